import Foundation
import JjakEmbedding
import Testing

@Suite("The cache of vectors")
struct VectorCacheTests {
  private final class Lengths: SentenceEmbedder {
    let modelName = "lengths"
    func vectors(for texts: [String]) throws(EmbeddingError) -> [[Float]] {
      texts.map { [Float($0.count), 1] }
    }
  }

  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "jjak-\(UUID().uuidString)").path

  @Test("computes a text once, and not again in another process")
  func once() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = VectorCache(model: Lengths(), folder: folder)
    let rows = try first.vectors(for: ["비", "눈보라", "비"])
    #expect(rows == [[1, 1], [3, 1], [1, 1]])
    #expect(first.computedCount == 2)
    let second = VectorCache(model: Lengths(), folder: folder)
    #expect(try second.vectors(for: ["눈보라", "우박", "비"]) == [[3, 1], [2, 1], [1, 1]])
    #expect(second.computedCount == 1)
  }

  @Test("passes over a record that was cut off")
  func torn() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try VectorCache(model: Lengths(), folder: folder).vectors(for: ["비", "눈보라"])
    let file = folder + "/lengths.vectors"
    let whole = try Data(contentsOf: URL(filePath: file))
    try whole.dropLast(3).write(to: URL(filePath: file))
    let cache = VectorCache(model: Lengths(), folder: folder)
    #expect(try cache.vectors(for: ["비", "눈보라"]) == [[1, 1], [3, 1]])
    #expect(cache.computedCount == 1)
  }
}
