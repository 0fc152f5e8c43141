/// A small generator whose seed is the test's argument.
struct MatchingRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Units drawn from syllables that share letters, with a few Latin ones.
  mutating func units(upTo count: Int) -> [UInt16] {
    let alphabet = Array("가각간나난다단닥ab0".utf16)
    return (0..<Int.random(in: 0...count, using: &self)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &self)]
    }
  }
}

/// The plain recurrence of Wagner and Fischer.
func referenceDistance(_ first: [UInt16], _ second: [UInt16]) -> Int {
  var row = Array(0...second.count)
  for (index, unit) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in second.enumerated() {
      let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (unit == other ? 0 : 1))
      diagonal = row[column + 1]
      row[column + 1] = cost
    }
  }
  return row[second.count]
}

/// The Dice coefficient by crossing pairs off a list.
func referenceDice(_ first: [UInt16], _ second: [UInt16]) -> Double {
  let left = zip(first, first.dropFirst()).map { [$0, $1] }
  var right = zip(second, second.dropFirst()).map { [$0, $1] }
  guard !left.isEmpty || !right.isEmpty else { return 0 }
  let total = left.count + right.count
  var shared = 0
  for pair in left {
    guard let place = right.firstIndex(of: pair) else { continue }
    right.remove(at: place)
    shared += 1
  }
  return 2 * Double(shared) / Double(total)
}

/// The length of the longest common subsequence by the plain recurrence.
func referenceCommonLength(_ first: [UInt16], _ second: [UInt16]) -> Int {
  var row = [Int](repeating: 0, count: second.count + 1)
  for unit in first {
    var diagonal = 0
    for (column, other) in second.enumerated() {
      let longest = unit == other ? diagonal + 1 : max(row[column], row[column + 1])
      diagonal = row[column + 1]
      row[column + 1] = longest
    }
  }
  return row[second.count]
}

/// How many pairs two keys share, a mark at either end of each.
func referenceSharedPairs(_ first: [UInt16], _ second: [UInt16]) -> Int {
  func pairs(_ units: [UInt16]) -> [[UInt16]] {
    let marked = [0] + units + [0]
    return zip(marked, marked.dropFirst()).map { [$0, $1] }
  }
  var right = pairs(second)
  return pairs(first).count { pair in
    guard let place = right.firstIndex(of: pair) else { return false }
    right.remove(at: place)
    return true
  }
}
