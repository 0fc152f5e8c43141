/// Cosines of runs of segments from those of single segments.
///
/// A run's vector is the length-weighted mean of its segments' vectors. Its cosine with another run
/// follows from the scalar products of single segments, so no mean is ever formed.
struct RunVectors {
  private let scores: PairScores
  private let source: Side
  private let target: Side

  /// One side's lengths, and scalar products of each segment with the ones that follow.
  private struct Side {
    let length: [Float]
    /// Products of a segment with itself and the next ``RunVectors/reach`` segments.
    let following: [[Float]]

    init(_ vectors: [[Float]], _ profiles: [SegmentProfile]) {
      length = profiles.map { Float($0.length) }
      following = vectors.indices.map { position in
        (position..<min(vectors.count, position + RunVectors.reach)).map {
          dot(vectors[position], vectors[$0])
        }
      }
    }

    /// The squared length of a run's weighted sum.
    func square(_ run: Range<Int>) -> Float {
      var sum: Float = 0
      for first in run {
        for second in first..<run.upperBound {
          let product = length[first] * length[second] * following[first][second - first]
          sum += second == first ? product : 2 * product
        }
      }
      return sum
    }
  }

  /// Longest run that can be compared.
  static let reach = 6

  /// Prepares a pair; nil without vectors.
  init?(source: AlignmentSide, target: AlignmentSide, scores: PairScores) {
    guard let left = source.vectors, let right = target.vectors else { return nil }
    self.scores = scores
    self.source = Side(left, source.profiles)
    self.target = Side(right, target.profiles)
  }

  /// The cosine of both runs, -1…1; pairs outside the window count as 0.
  ///
  /// - Precondition: neither run is longer than ``reach``.
  func similarity(_ bead: CandidateBead) -> Float {
    if bead.count == 2 {
      return scores.value(scores.cosines, bead.source.lowerBound, bead.target.lowerBound)
    }
    var product: Float = 0
    for first in bead.source {
      for second in bead.target {
        product +=
          source.length[first] * target.length[second]
          * scores.value(scores.cosines, first, second)
      }
    }
    let norms = (source.square(bead.source) * target.square(bead.target)).squareRoot()
    return norms > 0 ? product / norms : 0
  }
}
