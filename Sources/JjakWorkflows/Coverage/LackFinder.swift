import JjakCore
import JjakText

/// Finds what one side of a bead says and the other side does not, in the bead or anywhere else.
struct LackFinder {
  /// One side of a pair with what is looked up in all of it.
  struct Side {
    let document: Document
    let profiles: [SegmentProfile]
    let quantities: [Quantity]
    /// What an English side says; nil for a Korean one.
    let english: EnglishNames?
    var isKorean: Bool { english == nil }

    init(_ document: Document, _ builder: ProfileBuilder) {
      self.document = document
      profiles = builder.profiles(of: document)
      quantities = profiles.flatMap(\.quantities)
      english =
        document.language.matches(.korean) ? nil : EnglishNames(document.segments, profiles)
    }
  }

  let source: Side
  let target: Side
  let builder: ProfileBuilder
  let names: KoreanNameFinder
  let matcher: NameMatcher
  /// English stems that the lexicon can tell in Korean.
  let knownWords: Set<String>

  /// The beads of a pair, with what was left over on both sides and says the same joined.
  func alignment(of report: AlignmentReport) -> Alignment {
    let (own, other) = (
      AlignmentSide(profiles: source.profiles), AlignmentSide(profiles: target.profiles)
    )
    let joined =
      source.isKorean
      ? report.alignment.joiningLeftovers(source: own, target: other)
      : report.alignment.swapped.joiningLeftovers(source: other, target: own).swapped
    let roles = (source.profiles.map(\.role), target.profiles.map(\.role))
    let lines = Bylines(
      source: source.document, target: target.document, matcher: matcher)
    return lines.joining(joined).joiningHeadlines(source: roles.0, target: roles.1)
      .settlingHeaderLines(source: roles.0, target: roles.1)
  }

  /// What each source segment of a bead says and the target does not.
  func ofSource(in bead: Bead) -> [Int: [Lack]] {
    lacks(of: bead.source, in: source, bead.target, of: target)
  }

  /// What each target segment says and the source does not; the bead is seen from the target.
  func ofTarget(in bead: Bead) -> [Int: [Lack]] {
    lacks(of: bead.source, in: target, bead.target, of: source)
  }

  private func lacks(
    of own: [Int], in side: Side, _ counterparts: [Int], of other: Side
  ) -> [Int: [Lack]] {
    let numbers = LackingNumbers(own: side, other: other, counterparts: counterparts)
    let clauses = LackingClauses(
      reader: ClauseReader(builder: builder, knownWords: knownWords), own: side, positions: own,
      other: other, counterparts: counterparts)
    let told = own.filter { side.document.segments[$0].role.isTold }
    return Dictionary(
      uniqueKeysWithValues: told.map { position in
        (
          position,
          numbers.texts(of: position).map { Lack(kind: .number, text: $0) }
            + names(of: position, in: side, lackingIn: other).map { Lack(kind: .name, text: $0) }
            + clauses.texts(of: position).map { Lack(kind: .clause, text: $0) }
        )
      })
  }

  /// The names of a Korean segment that the English says nowhere; a word that begins as a name does (중국어) is none.
  private func names(of position: Int, in side: Side, lackingIn other: Side) -> [String] {
    guard side.isKorean, let english = other.english else { return [] }
    let tokens = Tokenizer().tokens(of: side.document.segments[position].text)
    let listed = Set(names.names(among: tokens).map(\.korean))
    return side.profiles[position].terms.filter { term in
      (listed.contains(term.text) && term.isName || term.isLatinName) && !english.says(term)
    }.map(\.text)
  }
}

extension SegmentRole {
  /// Whether a reader would miss what it says.
  fileprivate var isTold: Bool {
    switch self {
    case .headline, .caption, .subhead, .body: true
    case .byline, .dateline, .credit, .furniture: false
    }
  }
}

extension SegmentProfile.Term {
  /// Whether it is a name in Latin letters and no unit or initial such as `m` or `kg`.
  fileprivate var isLatinName: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return isName && first.isASCII && text.count > 2 && first.properties.isUppercase
  }
}
