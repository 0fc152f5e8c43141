import JjakCore
import JjakEmbedding

/// The vectors of some segments of a document; those of the others are all zeros.
struct SegmentVectors {
  /// One row a segment: unit vectors less the mean of all, at unit length.
  ///
  /// Raw cosines of one model all lie close together, hence the mean.
  let rows: [[Float]]

  /// Asks for the vectors of chosen segments.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - chosen: Positions of the segments, ascending.
  ///   - embedder: Gives the vectors.
  ///   - progress: Called with the number of segments done.
  /// - Throws: `EmbeddingError`
  init(
    of document: Document, at chosen: [Int], embedder: any SentenceEmbedder,
    progress: (Int) -> Void
  ) throws(EmbeddingError) {
    var found: [[Float]] = []
    while found.count < chosen.count {
      progress(found.count)
      let portion = chosen[found.count...].prefix(Self.portion)
      found += try embedder.vectors(for: portion.map { document.segments[$0].text })
    }
    let width = found.first?.count ?? 0
    var rows = [[Float]](
      repeating: [Float](repeating: 0, count: width), count: document.segments.count)
    for (position, vector) in zip(chosen, found.centred()) { rows[position] = vector }
    self.rows = rows
  }

  /// Segments handed to the model before progress is told.
  private static let portion = 16
}

extension [[Float]] {
  /// The vectors less their mean, at unit length.
  fileprivate func centred() -> [[Float]] {
    guard count > 2, let width = first?.count else { return self }
    var mean = [Float](repeating: 0, count: width)
    for vector in self { for index in 0..<width { mean[index] += vector[index] } }
    for index in 0..<width { mean[index] /= Float(count) }
    return map { vector in
      var moved = vector
      for index in 0..<width { moved[index] -= mean[index] }
      let norm = moved.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return norm > 0 ? moved.map { $0 / norm } : moved
    }
  }
}
