import JjakCore

/// Which segments of a pair get sentence vectors.
public enum EmbeddingScope: String, Hashable, Sendable, CaseIterable {
  /// Those that are in doubt without.
  case doubtful
  /// All.
  case all
}

/// For how many segments of a pair sentence vectors were asked for.
public struct VectorUse: Hashable, Sendable, Codable {
  /// Segments with vectors.
  public let embedded: Int
  /// Segments of both sides.
  public let segments: Int
}

extension VectorUse? {
  /// The use over both; nil where neither used any.
  func adding(_ other: VectorUse?) -> VectorUse? {
    guard let self, let other else { return self ?? other }
    return VectorUse(
      embedded: self.embedded + other.embedded, segments: self.segments + other.segments)
  }
}

/// The segments of a pair that no settled bead holds.
struct OpenSegments {
  /// Positions in the Korean document, ascending.
  let korean: [Int]
  /// Positions in the English document, ascending.
  let english: [Int]
  private let segments: Int

  init(_ pair: DocumentPair, besides settled: [Bead]) {
    let koreanSettled = Set(settled.flatMap(\.source))
    let englishSettled = Set(settled.flatMap(\.target))
    korean = pair.korean.segments.indices.filter { !koreanSettled.contains($0) }
    english = pair.english.segments.indices.filter { !englishSettled.contains($0) }
    segments = pair.korean.segments.count + pair.english.segments.count
  }

  /// What is reported when the open segments got vectors.
  var use: VectorUse { VectorUse(embedded: korean.count + english.count, segments: segments) }
  /// What is reported when none did.
  var noUse: VectorUse { VectorUse(embedded: 0, segments: segments) }
}
