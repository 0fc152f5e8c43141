/// A table of literals that finds the longest one standing at a position.
struct LiteralTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let scalars: [UInt32]
    let value: Value

    func stands(in text: ScalarText, at position: Int) -> Bool {
      scalars.indices.allSatisfy { text[position + $0] == scalars[$0] }
    }
  }

  /// Entries by first scalar, longest first.
  private let entries: [UInt32: [Entry]]

  init(_ literals: [(String, Value)]) {
    var entries: [UInt32: [Entry]] = [:]
    for (literal, value) in literals {
      let scalars = literal.unicodeScalars.map(\.value)
      guard let first = scalars.first else { continue }
      entries[first, default: []].append(Entry(scalars: scalars, value: value))
    }
    self.entries = entries.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// Makes a table where several literals, separated by spaces, share one value.
  init(groups: [(String, Value)]) {
    self.init(
      groups.flatMap { words, value in words.split(separator: " ").map { (String($0), value) } })
  }

  /// The longest literal at a position that passes a test.
  ///
  /// - Complexity: O(*k*) in the number of literals with the same first scalar.
  func longest(
    in text: ScalarText, at position: Int, where accepts: (Value, Int) -> Bool = { _, _ in true }
  ) -> (value: Value, end: Int)? {
    for entry in entries[text[position]] ?? [] where entry.stands(in: text, at: position) {
      let end = position + entry.scalars.count
      if accepts(entry.value, end) { return (entry.value, end) }
    }
    return nil
  }

  /// All literals at a position, the longest first.
  ///
  /// - Complexity: O(*k*) in the number of literals with the same first scalar.
  func all(in text: ScalarText, at position: Int) -> [(value: Value, end: Int)] {
    (entries[text[position]] ?? []).filter { $0.stands(in: text, at: position) }
      .map { ($0.value, position + $0.scalars.count) }
  }
}
