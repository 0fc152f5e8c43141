/// Reduces an English word to a stem shared by its inflected and most derived forms.
///
/// `announced`, `announcement` and `announcing` meet in one stem. Suffix stripping in the manner of
/// Porter, *Program* 14(3), 1980, with fewer rules and a table for irregular forms; stems are for
/// comparison and need not be words.
enum EnglishStemmer {
  /// The stem of a word in lower-case ASCII or other letters.
  ///
  /// - Complexity: O(*n*) in the length of the word.
  static func stem(_ word: String) -> String {
    if let regular = irregular[word] { return strip(Array(regular.utf8)) }
    return strip(Array(word.utf8))
  }

  private static func strip(_ word: [UInt8]) -> String {
    var letters = word
    if ends(letters, "'s") { letters.removeLast(2) }
    removePlural(&letters)
    removeTense(&letters)
    removeDerivation(&letters)
    if letters.count > 3, letters.last == 0x65 { letters.removeLast() }
    if letters.count > 2, letters.last == 0x79 { letters[letters.count - 1] = 0x69 }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func ends(_ letters: [UInt8], _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard letters.count >= count else { return false }
    return suffix.withUTF8Buffer { unsafe letters[(letters.count - count)...].elementsEqual($0) }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  private static func removePlural(_ letters: inout [UInt8]) {
    if ends(letters, "ies"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(0x79)
    } else if ends(letters, "sses") || ends(letters, "shes") || ends(letters, "ches")
      || ends(letters, "xes")
    {
      letters.removeLast(2)
    } else if letters.count > 3, letters.last == 0x73, !ends(letters, "ss"), !ends(letters, "us"),
      !ends(letters, "is"), letters != news
    {
      letters.removeLast()
    }
  }

  /// A plural in form alone.
  private static let news = Array("news".utf8)

  private static func removeTense(_ letters: inout [UInt8]) {
    let count: Int
    if ends(letters, "ied"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(0x79)
      return
    } else if ends(letters, "ing"), letters.count > 5 {
      count = 3
    } else if ends(letters, "ed"), letters.count > 4, !ends(letters, "eed") {
      count = 2
    } else {
      return
    }
    let rest = letters.dropLast(count)
    guard rest.contains(where: isVowel) else { return }
    letters.removeLast(count)
    if mutedEnds.contains(where: { letters.suffix($0.count).elementsEqual($0) }),
      !fullEnds.contains(where: { letters.suffix(3).elementsEqual($0) })
    {
      letters.append(0x65)
    } else if letters.count > 3, let last = letters.last, last == letters[letters.count - 2],
      !isVowel(last), !lastingDoubles.contains(last)
    {
      letters.removeLast()
    }
  }

  /// Letters that verbs end in twice: fill, miss, buzz, stuff.
  private static let lastingDoubles = Array("lszf".utf8)
  /// Ends of verbs that lose a silent e in other forms, and of verbs that never had one.
  private static let mutedEnds = ["at", "iz", "is", "iv", "anc", "enc"].map { Array($0.utf8) }
  private static let fullEnds = ["eat", "oat", "bat"].map { Array($0.utf8) }

  private static func removeDerivation(_ letters: inout [UInt8]) {
    guard let last = letters.last else { return }
    for suffix in derivations[last] ?? [] {
      let count = suffix.count
      if letters.count - count >= 4, letters[(letters.count - count)...].elementsEqual(suffix) {
        letters.removeLast(count)
        return
      }
    }
  }

  /// Suffixes by their last letter, those that are tried first in front.
  private static let derivations: [UInt8: [[UInt8]]] = Dictionary(
    grouping: """
      izational ization ational fulness iveness ousness ability ation ition ement ments ness ment ance ence \
      able ible tion sion ical ious ity ive ize ise ous ful ant ent ist ism ate ion ial ian al er or ly ic
      """.split(separator: " ").map { Array($0.utf8) },
    by: { $0.last ?? 0 })

  private static let irregular: [String: String] = {
    var table: [String: String] = [:]
    for line in irregularForms.split(separator: ";") {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      for form in words.dropFirst() { table[form] = words[0] }
    }
    return table
  }()

  private static let irregularForms = """
    be is are was were been being am; have has had; do does did done; go goes went gone; say said;
    make made; take took taken; come came; see saw seen; know knew known; get got gotten; give gave given;
    find found; think thought; tell told; become became; leave left; feel felt; bring brought; begin began begun;
    keep kept; hold held; write wrote written; stand stood; hear heard; mean meant; meet met; run ran;
    pay paid; sit sat; speak spoke spoken; lead led; grow grew grown; lose lost; fall fell fallen; send sent;
    build built; understand understood; draw drew drawn; break broke broken; spend spent; rise rose risen;
    drive drove driven; buy bought; wear wore worn; choose chose chosen; seek sought; throw threw thrown;
    catch caught; deal dealt; win won; fight fought; teach taught; eat ate eaten; sell sold; shoot shot;
    fly flew flown; steal stole stolen; sink sank sunk; swim swam swum; ride rode ridden; hide hid hidden;
    sing sang sung; strike struck; swear swore sworn; tear tore torn; wake woke woken; freeze froze frozen;
    forget forgot forgotten; forgive forgave forgiven; bear bore born borne; beat beaten; bite bit bitten;
    blow blew blown; flee fled; feed fed; bleed bled; sleep slept; sweep swept; weep wept; lend lent; bend bent;
    light lit; ring rang rung; drink drank drunk; shake shook shaken; undergo underwent undergone;
    agree agreed; disagree disagreed; free freed; guarantee guaranteed; foresee foresaw foreseen;
    restore restored restoring; explore explored exploring; interfere interfered interfering;
    withdraw withdrew withdrawn; overcome overcame; undertake undertook undertaken; arise arose arisen;
    man men; woman women; child children; person people; foot feet; tooth teeth; mouse mice; wife wives;
    life lives; knife knives; leaf leaves; half halves; datum data; medium media; crisis crises;
    more most; good better best; bad worse worst; far further farther; die dying died; lie lying lied; tie tying tied
    """
}
