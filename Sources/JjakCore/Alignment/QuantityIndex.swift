/// Which quantities of the source agree with which of the target.
struct QuantityIndex {
  /// Weight of a quantity beside that of the rarest word.
  static let weight: Float = 1.2
  /// Combinations of segments up to which roundings and conversions count; in longer pairs too many numbers could be
  /// meant, and each would be held against all.
  private static let conversionLimit = 4_000_000

  /// Quantity numbers of each segment.
  private(set) var source: [[Int32]] = []
  private(set) var target: [[Int32]] = []
  /// The quantities by number.
  private(set) var sourceQuantities: [Quantity] = []
  private(set) var targetQuantities: [Quantity] = []
  /// Segments of the other side that hold an agreeing quantity, ascending, with the agreement.
  private(set) var sourceHits: [[LexicalIndex.Hit]] = []
  private(set) var targetHits: [[LexicalIndex.Hit]] = []

  init(source sourceProfiles: [SegmentProfile], target targetProfiles: [SegmentProfile]) {
    source = Self.number(sourceProfiles, into: &sourceQuantities)
    target = Self.number(targetProfiles, into: &targetQuantities)
    let converts = source.count * target.count <= Self.conversionLimit
    sourceHits = Self.hits(of: sourceQuantities, in: target, targetQuantities, converts) {
      converts ? $0.rendering(as: $1) : $0.agreement(with: $1)
    }
    targetHits = Self.hits(of: targetQuantities, in: source, sourceQuantities, converts) {
      converts ? $1.rendering(as: $0) : $1.agreement(with: $0)
    }
  }

  private static func number(
    _ profiles: [SegmentProfile], into quantities: inout [Quantity]
  ) -> [[Int32]] {
    profiles.map { profile in
      profile.quantities.map { quantity in
        quantities.append(quantity)
        return Int32(quantities.count - 1)
      }
    }
  }

  private static func hits(
    of quantities: [Quantity], in segments: [[Int32]], _ others: [Quantity],
    _ converts: Bool, agreement: (Quantity, Quantity) -> Double
  ) -> [[LexicalIndex.Hit]] {
    var buckets: [Int: [(segment: Int32, quantity: Int32)]] = [:]
    for (segment, numbers) in segments.enumerated() {
      for number in numbers {
        let other = others[Int(number)]
        for bucket in [other.bucket] + (converts ? other.dollarBuckets : []) {
          buckets[bucket, default: []].append((Int32(segment), number))
        }
      }
    }
    return quantities.map { quantity in
      var best: [Int32: Float] = [:]
      for bucket in Self.neighbours(of: quantity) + (converts ? quantity.dollarBuckets : []) {
        for candidate in buckets[bucket] ?? [] {
          let weight = Float(agreement(quantity, others[Int(candidate.quantity)]))
          if weight > best[candidate.segment] ?? 0 { best[candidate.segment] = weight }
        }
      }
      return best.map { LexicalIndex.Hit(segment: $0.key, weight: $0.value) }
        .sorted { $0.segment < $1.segment }
    }
  }

  private static func neighbours(of quantity: Quantity) -> [Int] {
    var buckets = [quantity.bucket - 1, quantity.bucket, quantity.bucket + 1]
    switch quantity.unit {
    case .date(_, let month, let day):
      buckets = [quantity.bucket]
      if day != nil, let month { buckets.append(1_000_000 + month) }
      if let day { buckets += [bucket(ofValue: day), 1_000_000 + day] }
    case .plain, .ordinal:
      buckets.append(1_000_000 + Int(min(quantity.value, 100_000)))
    default:
      break
    }
    return Array(Set(buckets)).sorted()
  }

  private static func bucket(ofValue value: Int) -> Int {
    value <= 0 ? 0 : Int((logarithm(Double(value)) * 10).rounded())
  }
}
