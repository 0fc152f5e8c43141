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

  @Test(
    "are refused where they can't be walked",
    arguments: [
      #"{"features":["a"],"roots":[0],"feature":[0],"threshold":[1],"left":[0],"right":[0]}"#,
      #"{"features":["a"],"roots":[1],"feature":[-1],"threshold":[1],"left":[0],"right":[0]}"#,
      #"{"features":["a"],"roots":[0],"feature":[-1],"threshold":[1],"left":[0],"right":[]}"#,
      #"{"features":["a"],"roots":[0],"feature":[1,-1],"threshold":[1,1],"left":[1,0],"right":[1,0]}"#,
    ])
  func refusesUnsound(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TreeEnsemble.self, from: Data(text.utf8))
    }
  }
}
