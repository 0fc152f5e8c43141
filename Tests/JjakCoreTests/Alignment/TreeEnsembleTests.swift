import Foundation
import JjakCore
import Testing

/// Beads judged by the trainer itself: both passes' probability, then the features of the second pass.
private let judgedBeads: [[Double]] = {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/judged-beads.tsv")
  let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").map { $0.split(separator: "\t").compactMap { Double($0) } }
}()

private func shippedModel() throws -> Aligner.Model {
  let file =
    URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    + "/Memories/aligner.json"
  return try JSONDecoder().decode(
    Aligner.Model.self, from: Data(contentsOf: URL(filePath: file)))
}

@Suite("Boosted trees")
struct TreeEnsembleTests {
  @Test("judge 1,000 beads as the trainer does")
  func agreesWithTrainer() throws {
    let judge = try shippedModel().vectors
    let width = judge.first.features.count
    #expect(judgedBeads.count == 1000)
    for row in judgedBeads {
      let features = row.dropFirst(2).map { Float($0) }
      try #require(features.count == judge.second.features.count)
      #expect(
        (judge.first.probability(of: Array(features.prefix(width))) - row[0]).magnitude < 1e-4)
      #expect((judge.second.probability(of: features) - row[1]).magnitude < 1e-4)
    }
  }

  @Test("look at the features this program makes")
  func fitsProgram() throws {
    #expect(try shippedModel().isSound)
  }

  @Test("go left up to the threshold and right beyond it, and add up the leaves")
  func walksTrees() throws {
    let ensemble = try Self.ensemble(
      nodes: "00003f800000" + "00003f000000" + Self.leaf("40000000") + Self.leaf("40800000")
        + Self.leaf("c0000000") + Self.leaf("3f800000"))
    for (value, sum) in [(0.5, 3.0), (0.75, 5), (1, 5), (1.5, -1)] {
      let expected = 1 / (1 + Foundation.exp(-sum))
      #expect((ensemble.probability(of: [Float(value)]) - expected).magnitude < 1e-9)
    }
  }

  @Test(
    "are refused where they are broken off or look at what is not there",
    arguments: [
      "00003f800000" + leaf("00000000"),
      "00013f800000" + leaf("00000000") + leaf("00000000"),
      leaf("00000000") + "ffff", leaf("0000000g"), leaf("0000000G"), "00003f800000",
    ])
  func refusesUnsound(nodes: String) {
    #expect(throws: DecodingError.self) { try Self.ensemble(nodes: nodes) }
  }

  private static func leaf(_ bits: String) -> String { "ffff" + bits }

  private static func ensemble(nodes: String) throws -> TreeEnsemble {
    let text = #"{"features":["a"],"nodes":""# + nodes + #""}"#
    return try JSONDecoder().decode(TreeEnsemble.self, from: Data(text.utf8))
  }
}
