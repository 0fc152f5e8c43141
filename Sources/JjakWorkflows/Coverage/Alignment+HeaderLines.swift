import JjakCore

extension Alignment {
  /// Takes bylines and datelines for rendered in order that only stand among each other in another order.
  ///
  /// Which of them comes first is a habit of the page. One that stands on the other side of a sentence of
  /// the article, as at the end of a broadcast, stays moved.
  ///
  /// - Parameters:
  ///   - source: The roles of the source's segments.
  ///   - target: The roles of the target's segments.
  /// - Returns: The same beads, some of another kind.
  /// - Complexity: O(*n*²) in beads of header lines and all others.
  func settlingHeaderLines(source: [SegmentRole], target: [SegmentRole]) -> Alignment {
    func isHeader(_ bead: Bead) -> Bool {
      bead.source.allSatisfy { source[$0].isHeaderLine }
        || bead.target.allSatisfy { target[$0].isHeaderLine }
    }
    let linked = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    let text = linked.filter { $0.kind == .rendered && !isHeader($0) }
    return Alignment(
      beads: beads.map { bead in
        guard bead.kind == .moved, isHeader(bead), !text.contains(where: bead.crosses) else {
          return bead
        }
        var settled = bead
        settled.kind = .rendered
        return settled
      })
  }
}

extension Alignment {
  /// Takes the headlines for each other's rendering where both were left over, each alone on its side.
  ///
  /// A headline is written anew and shares few words with the other; that the one stands for the other
  /// needs none.
  ///
  /// - Parameters:
  ///   - source: The roles of the source's segments.
  ///   - target: The roles of the target's segments.
  /// - Returns: The same beads, two of them joined to one at most.
  func joiningHeadlines(source: [SegmentRole], target: [SegmentRole]) -> Alignment {
    guard let own = source.onlyHeadline, let other = target.onlyHeadline,
      let dropped = beads.firstIndex(where: { $0.source == [own] && $0.target.isEmpty }),
      let added = beads.firstIndex(where: { $0.target == [other] && $0.source.isEmpty })
    else { return self }
    var joined = beads
    joined[dropped] = Bead(
      source: [own], target: [other], kind: .rendered, confidence: Self.headerConfidence)
    joined.remove(at: added)
    return Alignment(beads: joined)
  }

  /// Of header lines that nothing but their place or their name ties.
  static let headerConfidence = 0.5
}

extension [SegmentRole] {
  /// The position of the headline, if there is one and no more.
  fileprivate var onlyHeadline: Int? {
    let headlines = indices.filter { self[$0] == .headline }
    return headlines.count == 1 ? headlines[0] : nil
  }
}

extension SegmentRole {
  fileprivate var isHeaderLine: Bool { self == .byline || self == .dateline }
}

extension Bead {
  /// Whether two beads come in another order on the other side.
  fileprivate func crosses(_ other: Bead) -> Bool {
    guard let source = source.first, let target = target.first,
      let otherSource = other.source.first,
      let otherTarget = other.target.first
    else { return false }
    return (source < otherSource) != (target < otherTarget)
  }
}
