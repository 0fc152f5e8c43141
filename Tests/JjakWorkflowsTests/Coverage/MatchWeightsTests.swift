import JjakWorkflows
import Testing

@Suite("Weights of bands")
struct MatchWeightsTests {
  private let shipped = MatchBand.allCases.map { "\"\($0.rawValue)\": 0.5" }

  @Test("are read for every band")
  func readsAll() throws {
    let text = shipped.joined(separator: "\n").replacing("\"85-94\": 0.5", with: "85-94: 0.25")
    let weights = try MatchWeights(text, file: "weights.yaml")
    #expect(weights[.high] == 0.25)
    #expect(weights[.none] == 0.5)
    _ = try MatchWeights(Project.data.text("weights.yaml"), file: "weights.yaml")
  }

  @Test("say which band lacks, is unknown or lies outside")
  func refuses() {
    #expect(throws: MatchWeightsError.missingBand(file: "w", band: "none")) {
      try MatchWeights(shipped.dropLast().joined(separator: "\n"), file: "w")
    }
    #expect(throws: MatchWeightsError.unknownBand(file: "w", band: "85-95")) {
      try MatchWeights("85-95: 0.5", file: "w")
    }
    #expect(throws: MatchWeightsError.outOfRange(file: "w", band: "100", factor: 1.5)) {
      try MatchWeights("100: 1.5", file: "w")
    }
    #expect(throws: MatchWeightsError.malformed(file: "w")) {
      try MatchWeights("100: much", file: "w")
    }
  }
}
