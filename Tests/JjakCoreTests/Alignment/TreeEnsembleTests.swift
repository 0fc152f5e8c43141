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
    let vectors = judgedBeads.map { $0.dropFirst(2).map { Float($0) } }
    try #require(vectors.allSatisfy { $0.count == judge.second.features.count })
    let first = judge.first.probabilities(of: vectors.map { Array($0.prefix(width)) })
    let second = judge.second.probabilities(of: vectors)
    for (row, (first, second)) in zip(judgedBeads, zip(first, second)) {
      #expect((first - row[0]).magnitude < 1e-4)
      #expect((second - row[1]).magnitude < 1e-4)
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
    let sums: KeyValuePairs<Float, Double> = [0.5: 3, 0.75: 5, 1: 5, 1.5: -1]
    for (probability, (_, sum)) in zip(ensemble.probabilities(of: sums.map { [$0.key] }), sums) {
      #expect((probability - 1 / (1 + Foundation.exp(-sum))).magnitude < 1e-9)
    }
  }

  @Test("reach the leaf that a walk from the root reaches", arguments: 0..<20)
  func reachesLeavesOfWalk(seed: UInt64) throws {
    var random = MatchingRandom(seed: seed)
    let trees = (0..<5).map { _ in
      WalkedTree.random(leaves: .random(in: 1...32, using: &random), &random)
    }
    let ensemble = try Self.ensemble(nodes: trees.map(\.digits).joined())
    let values = (0..<37).map { _ in Float(Int.random(in: 0...9, using: &random)) }
    for (value, probability) in zip(values, ensemble.probabilities(of: values.map { [$0] })) {
      let sum = trees.reduce(Float(0)) { $0 + $1.leaf(of: value) }
      #expect((probability - 1 / (1 + Foundation.exp(-Double(sum)))).magnitude < 1e-9)
    }
  }

  @Test(
    "are refused where they are broken off or look at what is not there",
    arguments: [
      "00003f800000" + leaf("00000000"),
      "00013f800000" + leaf("00000000") + leaf("00000000"),
      leaf("00000000") + "ffff", leaf("0000000g"), leaf("0000000G"), "00003f800000",
      String(repeating: "00003f800000" + leaf("00000000"), count: 32) + leaf("00000000"),
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

/// A tree of one feature that is walked node by node.
private indirect enum WalkedTree {
  case leaf(Float)
  case node(Float, WalkedTree, WalkedTree)

  static func random(leaves: Int, _ random: inout MatchingRandom) -> WalkedTree {
    guard leaves > 1 else { return .leaf(Float(Int.random(in: -8...8, using: &random)) / 8) }
    let left = Int.random(in: 1..<leaves, using: &random)
    return .node(
      Float(Int.random(in: 0...9, using: &random)), .random(leaves: left, &random),
      .random(leaves: leaves - left, &random))
  }

  func leaf(of value: Float) -> Float {
    switch self {
    case .leaf(let number): number
    case .node(let threshold, let left, let right):
      value <= threshold ? left.leaf(of: value) : right.leaf(of: value)
    }
  }

  var digits: String {
    switch self {
    case .leaf(let number): "ffff" + Self.hexadecimal(number)
    case .node(let threshold, let left, let right):
      "0000" + Self.hexadecimal(threshold) + left.digits + right.digits
    }
  }

  private static func hexadecimal(_ number: Float) -> String {
    let digits = String(number.bitPattern, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
