import JjakCore
import Testing

@Suite("Differences in words")
struct WordDifferenceTests {
  private func shown(_ query: String, _ source: String) -> [String] {
    WordDifference.between(query, source).map { "\($0.source)→\($0.query)" }
  }

  @Test("name particles, endings, spaces and words that are not the same")
  func names() {
    #expect(shown("그가 나와있는 일꾼", "그는 나와 있는 일꾼") == ["그는 나와 있는→그가 나와있는"])
    #expect(shown("북한 당국이 말했다", "북한 당국은 말했다") == ["당국은→당국이"])
    #expect(shown("비가 많이 왔다", "비가 왔다") == ["→많이"])
    #expect(shown("비가 왔다", "어제 비가 왔다 또") == ["어제→", "또→"])
    #expect(shown("비가  왔다", "비가 왔다") == [])
    #expect(shown("", "비") == ["비→"])
  }

  @Test("leave the words that both have, in order, and as many as there can be", arguments: 0..<200)
  func keepsCommonWords(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func words() -> [String] {
      (0..<7).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return ["가", "나", "다"][Int(state >> 33) % 3]
      }
    }
    let (left, right) = (words(), words())
    let found = WordDifference.between(
      left.joined(separator: " "), right.joined(separator: " "))
    let changed = found.flatMap { $0.query.split(separator: " ") }.count
    var best = 0
    for mask in 0..<(1 << left.count) {
      let part: [String] = left.indices.filter { (mask >> $0) & 1 == 1 }.map { left[$0] }
      if isSubsequence(part, of: right) { best = max(best, part.count) }
    }
    #expect(left.count - changed == best)
  }

  private func isSubsequence(_ part: [String], of whole: [String]) -> Bool {
    var rest = whole[...]
    for word in part {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
