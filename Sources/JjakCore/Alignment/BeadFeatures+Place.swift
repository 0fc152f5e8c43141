extension BeadFeatures {
  /// Where the bead lies beside the diagonal, the chain of anchors and its neighbours.
  func addPlace(_ bead: CandidateBead, to values: inout [Float]) {
    let sourceMiddle = Float(bead.source.lowerBound + bead.source.upperBound) / 2
    let targetMiddle = Float(bead.target.lowerBound + bead.target.upperBound) / 2
    let expected = sourceMiddle / Float(source.profiles.count) * Float(target.profiles.count)
    let gap = (targetMiddle - expected).magnitude / Float(target.profiles.count)
    let chainGap = (targetMiddle - order.expected(at: sourceMiddle)).magnitude
    let before = score(bead.source.lowerBound - 1, bead.target.lowerBound - 1)
    let after = score(bead.source.upperBound, bead.target.upperBound)
    values += [gap, min(20, chainGap), before, after]
  }

  private func score(_ source: Int, _ target: Int) -> Float {
    guard source >= 0, target >= 0, source < self.source.profiles.count,
      target < self.target.profiles.count
    else { return source < 0 && target < 0 ? 1 : 0 }
    return scores[source, target]
  }

  /// How the bead's edges lie beside those of paragraphs.
  func addBlocks(_ bead: CandidateBead, to values: inout [Float]) {
    let (left, right) = (source.profiles, target.profiles)
    func startsBlock(_ profiles: [SegmentProfile], _ position: Int) -> Bool {
      position == 0 || position >= profiles.count
        || profiles[position - 1].block != profiles[position].block
    }
    let starts =
      startsBlock(left, bead.source.lowerBound) == startsBlock(right, bead.target.lowerBound)
    let ends =
      startsBlock(left, bead.source.upperBound) == startsBlock(right, bead.target.upperBound)
    let sourceSpan =
      left[bead.source.upperBound - 1].block - left[bead.source.lowerBound].block
    let targetSpan =
      right[bead.target.upperBound - 1].block - right[bead.target.lowerBound].block
    let relative =
      Float(left[bead.source.lowerBound].block) / Float((left.last?.block ?? 0) + 1)
      - Float(right[bead.target.lowerBound].block) / Float((right.last?.block ?? 0) + 1)
    values += [
      relative.magnitude, Float((starts ? 1 : 0) + (ends ? 1 : 0)), Float(sourceSpan + targetSpan),
    ]
  }

  /// What the segments are for, and what kind of pair they come from.
  func addRoles(_ bead: CandidateBead, to values: inout [Float]) {
    let left = source.profiles[bead.source.lowerBound]
    let right = target.profiles[bead.target.lowerBound]
    let leftQuotes = bead.source.reduce(0) { $0 + source.profiles[$1].quoteCount }
    let rightQuotes = bead.target.reduce(0) { $0 + target.profiles[$1].quoteCount }
    let size = Float(source.profiles.count) / Float(target.profiles.count)
    values += [
      left.role == right.role
        ? (left.role == .body ? 1 : 2) : (left.role == .body || right.role == .body ? 0 : -1),
      left.role == .headline && right.role == .headline ? 1 : 0,
      left.role == .byline && right.role == .byline ? 1 : 0,
      bead.source.contains { source.profiles[$0].role == .furniture } ? 1 : 0,
      bead.target.contains { target.profiles[$0].role == .furniture } ? 1 : 0,
      bead.source.lowerBound == 0 && bead.target.lowerBound == 0 ? 1 : 0,
      bead.source.upperBound == source.profiles.count
        && bead.target.upperBound == target.profiles.count ? 1 : 0,
      leftQuotes > 0 && rightQuotes > 0 ? 2 : (leftQuotes > 0) == (rightQuotes > 0) ? 1 : 0,
      order.monotony, size, Float(logarithm(Double(source.profiles.count + target.profiles.count))),
    ]
  }
}
