import JjakCore
import Testing

@Suite("Renderings learnt from pairs")
struct TranslationTableTests {
  @Test("ties words that stand in the same pairs and nowhere else")
  func learns() {
    let table = TranslationTable(pairs: [
      .init(source: ["자전거꾼", "가게"], target: ["cyclist", "shop"]),
      .init(source: ["자전거꾼", "강"], target: ["river", "cyclist"]),
      .init(source: ["자전거꾼"], target: ["cyclist", "tuesday"]),
      .init(source: ["강", "배"], target: ["boat", "river"]),
    ])
    #expect(table.weights["자전거꾼"]?.max { $0.value < $1.value }?.key == "cyclist")
    #expect(table.weights["강"]?.max { $0.value < $1.value }?.key == "river")
  }

  @Test("learns nothing from one pair alone")
  func oneIsNotEnough() {
    let table = TranslationTable(pairs: [.init(source: ["강"], target: ["river"])])
    #expect(table.weights.isEmpty)
  }

  @Test("agrees with a table of all words by all words", arguments: 0..<40 as Range<UInt64>)
  func agreesWithDenseTable(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let pairs = (0..<12).map { _ in
      (source: some(of: 5, random: &random), target: some(of: 6, random: &random))
    }
    let table = TranslationTable(
      pairs: pairs.map { pair in
        .init(source: pair.source.map { "s\($0)" }, target: pair.target.map { "t\($0)" })
      })
    let forth = dense(pairs, width: (5, 6))
    let back = dense(pairs.map { ($0.target, $0.source) }, width: (6, 5))
    for source in 0..<5 {
      for target in 0..<6 {
        let expected = (forth.table[source][target] * back.table[target][source]).squareRoot()
        let isKept = forth.counts[source][target] >= 1.5 && expected >= 0.5
        let weight = table.weights["s\(source)"]?["t\(target)"]
        #expect((weight != nil) == isKept)
        if let weight { #expect((Double(weight) - expected).magnitude < 1e-5) }
      }
    }
  }

  private func some(of count: Int, random: inout MatchingRandom) -> [Int] {
    (0..<count).filter { _ in Bool.random(using: &random) }
  }

  /// Six rounds of Model 1 with the empty word as the last row.
  private func dense(
    _ pairs: [(source: [Int], target: [Int])], width: (Int, Int)
  ) -> (table: [[Double]], counts: [[Double]]) {
    let rows = width.0 + 1
    var table = [[Double]](repeating: [Double](repeating: 1, count: width.1), count: rows)
    var counts = table
    for _ in 0..<6 {
      counts = [[Double]](repeating: [Double](repeating: 0, count: width.1), count: rows)
      for (source, target) in pairs {
        for word in target {
          let sum = (source + [width.0]).reduce(0) { $0 + table[$1][word] }
          for cause in source + [width.0] { counts[cause][word] += table[cause][word] / sum }
        }
      }
      for row in 0..<rows {
        let total = counts[row].reduce(0, +)
        table[row] = counts[row].map { total > 0 ? $0 / total : 0 }
      }
    }
    return (table, counts)
  }
}
