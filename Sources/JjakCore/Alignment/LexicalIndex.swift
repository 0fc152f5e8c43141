/// Which terms of the source may render which of the target, for one pair of documents.
///
/// Terms are weighted by how rare they are in their own document, 0…1. Only words that occur in few
/// segments tie a pair; those in more than `maximumSpread` of a long document are left out.
struct LexicalIndex {
  /// A segment of the other side that a term is found in, with how well.
  struct Hit {
    let segment: Int32
    let weight: Float
  }

  /// One side's terms.
  struct Side {
    /// Term numbers of each segment, ascending.
    var terms: [[Int32]] = []
    /// Rarity of each term, 0…1.
    var weight: [Float] = []
    /// Whether each term is a name.
    var isName: [Bool] = []
    /// Segments of the other side where each term is rendered, ascending.
    var hits: [[Hit]] = []
    /// Whether a rendering of the term is known at all.
    var isKnown: [Bool] = []
    /// Each term as written.
    var text: [String] = []
    /// What makes each term itself.
    var keys: [String] = []
    /// Segments of this side that hold each term, ascending.
    var postings: [[Int32]] = []

    /// The keys of the terms that stand outside runs of segments.
    func keys(outside runs: [Range<Int>]) -> Set<String> {
      var isInside = [Bool](repeating: false, count: terms.count)
      for run in runs { for position in run { isInside[position] = true } }
      return Set(
        terms.indices.filter { !isInside[$0] }.flatMap { terms[$0] }.map { keys[Int($0)] })
    }
  }

  private(set) var source = Side()
  private(set) var target = Side()
  /// Pairs of source and target term that the lexicon or a likeness of names ties, with weight.
  private(set) var links: [[Link]] = []

  /// A target term that may render a source term.
  struct Link {
    let target: Int32
    let weight: Float
  }

  /// Indexes a pair.
  ///
  /// - Parameters:
  ///   - sourceProfiles: profiles whose terms carry renderings.
  ///   - targetProfiles: profiles of the other side.
  ///   - learned: renderings learnt from this pair or from accepted units: source key to target keys
  ///     with a weight of 0…1.
  init(
    source sourceProfiles: [SegmentProfile], target targetProfiles: [SegmentProfile],
    learned: [String: [String: Float]]
  ) {
    var sourceTerms: [SegmentProfile.Term] = []
    var targetTerms: [SegmentProfile.Term] = []
    let (sourceSide, _) = Self.side(of: sourceProfiles, terms: &sourceTerms)
    let (targetSide, targetNumbers) = Self.side(of: targetProfiles, terms: &targetTerms)
    source = sourceSide
    target = targetSide
    links = Array(repeating: [], count: sourceTerms.count)
    target.hits = Array(repeating: [], count: targetTerms.count)
    source.hits = Array(repeating: [], count: sourceTerms.count)
    let targets = Targets(targetTerms, targetNumbers)
    var scratch: [Float] = Array(repeating: 0, count: targetProfiles.count)
    for (index, term) in sourceTerms.enumerated() {
      connect(index, term, to: targets, learned: learned[term.key], scratch: &scratch)
    }
    fillTargetHits(sourceCount: sourceProfiles.count)
  }

  private static func side(
    of profiles: [SegmentProfile], terms: inout [SegmentProfile.Term]
  ) -> (Side, [String: Int32]) {
    var side = Side()
    var numbers: [String: Int32] = [:]
    for (position, profile) in profiles.enumerated() {
      var row: [Int32] = []
      for term in profile.terms {
        let number: Int32
        if let known = numbers[term.key] {
          number = known
        } else {
          number = Int32(terms.count)
          numbers[term.key] = number
          terms.append(term)
          side.postings.append([])
          side.isName.append(term.isName)
          side.text.append(term.text)
          side.keys.append(term.key)
          side.isKnown.append(!term.renderings.isEmpty)
        }
        if side.postings[Int(number)].last == Int32(position) { continue }
        side.postings[Int(number)].append(Int32(position))
        row.append(number)
      }
      side.terms.append(row.sorted())
    }
    let total = logarithm(Double(profiles.count) + 1)
    side.weight = side.postings.map { postings in
      Float(logarithm(1 + Double(profiles.count) / Double(postings.count)) / total)
    }
    return (side, numbers)
  }

  /// The target's terms, found by key and by sound.
  private struct Targets {
    let terms: [SegmentProfile.Term]
    let numbers: [String: Int32]
    let skeletons: SkeletonIndex

    init(_ terms: [SegmentProfile.Term], _ numbers: [String: Int32]) {
      self.terms = terms
      self.numbers = numbers
      skeletons = SkeletonIndex(terms)
    }

    /// The terms that sound like a name, with those that a name of several words consists of.
    func alike(_ term: SegmentProfile.Term) -> [(number: Int32, weight: Float)] {
      skeletons.matches(for: term).flatMap { number, weight -> [(number: Int32, weight: Float)] in
        let members = terms[Int(number)].members
        if term.isGuess, members.isEmpty { return [] }
        guard weight >= SkeletonIndex.equalWeight else { return [(number, weight)] }
        return [(number, weight)] + members.compactMap { numbers[$0] }.map { ($0, weight) }
      }
    }
  }

  /// How far a related word ties: from the least that counts as a hit on, the likelier the farther.
  private static func weight(of word: SegmentProfile.RelatedWord) -> Float {
    leastHit + min(0.2, 5 * word.likelihood)
  }

  /// Ties below this are no hits.
  private static let leastHit: Float = 0.3

  private mutating func connect(
    _ index: Int, _ term: SegmentProfile.Term, to targets: Targets, learned: [String: Float]?,
    scratch: inout [Float]
  ) {
    var touched: [Int32] = []
    var ties: [Int32: Float] = [:]
    for rendering in term.renderings {
      addRendering(
        rendering, numbers: targets.numbers, scratch: &scratch, touched: &touched, ties: &ties)
    }
    func tie(_ number: Int32?, _ weight: Float) {
      guard let number else { return }
      ties[number] = max(ties[number] ?? 0, weight)
    }
    tie(targets.numbers[term.key], 1)
    for (number, weight) in targets.alike(term) { tie(number, weight) }
    if term.isGuess, ties.isEmpty { source.weight[index] = 0 }
    for word in term.related { tie(targets.numbers[word.key], Self.weight(of: word)) }
    for (key, weight) in learned ?? [:] { tie(targets.numbers[key], weight) }
    for (number, weight) in ties where weight >= Self.leastHit {
      for segment in target.postings[Int(number)] {
        Self.raise(&scratch, segment, to: weight, touched: &touched)
      }
    }
    if !ties.isEmpty { source.isKnown[index] = true }
    links[index] = ties.map { Link(target: $0.key, weight: $0.value) }
      .sorted { $0.target < $1.target }
    source.hits[index] = touched.sorted().map { segment in
      defer { scratch[Int(segment)] = 0 }
      return Hit(segment: segment, weight: scratch[Int(segment)])
    }
  }

  private static func raise(
    _ scratch: inout [Float], _ segment: Int32, to weight: Float, touched: inout [Int32]
  ) {
    if scratch[Int(segment)] == 0 { touched.append(segment) }
    scratch[Int(segment)] = max(scratch[Int(segment)], weight)
  }

  /// Counts in which target segments at least half the words of a rendering occur.
  private func addRendering(
    _ rendering: [String], numbers: [String: Int32], scratch: inout [Float],
    touched: inout [Int32], ties: inout [Int32: Float]
  ) {
    let words = rendering.compactMap { numbers[$0] }
    guard !words.isEmpty else { return }
    let share = 1 / Float(rendering.count)
    if rendering.count == 1 {
      ties[words[0]] = 1
      return
    }
    var counts: [Int32: Float] = [:]
    for word in words {
      for segment in target.postings[Int(word)] { counts[segment, default: 0] += share }
    }
    for (segment, weight) in counts where weight >= 0.5 {
      Self.raise(&scratch, segment, to: weight, touched: &touched)
    }
    for word in words { ties[word] = max(ties[word] ?? 0, share * 0.55) }
  }

  private mutating func fillTargetHits(sourceCount: Int) {
    var best: [[Int32: Float]] = Array(repeating: [:], count: target.weight.count)
    for (index, ties) in links.enumerated() {
      for tie in ties {
        for segment in source.postings[index] {
          let old = best[Int(tie.target)][segment] ?? 0
          best[Int(tie.target)][segment] = max(old, tie.weight)
        }
      }
    }
    for (number, row) in best.enumerated() {
      target.hits[number] = row.map { Hit(segment: $0.key, weight: $0.value) }
        .sorted { $0.segment < $1.segment }
      if !row.isEmpty { target.isKnown[number] = true }
    }
  }
}

extension LexicalIndex {
  /// The words of a bead that no word of its other side is known to render.
  func unexplained(in bead: CandidateBead) -> TranslationTable.Pair {
    TranslationTable.Pair(
      source: Self.unexplained(source, in: bead.source, other: bead.target),
      target: Self.unexplained(target, in: bead.target, other: bead.source))
  }

  /// The words of a pair of segments that no word of the other is known to render.
  ///
  /// - Parameters:
  ///   - source: The segment whose terms carry renderings.
  ///   - target: Its translation.
  /// - Returns: The keys of both sides' words.
  static func unexplained(
    source: SegmentProfile, target: SegmentProfile
  ) -> TranslationTable.Pair {
    LexicalIndex(source: [source], target: [target], learned: [:])
      .unexplained(in: CandidateBead(source: 0..<1, target: 0..<1))
  }

  private static func unexplained(
    _ side: Side, in run: Range<Int>, other: Range<Int>
  ) -> [String] {
    Set(run.flatMap { side.terms[$0] }).filter {
      side.hits[Int($0)].weight(within: other) == 0
    }.map { side.keys[Int($0)] }
  }
}
