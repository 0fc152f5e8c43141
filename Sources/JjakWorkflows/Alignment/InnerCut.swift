import JjakCore
import JjakText

/// Cuts segments that hold several sentences, as a quotation does, where both languages have them apart.
///
/// Both documents are cut at every place where a sentence may end and aligned; a cut stands where the pieces
/// before and after it have counterparts of their own.
struct InnerCut {
  let builder: ProfileBuilder
  let aligner: Aligner

  /// What ends a piece but the last of its segment.
  static let rule = "translation"
  /// Beads of which less is promised confirm no cut.
  private static let leastConfidence = 0.5

  /// Both documents, cut where they agree.
  ///
  /// - Complexity: that of one alignment without vectors; linear where nothing may be cut.
  func applied(to korean: Document, _ english: Document) -> (korean: Document, english: Document) {
    let left = TrialCuts(korean)
    let right = TrialCuts(english)
    guard !(left.cuts.isEmpty && right.cuts.isEmpty) else { return (korean, english) }
    let alignment = aligner.align(
      source: AlignmentSide(profiles: builder.profiles(of: left.document)),
      target: AlignmentSide(profiles: builder.profiles(of: right.document)))
    let beads = alignment.beads.filter {
      !$0.source.isEmpty && !$0.target.isEmpty && $0.confidence >= Self.leastConfidence
    }
    return (
      left.keepingCuts(between: beads.map { ($0.source, Set($0.target.map { right.owners[$0] })) }),
      right.keepingCuts(between: beads.map { ($0.target, Set($0.source.map { left.owners[$0] })) })
    )
  }
}

/// A document cut wherever a sentence may end inside a segment.
private struct TrialCuts {
  let whole: Document
  /// Position of a segment → offsets of its cuts.
  let cuts: [Int: [Int]]
  let document: Document
  /// For each piece the position of the segment that it was cut from.
  let owners: [Int]

  init(_ document: Document) {
    whole = document
    var cuts: [Int: [Int]] = [:]
    for (position, segment) in document.segments.enumerated()
    where segment.text.utf8.count == segment.range.count {
      let offsets = InnerSentenceEnd.offsets(in: segment.text)
      if !offsets.isEmpty { cuts[position] = offsets }
    }
    self.cuts = cuts
    self.document = document.cut(at: cuts, rule: InnerCut.rule)
    owners = document.segments.indices.flatMap { position in
      repeatElement(position, count: 1 + (cuts[position]?.count ?? 0))
    }
  }

  /// The document with those cuts only that have members of two beads before and after them.
  ///
  /// A colon that both languages have parts nothing: there the beads' partners must be of different segments.
  ///
  /// - Parameter beads: Pieces of this document, and segments of the other that their partners are of.
  /// - Returns: The document with the cuts that the beads confirm.
  func keepingCuts(between beads: [(members: [Int], partners: Set<Int>)]) -> Document {
    var owners: [Int: Int] = [:]
    for (bead, (members, _)) in beads.enumerated() {
      for member in members { owners[member] = bead }
    }
    var kept: [Int: [Int]] = [:]
    var piece = 0
    for position in whole.segments.indices {
      for offset in cuts[position] ?? [] {
        if let before = owners[piece], let after = owners[piece + 1], before != after,
          !whole.segments[position].hasColon(before: offset)
            || beads[before].partners.isDisjoint(with: beads[after].partners)
        {
          kept[position, default: []].append(offset)
        }
        piece += 1
      }
      piece += 1
    }
    return whole.cut(at: kept, rule: InnerCut.rule)
  }
}

extension Segment {
  /// Whether the word before a blank at an offset ends in a colon.
  fileprivate func hasColon(before offset: Int) -> Bool {
    text.utf8.dropFirst(offset - 2).first == 0x3A
  }
}
