/// The shapes a Korean verb or adjective takes before its endings.
///
/// From a dictionary form (`돕다`) come the prefixes of all its inflected forms (`돕`, `도우`, `도와`,
/// `도왔`, `도운`, `도울`), irregular classes included. Where a class can't be told from the spelling
/// (`듣다` but `얻다`) both shapes are given.
enum KoreanVerb {
  /// The prefixes of the inflected forms of a dictionary form, all in UTF-16; empty if it lacks 다.
  static func shapes(of dictionaryForm: [UInt16]) -> Set<[UInt16]> {
    var stem = dictionaryForm
    guard stem.popLast() == daSyllable, let last = stem.last, let parts = Hangul.parts(last) else {
      return []
    }
    let head = Array(stem.dropLast())
    var shapes: Set<[UInt16]> = [stem]
    switch parts.final {
    case 0: addOpenShapes(head: head, parts: parts, to: &shapes)
    case Final.bieup: addBieupShapes(head: head, open: with(parts, final: 0), to: &shapes)
    default:
      for tail in closedTails(of: parts) { shapes.insert(head + [tail.syllable]) }
    }
    return shapes
  }

  /// What a last syllable with a final consonant may turn into.
  private static func closedTails(of parts: Hangul.Parts) -> [Hangul.Parts] {
    func tails(_ finals: Int...) -> [Hangul.Parts] { finals.map { with(parts, final: $0) } }
    switch parts.final {
    case Final.rieul:
      // 알다: 아는, 안, 압니다
      return tails(0, Final.nieun, Final.bieup)
    case Final.digeut:
      // 듣다: 들어
      return tails(Final.rieul)
    case Final.siot:
      // 짓다: 지어, 지은, 지을
      return tails(0, Final.nieun, Final.rieul)
    case Final.hieut:
      // 그렇다: 그런, 그럴, 그래, 그랬
      var fused = with(parts, final: 0)
      fused.vowel = Vowel.ae
      return tails(Final.nieun, Final.rieul) + [fused, with(fused, final: Final.ssangSiot)]
    default:
      return []
    }
  }

  private static let daSyllable: UInt16 = 0xB2E4

  private enum Final {
    static let nieun = 4
    static let digeut = 7
    static let rieul = 8
    static let mieum = 16
    static let bieup = 17
    static let siot = 19
    static let ssangSiot = 20
    static let hieut = 27
  }

  private enum Vowel {
    static let a = 0
    static let ae = 1
    static let eo = 4
    static let yeo = 6
    static let o = 8
    static let wa = 9
    static let wae = 10
    static let oe = 11
    static let u = 13
    static let wo = 14
    static let eu = 18
    static let i = 20
  }

  private static let rieulInitial = 5
  private static let hieutInitial = 18
  private static let ieungInitial = 11

  private static func with(_ parts: Hangul.Parts, final: Int) -> Hangul.Parts {
    var parts = parts
    parts.final = final
    return parts
  }

  /// Shapes of a stem that ends in a vowel: 가다, 보다, 지다, 쓰다, 오르다, 하다.
  private static func addOpenShapes(
    head: [UInt16], parts: Hangul.Parts, to shapes: inout Set<[UInt16]>
  ) {
    for final in [Final.nieun, Final.rieul, Final.mieum, Final.bieup] {
      shapes.insert(head + [with(parts, final: final).syllable])
    }
    var fused = parts
    var before = head
    switch parts.vowel {
    case Vowel.a where parts.initial == hieutInitial: fused.vowel = Vowel.ae
    case Vowel.o: fused.vowel = Vowel.wa
    case Vowel.u: fused.vowel = Vowel.wo
    case Vowel.i: fused.vowel = Vowel.yeo
    case Vowel.oe: fused.vowel = Vowel.wae
    case Vowel.eu:
      let previous = head.last.flatMap(Hangul.parts)
      fused.vowel = previous?.vowel == Vowel.a || previous?.vowel == Vowel.o ? Vowel.a : Vowel.eo
      if parts.initial == rieulInitial, let previous, previous.final == 0 {
        before[before.count - 1] = with(previous, final: Final.rieul).syllable
      }
    default: break
    }
    shapes.insert(before + [fused.syllable])
    shapes.insert(before + [with(fused, final: Final.ssangSiot).syllable])
  }

  /// Shapes of 돕다 (도우, 도와, 도운) and 어렵다 (어려우, 어려워, 어려운).
  private static func addBieupShapes(
    head: [UInt16], open: Hangul.Parts, to shapes: inout Set<[UInt16]>
  ) {
    let stem = head + [open.syllable]
    for vowel in [Vowel.u, Vowel.wo, Vowel.wa] {
      let tail = Hangul.Parts(initial: ieungInitial, vowel: vowel, final: 0)
      shapes.insert(stem + [tail.syllable])
      let finals = vowel == Vowel.u ? [Final.nieun, Final.rieul] : [Final.ssangSiot]
      for final in finals { shapes.insert(stem + [with(tail, final: final).syllable]) }
    }
  }
}
