import JjakCore
import JjakText

/// Joins bylines that name the same person.
///
/// The one heads the page and the other may sign off below it (한빛방송 도가영입니다), which is further than the
/// aligner looks for so little.
struct Bylines {
  let source: Document
  let target: Document
  let matcher: NameMatcher

  /// The beads with bylines joined that were left over on both sides, one to one.
  ///
  /// Of several Korean lines with the name the last is taken: a broadcast hands over to its reporter
  /// before the report.
  ///
  /// - Complexity: O(*s* · *t*) in the lines left over that are bylines on one side at least.
  func joining(_ alignment: Alignment) -> Alignment {
    var joined = alignment.beads
    for added in alignment.beads where added.kind == .added && added.target.count == 1 {
      guard let match = joined.lastIndex(where: { isByline($0, of: added) }) else { continue }
      joined[match] = Bead(
        source: joined[match].source, target: added.target, kind: .moved,
        confidence: Alignment.headerConfidence)
      joined.removeAll { $0 == added }
    }
    return Alignment(beads: joined)
  }

  private func isByline(_ dropped: Bead, of added: Bead) -> Bool {
    guard dropped.kind == .dropped, dropped.source.count == 1 else { return false }
    let lines = (source.segments[dropped.source[0]], target.segments[added.target[0]])
    guard lines.0.role == .byline || lines.1.role == .byline else { return false }
    let (korean, english) =
      source.language.matches(.korean) ? (lines.0, lines.1) : (lines.1, lines.0)
    let spellings = fullNames(in: english.text)
    return Tokenizer().tokens(of: korean.text).contains { token in
      Self.nameLengths.contains(token.stem.count)
        && spellings.contains { matcher.match($0, for: token.stem)?.part == .whole }
    }
  }

  /// Two or three words with capitals in a row.
  private func fullNames(in text: String) -> [String] {
    let words = Tokenizer().tokens(of: text).split { !$0.isCapitalised }
    return words.flatMap { run in
      run.indices.flatMap { start in
        (start + 2...start + 3).filter { $0 <= run.endIndex }.map { end in
          run[start..<end].map(\.text).joined(separator: " ")
        }
      }
    }
  }

  /// Syllables of a full name.
  private static let nameLengths = 3...4
}
