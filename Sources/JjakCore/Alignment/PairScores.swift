/// How strongly each source segment is tied to each target segment, within a window around the diagonal.
///
/// The score needs no training: the share of both segments' term and quantity weight that the other
/// renders, raised by the margin of their vectors over their nearest rivals.
struct PairScores {
  /// For each source segment the target segments it was compared with.
  let windows: [Range<Int>]
  /// Rows of scores, one value per window position.
  private(set) var scores: [[Float]]
  /// Weight of each source segment's terms and quantities that each target segment renders.
  private(set) var sourceMatched: [[Float]]
  /// Weight of each target segment's terms and quantities that each source segment is rendered by.
  private(set) var targetMatched: [[Float]]
  /// Centred cosines; empty without vectors.
  private(set) var cosines: [[Float]]
  /// Centred cosines less the mean of the nearest rivals' on both sides; empty without vectors.
  private(set) var margins: [[Float]]
  /// Weight of the terms and quantities of each segment, at least a small constant.
  let sourceMass: [Float]
  let targetMass: [Float]

  init(
    index: LexicalIndex, quantities: QuantityIndex, source: AlignmentSide, target: AlignmentSide,
    windows: [Range<Int>]
  ) {
    self.windows = windows
    sourceMass = Self.mass(index.source, quantities.source)
    targetMass = Self.mass(index.target, quantities.target)
    scores = []
    sourceMatched = []
    targetMatched = []
    cosines = []
    margins = []
    scores.reserveCapacity(windows.count)
    for position in windows.indices {
      addLexicalRow(position, index: index, quantities: quantities)
    }
    if let left = source.vectors, let right = target.vectors {
      addVectors(left, right)
    }
  }

  /// The score of a pair; 0 outside the window.
  subscript(source: Int, target: Int) -> Float {
    let window = windows[source]
    return window.contains(target) ? scores[source][target - window.lowerBound] : 0
  }

  /// The value of a table of rows at a pair; 0 outside the window.
  func value(_ rows: [[Float]], _ source: Int, _ target: Int) -> Float {
    let window = windows[source]
    return window.contains(target) ? rows[source][target - window.lowerBound] : 0
  }

  /// The vector margin of a pair; 0 outside the window or without vectors.
  func margin(_ source: Int, _ target: Int) -> Float {
    guard !margins.isEmpty, windows[source].contains(target) else { return 0 }
    return margins[source][target - windows[source].lowerBound]
  }

  /// Weight of terms whose rendering nobody knows: they say little about what is missing.
  static let unknownShare: Float = 0.3

  private static func mass(_ side: LexicalIndex.Side, _ quantities: [[Int32]]) -> [Float] {
    side.terms.indices.map { position in
      let words = side.terms[position].reduce(Float(0)) { sum, term in
        sum + side.weight[Int(term)] * (side.isKnown[Int(term)] ? 1 : unknownShare)
      }
      return max(0.5, words + Float(quantities[position].count) * QuantityIndex.weight)
    }
  }

  private mutating func addLexicalRow(
    _ position: Int, index: LexicalIndex, quantities: QuantityIndex
  ) {
    let window = windows[position]
    var forth = [Float](repeating: 0, count: window.count)
    var back = forth
    var links: [LexicalIndex.Link] = []
    for term in index.source.terms[position] {
      let weight = index.source.weight[Int(term)]
      for hit in index.source.hits[Int(term)].inside(window) {
        forth[Int(hit.segment) - window.lowerBound] += weight * hit.weight
      }
      links += index.links[Int(term)]
    }
    for link in Self.strongest(links) {
      let value = link.weight * index.target.weight[Int(link.target)]
      for segment in index.target.postings[Int(link.target)].inside(window) {
        back[Int(segment) - window.lowerBound] += value
      }
    }
    for quantity in quantities.source[position] {
      for hit in quantities.sourceHits[Int(quantity)].inside(window) {
        forth[Int(hit.segment) - window.lowerBound] += QuantityIndex.weight * hit.weight
        back[Int(hit.segment) - window.lowerBound] += QuantityIndex.weight * hit.weight
      }
    }
    scores.append(
      window.indices.map { offset in
        (forth[offset - window.lowerBound] + back[offset - window.lowerBound])
          / (sourceMass[position] + targetMass[offset])
      })
    sourceMatched.append(forth)
    targetMatched.append(back)
  }

  /// For each target term the strongest of its links, ascending.
  private static func strongest(_ links: [LexicalIndex.Link]) -> [LexicalIndex.Link] {
    let sorted = links.sorted { ($0.target, $1.weight) < ($1.target, $0.weight) }
    var previous: Int32 = -1
    return sorted.filter { link in
      defer { previous = link.target }
      return link.target != previous
    }
  }

  private mutating func addVectors(_ left: [[Float]], _ right: [[Float]]) {
    let columns = right.count
    cosines = windows.enumerated().map { position, window in
      window.map { dot(left[position], right[$0]) }
    }
    margins = cosines
    let rowRivals = margins.map { Self.meanOfNearest($0) }
    var byColumn: [[Float]] = Array(repeating: [], count: columns)
    for (position, window) in windows.enumerated() {
      for (offset, column) in window.enumerated() {
        byColumn[column].append(margins[position][offset])
      }
    }
    let columnRivals = byColumn.map { Self.meanOfNearest($0) }
    for (position, window) in windows.enumerated() {
      for (offset, column) in window.enumerated() {
        margins[position][offset] -= (rowRivals[position] + columnRivals[column]) / 2
        scores[position][offset] += max(-0.3, margins[position][offset]) * Self.vectorShare
      }
    }
  }

  private static let vectorShare: Float = 0.6

  private static func meanOfNearest(_ values: [Float]) -> Float {
    let nearest = values.sorted(by: >).prefix(4)
    return nearest.isEmpty ? 0 : nearest.reduce(0, +) / Float(nearest.count)
  }
}

/// The scalar product.
///
/// - Precondition: both have the same count.
func dot(_ first: [Float], _ second: [Float]) -> Float {
  precondition(first.count == second.count, "vectors of \(first.count) and \(second.count)")
  var lanes = SIMD8<Float>.zero
  var index = 0
  while index + 8 <= first.count {
    var left = SIMD8<Float>()
    var right = SIMD8<Float>()
    for lane in 0..<8 {
      left[lane] = first[index + lane]
      right[lane] = second[index + lane]
    }
    lanes += left * right
    index += 8
  }
  var sum = lanes.sum()
  while index < first.count {
    sum += first[index] * second[index]
    index += 1
  }
  return sum
}

extension Array where Element == LexicalIndex.Hit {
  /// The hits whose segment lies in a window; the array is ascending.
  func inside(_ window: Range<Int>) -> ArraySlice<Element> {
    let low = partitioningIndex { Int($0.segment) >= window.lowerBound }
    let high = partitioningIndex { Int($0.segment) >= window.upperBound }
    return self[low..<high]
  }

  /// The weight of the hit on a segment; 0 if there is none.
  func weight(at segment: Int) -> Float {
    let index = partitioningIndex { Int($0.segment) >= segment }
    return index < count && Int(self[index].segment) == segment ? self[index].weight : 0
  }
}

extension Array where Element == Int32 {
  func inside(_ window: Range<Int>) -> ArraySlice<Int32> {
    let low = partitioningIndex { Int($0) >= window.lowerBound }
    let high = partitioningIndex { Int($0) >= window.upperBound }
    return self[low..<high]
  }
}

extension Array {
  /// The first index whose element fulfils a predicate that holds for a tail of the array.
  func partitioningIndex(where belongsInTail: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsInTail(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
