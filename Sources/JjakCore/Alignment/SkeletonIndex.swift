/// Finds names of the other script by their consonants.
struct SkeletonIndex {
  private var exact: [[UInt8]: [Int32]] = [:]
  private var near: [[UInt8]: [Int32]] = [:]
  private static let nearLength = 4
  /// What equal skeletons of three consonants and more weigh.
  static let equalWeight: Float = 0.9

  init(_ terms: [SegmentProfile.Term]) {
    for (index, term) in terms.enumerated() {
      for skeleton in term.skeletons where skeleton.count >= 2 {
        exact[skeleton, default: []].append(Int32(index))
        guard skeleton.count >= Self.nearLength else { continue }
        for shorter in Self.deletions(of: skeleton) {
          near[shorter, default: []].append(Int32(index))
        }
      }
    }
  }

  /// Target terms whose skeleton equals one of the term's, or differs by one consonant in four or more.
  func matches(for term: SegmentProfile.Term) -> [(Int32, Float)] {
    var found: [(Int32, Float)] = []
    for skeleton in term.skeletons where skeleton.count >= 2 {
      let weight: Float = skeleton.count == 2 ? 0.5 : Self.equalWeight
      for number in exact[skeleton] ?? [] { found.append((number, weight)) }
      guard skeleton.count >= Self.nearLength - 1 else { continue }
      for number in near[skeleton] ?? [] { found.append((number, 0.5)) }
      guard skeleton.count >= Self.nearLength else { continue }
      for shorter in Self.deletions(of: skeleton) {
        for number in exact[shorter] ?? [] { found.append((number, 0.5)) }
        for number in near[shorter] ?? [] { found.append((number, 0.4)) }
      }
    }
    return found
  }

  private static func deletions(of skeleton: [UInt8]) -> Set<[UInt8]> {
    Set(
      skeleton.indices.map { index in
        var shorter = skeleton
        shorter.remove(at: index)
        return shorter
      })
  }
}
