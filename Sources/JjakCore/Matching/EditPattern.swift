/// A sequence of code units prepared for many edit distances.
///
/// Bit-parallel Levenshtein after Myers, *Journal of the ACM* 46(3), 1999, in the blockwise form of
/// Hyyrö, *Nordic Journal of Computing* 10, 2003.
public struct EditPattern: Sendable {
  /// The sequence itself.
  public let units: [UInt16]
  /// Words of 64 positions that the pattern fills.
  private let blockCount: Int
  /// Open-addressed table from unit to row of ``masks``; row 0 is that of absent units.
  private let slots: [Slot]
  /// A row of ``blockCount`` words for each distinct unit: where in the pattern it stands.
  private let masks: [UInt64]

  private struct Slot {
    var unit: UInt16 = 0
    var row: UInt16 = 0
  }

  /// Prepares a pattern of at most 65,534 distinct units.
  ///
  /// - Complexity: O(*n* · *n* / 64) in the length.
  public init(_ units: [UInt16]) {
    self.units = units
    let blockCount = max(1, (units.count + 63) / 64)
    var capacity = 16
    // Sparse, so that most units of other texts are found absent at once.
    while capacity < units.count * 8 { capacity *= 2 }
    var slots = [Slot](repeating: Slot(), count: capacity)
    var masks = [UInt64](repeating: 0, count: blockCount)
    var rows = 1
    for (index, unit) in units.enumerated() {
      var slot = Self.start(unit, capacity)
      while slots[slot].row != 0, slots[slot].unit != unit { slot = (slot + 1) & (capacity - 1) }
      if slots[slot].row == 0 {
        slots[slot] = Slot(unit: unit, row: UInt16(rows))
        masks.append(contentsOf: repeatElement(0, count: blockCount))
        rows += 1
      }
      masks[Int(slots[slot].row) * blockCount + index / 64] |= 1 << UInt64(index % 64)
    }
    self.blockCount = blockCount
    self.slots = slots
    self.masks = masks
  }

  /// Prepares the UTF-16 code units of a text.
  public init(_ text: String) {
    self.init(Array(text.utf16))
  }

  /// Counts the insertions, deletions and substitutions that turn the pattern into `text`.
  ///
  /// - Parameters:
  ///   - text: The other sequence.
  ///   - limit: The largest distance of interest.
  ///
  /// - Returns: The distance, or nil when it exceeds `limit`.
  ///
  /// - Complexity: O(*n* · *m* / 64)
  public func distance(to text: [UInt16], limit: Int = .max) -> Int? {
    unsafe text.withUnsafeBufferPointer { unsafe distance(to: $0, limit: limit) }
  }

  /// Counts the edits as ``distance(to:limit:)-([UInt16],_)`` does, over memory that the caller owns.
  @unsafe
  public func distance(to text: UnsafeBufferPointer<UInt16>, limit: Int) -> Int? {
    guard abs(units.count - text.count) <= limit else { return nil }
    guard !units.isEmpty else { return text.count }
    return blockCount == 1
      ? unsafe shortDistance(to: text, limit: limit) : unsafe longDistance(to: text, limit: limit)
  }

  /// The length of the longest common subsequence with `text`.
  ///
  /// Bit-parallel after Hyyrö, *Bit-parallel LCS-length computation revisited*, AWOCA 2004.
  ///
  /// - Complexity: O(*n* · *m* / 64)
  public func commonLength(with text: [UInt16]) -> Int {
    unsafe text.withUnsafeBufferPointer { unsafe commonLength(with: $0) }
  }

  /// The common length as ``commonLength(with:)-([UInt16])`` gives it, over memory that the caller owns.
  @unsafe
  public func commonLength(with text: UnsafeBufferPointer<UInt16>) -> Int {
    guard blockCount > 1 else { return unsafe shortCommonLength(with: text) }
    var open = [UInt64](repeating: .max, count: blockCount)
    return unsafe slots.withUnsafeBufferPointer { slots in
      for index in 0..<text.count {
        let row = unsafe Self.row(of: text[index], in: slots) * blockCount
        var carry: UInt64 = 0
        for block in 0..<blockCount {
          let equal = open[block] & masks[row + block]
          let (sum, first) = open[block].addingReportingOverflow(equal)
          let (total, second) = sum.addingReportingOverflow(carry)
          carry = first || second ? 1 : 0
          open[block] = total | (open[block] & ~equal)
        }
      }
      // Bits beyond the pattern are in no mask, so they stay set.
      return open.reduce(0) { $0 + (~$1).nonzeroBitCount }
    }
  }

  @unsafe
  private func shortCommonLength(with text: UnsafeBufferPointer<UInt16>) -> Int {
    var open = UInt64.max
    return unsafe slots.withUnsafeBufferPointer { slots in
      unsafe masks.withUnsafeBufferPointer { masks in
        for index in 0..<text.count {
          let equal = unsafe open & masks[Self.row(of: text[index], in: slots)]
          open = (open &+ equal) | (open & ~equal)
        }
        return (~open).nonzeroBitCount
      }
    }
  }

  private static func start(_ unit: UInt16, _ capacity: Int) -> Int {
    Int((UInt32(unit) &* 0x9E37_79B1) >> 12) & (capacity - 1)
  }

  @inline(__always)
  private static func row(of unit: UInt16, in slots: UnsafeBufferPointer<Slot>) -> Int {
    var slot = start(unit, slots.count)
    while true {
      let found = unsafe slots[slot]
      if found.row == 0 || found.unit == unit { return Int(found.row) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @unsafe
  private func shortDistance(to text: UnsafeBufferPointer<UInt16>, limit: Int) -> Int? {
    var positive = UInt64.max
    var negative: UInt64 = 0
    var distance = units.count
    let last = UInt64(units.count - 1)
    let bound = limit >= .max - text.count ? Int.max : limit + text.count
    return unsafe slots.withUnsafeBufferPointer { slots in
      unsafe masks.withUnsafeBufferPointer { masks in
        for index in 0..<text.count {
          let equal = unsafe masks[Self.row(of: text[index], in: slots)]
          let vertical = equal | negative
          let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
          var up = negative | ~(horizontal | positive)
          var down = positive & horizontal
          distance += Int((up >> last) & 1) - Int((down >> last) & 1)
          // Each unit still to come lowers the distance by one at most.
          if distance + index + 1 > bound { return nil }
          up = (up << 1) | 1
          down <<= 1
          positive = down | ~(vertical | up)
          negative = up & vertical
        }
        return distance <= limit ? distance : nil
      }
    }
  }

  @unsafe
  private func longDistance(to text: UnsafeBufferPointer<UInt16>, limit: Int) -> Int? {
    var positive = [UInt64](repeating: .max, count: blockCount)
    var negative = [UInt64](repeating: 0, count: blockCount)
    var distance = units.count
    let bound = limit >= .max - text.count ? Int.max : limit + text.count
    return unsafe slots.withUnsafeBufferPointer { slots in
      for index in 0..<text.count {
        let row = unsafe Self.row(of: text[index], in: slots) * blockCount
        var carry = 1
        for block in 0..<blockCount {
          let last = UInt64(block == blockCount - 1 ? (units.count - 1) % 64 : 63)
          carry = advance(
            &positive[block], &negative[block], equal: masks[row + block], carry: carry, last: last)
        }
        distance += carry
        if distance + index + 1 > bound { return nil }
      }
      return distance <= limit ? distance : nil
    }
  }

  /// Moves one block one unit on; returns the difference that leaves it at position `last`.
  @inline(__always)
  private func advance(
    _ positive: inout UInt64, _ negative: inout UInt64, equal: UInt64, carry: Int, last: UInt64
  ) -> Int {
    let vertical = equal | negative
    let entered = carry < 0 ? equal | 1 : equal
    let horizontal = (((entered & positive) &+ positive) ^ positive) | entered
    var up = negative | ~(horizontal | positive)
    var down = positive & horizontal
    let leaving = Int((up >> last) & 1) - Int((down >> last) & 1)
    up = (up << 1) | (carry > 0 ? 1 : 0)
    down = (down << 1) | (carry < 0 ? 1 : 0)
    positive = down | ~(vertical | up)
    negative = up & vertical
    return leaving
  }
}
