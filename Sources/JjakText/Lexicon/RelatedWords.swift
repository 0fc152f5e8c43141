import JjakCore
import Synchronization

/// English words that may render a headword though the lexicon does not list them.
///
/// They render what shares a rendering with it: 물리치다 is to beat and so is 이기다, which is to win, too. A walk
/// goes from an entry to one of its renderings of one word, on to another entry of it, and to a rendering
/// of that one, each step at even odds; a word is as likely as the walk is to end there. What was walked
/// is kept, for all texts use much the same words.
final class RelatedWords: Sendable {
  /// Words of which less is likely are no evidence.
  private static let leastLikelihood: Float = 0.004
  /// The most words that an entry brings.
  private static let mostWords = 16

  /// For each entry the stems that render it alone.
  private let words: Rows
  /// For each stem the entries that it renders alone.
  private let entries: Rows
  private let table: RenderingTable
  private let walks: Mutex<Walks>

  /// Lists of numbers one behind the other.
  private struct Rows {
    var starts: [Int32] = [0]
    var numbers: [Int32] = []

    subscript(row: Int32) -> ArraySlice<Int32> {
      numbers[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])]
    }

    mutating func append(_ row: [Int32]) {
      numbers += row
      starts.append(Int32(numbers.count))
    }

    /// The row numbers that hold each number below a limit, ascending.
    func inverted(count: Int) -> Rows {
      var rows = Rows()
      rows.starts = [Int32](repeating: 0, count: count + 1)
      for number in numbers { rows.starts[Int(number) + 1] += 1 }
      for number in 0..<count { rows.starts[number + 1] += rows.starts[number] }
      var next = rows.starts
      rows.numbers = [Int32](repeating: 0, count: numbers.count)
      for row in 0..<Int32(starts.count - 1) {
        for number in self[row] {
          rows.numbers[Int(next[Int(number)])] = row
          next[Int(number)] += 1
        }
      }
      return rows
    }
  }

  /// What was found, and a likelihood of each stem, all 0 between walks.
  private struct Walks {
    var known: [Int32: [SegmentProfile.RelatedWord]] = [:]
    var likelihoods: [Float]
  }

  /// Prepares a lexicon.
  ///
  /// - Complexity: O(*n*) in the count of renderings.
  init(_ lexicon: Lexicon) {
    var words = Rows()
    for entry in 0..<lexicon.count {
      var row = lexicon.singleWords(of: entry).sorted()
      row = row.indices.filter { $0 == 0 || row[$0] != row[$0 - 1] }.map { row[$0] }
      words.append(row)
    }
    self.words = words
    table = lexicon.table
    entries = words.inverted(count: table.stemCount)
    walks = Mutex(Walks(likelihoods: Array(repeating: 0, count: table.stemCount)))
  }

  /// The words related to an entry, likeliest first.
  ///
  /// - Parameter entry: The number of the entry.
  /// - Returns: At most 16 words of a likelihood of .004 and more, none of them a rendering of the entry;
  ///   none for a name.
  /// - Complexity: O(*r*² · *e*) for *r* renderings of an entry and *e* entries of a rendering, the first time.
  func words(of entry: Int32) -> [SegmentProfile.RelatedWord] {
    walks.withLock { walks in
      if let known = walks.known[entry] { return known }
      let found = walk(from: entry, &walks.likelihoods)
      walks.known[entry] = found
      return found
    }
  }

  private func walk(
    from entry: Int32, _ likelihoods: inout [Float]
  ) -> [SegmentProfile.RelatedWord] {
    let own = words[entry]
    var reached: [Int32] = []
    for word in own {
      let fellows = entries[word]
      for fellow in fellows where fellow != entry {
        let others = words[fellow]
        let step = 1 / Float(own.count * fellows.count * others.count)
        for other in others {
          if likelihoods[Int(other)] == 0 { reached.append(other) }
          likelihoods[Int(other)] += step
        }
      }
    }
    let likely = reached.filter {
      likelihoods[Int($0)] >= Self.leastLikelihood && !own.contains($0)
    }
    let best = likely.sorted {
      (likelihoods[Int($1)], $0) < (likelihoods[Int($0)], $1)
    }.prefix(Self.mostWords)
    defer { for word in reached { likelihoods[Int(word)] = 0 } }
    return best.map {
      SegmentProfile.RelatedWord(key: table.stem($0), likelihood: likelihoods[Int($0)])
    }
  }
}
