extension Alignment {
  /// Joins what was left over on both sides and says the same.
  ///
  /// Beads are runs of neighbours. An adaptation that gathers sentences from several places into one fits
  /// none, and all of them stay without counterpart. To tell what was dropped such sentences count as
  /// rendered, though their beads can't be known as surely as those that the scorer judges.
  ///
  /// - Parameters:
  ///   - source: the side whose terms carry renderings.
  ///   - target: the other side.
  /// - Returns: The beads with leftovers joined, two or more to one where one holds the content of all.
  /// - Complexity: linear in document length, for the window of each segment is bounded.
  public func joiningLeftovers(source: AlignmentSide, target: AlignmentSide) -> Alignment {
    let isLeftover = { (bead: Bead) in bead.kind == .dropped || bead.kind == .added }
    let left = beads.filter(isLeftover)
    let groups = LeftoverTies(
      source: source, target: target, leftSource: Set(left.flatMap(\.source)),
      leftTarget: Set(left.flatMap(\.target))
    ).groups()
    guard !groups.isEmpty else { return self }
    let joinedSource = Set(groups.flatMap(\.source))
    let joinedTarget = Set(groups.flatMap(\.target))
    let kept = beads.filter {
      !isLeftover($0)
        || (joinedSource.isDisjoint(with: $0.source) && joinedTarget.isDisjoint(with: $0.target))
    }
    let chain = kept.filter { $0.kind == .rendered }
    let joined = groups.map { group in
      Bead(
        source: group.source, target: group.target,
        kind: chain.allSatisfy { group.follows($0) } ? .rendered : .moved,
        confidence: Double(group.weight / (group.weight + LeftoverTies.Group.halfSureWeight)))
    }
    return Alignment(beads: kept + joined).inReadingOrder
  }
}

/// Ties between segments that no bead took.
struct LeftoverTies {
  /// Segments that say the same, one on one side at least.
  struct Group {
    var source: [Int]
    var target: [Int]
    /// The greatest weight of terms and quantities that two of them share.
    let weight: Float

    /// Of the pairs joined at this weight about half are right.
    static let halfSureWeight: Float = 2

    /// Whether a bead stands before or after the group on both sides.
    func follows(_ bead: Bead) -> Bool {
      guard let source = source.first, let target = target.first,
        let otherSource = bead.source.first,
        let otherTarget = bead.target.first
      else { return true }
      return (source < otherSource) == (target < otherTarget)
    }
  }

  /// The least weight that two segments must share, and its least share of all they hold.
  private static let leastWeight: Float = 4
  private static let leastShare: Float = 0.25
  /// The least weight where the one that holds less shares that much of what it holds.
  private static let leastWeightOfPart: Float = 2.5
  private static let leastShareOfPart: Float = 0.4

  private let ties: [(source: Int, target: Int, weight: Float)]

  init(
    source: AlignmentSide, target: AlignmentSide, leftSource: Set<Int>, leftTarget: Set<Int>
  ) {
    guard !leftSource.isEmpty, !leftTarget.isEmpty else {
      ties = []
      return
    }
    let index = LexicalIndex(source: source.profiles, target: target.profiles, learned: [:])
    let scores = PairScores(
      index: index,
      quantities: QuantityIndex(source: source.profiles, target: target.profiles),
      source: AlignmentSide(profiles: source.profiles),
      target: AlignmentSide(profiles: target.profiles),
      windows: AlignmentWindows.windows(
        index: index, sourceCount: source.profiles.count, targetCount: target.profiles.count))
    ties = leftSource.sorted().flatMap { position in
      scores.windows[position].filter(leftTarget.contains).compactMap { other in
        let matched = (
          source: scores.value(scores.sourceMatched, position, other),
          target: scores.value(scores.targetMatched, position, other)
        )
        let mass = (source: scores.sourceMass[position], target: scores.targetMass[other])
        let weight = (matched.source + matched.target) / 2
        let shareOfPart =
          mass.source <= mass.target ? matched.source / mass.source : matched.target / mass.target
        let needed =
          shareOfPart >= Self.leastShareOfPart ? Self.leastWeightOfPart : Self.leastWeight
        return weight >= needed && 2 * weight >= Self.leastShare * (mass.source + mass.target)
          ? (position, other, weight) : nil
      }
    }
  }

  /// The strongest ties first; a segment joins the group of its strongest tie as long as one side has one
  /// segment only.
  func groups() -> [Group] {
    var groups: [Group] = []
    var groupOfSource: [Int: Int] = [:]
    var groupOfTarget: [Int: Int] = [:]
    for tie in ties.sorted(by: {
      ($0.weight, $1.source, $1.target) > ($1.weight, $0.source, $0.target)
    }) {
      switch (groupOfSource[tie.source], groupOfTarget[tie.target]) {
      case (nil, nil):
        groupOfSource[tie.source] = groups.count
        groupOfTarget[tie.target] = groups.count
        groups.append(Group(source: [tie.source], target: [tie.target], weight: tie.weight))
      case (let known?, nil) where groups[known].source.count == 1:
        groupOfTarget[tie.target] = known
        groups[known].target = (groups[known].target + [tie.target]).sorted()
      case (nil, let known?) where groups[known].target.count == 1:
        groupOfSource[tie.source] = known
        groups[known].source = (groups[known].source + [tie.source]).sorted()
      default: break
      }
    }
    return groups
  }
}
