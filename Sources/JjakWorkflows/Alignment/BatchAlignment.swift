public import Foundation
public import JjakCore

/// Aligns many pairs handed over as JSON lines, on all processors, answers in the order of the requests.
public struct BatchAlignment: Sendable {
  /// A line of the input that is no request.
  public struct LineError: Error, Hashable, LocalizedError {
    /// The line, from 1.
    public let line: Int

    /// Place, found, needed.
    public var errorDescription: String? {
      "standard input:\(line): found no request, need one line of JSON such as "
        + #"{"id":"1","source":"…","target":"…","lines":false}"#
    }
  }

  private struct Request: Decodable {
    let id: String
    let source: String
    let target: String
    let lines: Bool?
  }

  private struct Answer: Encodable {
    struct Link: Encodable {
      let source: [Int]
      let target: [Int]
      let confidence: Double
      let kind: BeadKind
    }

    let id: String
    let beads: [Link]
  }

  /// What an answer holds.
  public enum Content: Sendable {
    /// The beads, as JSON.
    case beads
    /// The candidates with a pass's features, for training: names, identifier, then one line each with
    /// source and target bounds.
    case features(Aligner.Pass)
    /// The ways in which both texts may begin with a headline, with what its judge looks at, for training:
    /// names, identifier, then one line each with the UTF-8 offsets at which the sentences after it begin.
    case headlines
    /// The segments left alone with beads elsewhere that they may belong to, with what their judge looks at,
    /// for training: names, identifier, then one line each with the bead's source and target bounds, whether
    /// the segment is of the source (1 or 0), and its position.
    case stragglers

    /// All that is printed for training.
    public static let trained: [Content] =
      Aligner.Pass.allCases.map { .features($0) } + [.headlines, .stragglers]

    /// What is printed to train a judge, by its name: `first`, `second`, `headlines` or `stragglers`.
    public init?(training name: String) {
      if name == "headlines" {
        self = .headlines
      } else if name == "stragglers" {
        self = .stragglers
      } else if let pass = Aligner.Pass(rawValue: name) {
        self = .features(pass)
      } else {
        return nil
      }
    }

    /// Names of what is looked at, in order; none for beads.
    public var featureNames: [String] {
      switch self {
      case .beads: []
      case .features(let pass): pass.featureNames
      case .headlines: HeadlineCut.featureNames
      case .stragglers: Straggler.featureNames
      }
    }
  }

  private let workflow: AlignmentWorkflow
  private let content: Content
  private let width: Int

  /// Makes a batch on a workflow.
  ///
  /// - Parameters:
  ///   - workflow: Aligns each pair.
  ///   - content: What to answer.
  ///   - width: Pairs that are in work or wait to be handed out at the same time, at least 1.
  public init(
    workflow: AlignmentWorkflow, content: Content = .beads,
    width: Int = 4 * ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.workflow = workflow
    self.content = content
    self.width = max(1, width)
  }

  /// Answers each line with a line; blank lines are passed over.
  ///
  /// An answer is handed out as soon as those before it are, while the input is still open.
  ///
  /// - Parameters:
  ///   - next: Waits for the next line of the input; nil at its end. Called in a thread of its own.
  ///   - answer: Takes each answer with its end of line.
  ///   - remark: Takes what the user should know of the pairs, each thing once.
  /// - Throws: ``LineError`` for the first line that is no request, after the answers before it; an error of
  ///   the workflow.
  public func run(
    next: @escaping @Sendable () -> String?, answer: (String) -> Void,
    remark: (String) -> Void = { _ in }
  ) async throws {
    let (tasks, continuation) = AsyncStream<Task<Outcome, any Error>>.makeStream()
    // Raised from 0: a semaphore must not end below the value it began with, as it does on an error.
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<width { room.signal() }
    let reader = Thread {
      var number = 0
      while let line = next() {
        number += 1
        guard !line.allSatisfy(\.isWhitespace) else { continue }
        room.wait()
        let place = number
        continuation.yield(Task.detached { try self.answer(to: line, number: place) })
      }
      continuation.finish()
    }
    reader.start()
    var known: Set<String> = []
    var use: VectorUse?
    for await task in tasks {
      let outcome = try await task.value
      use = use.adding(outcome.use)
      for text in outcome.remarks where known.insert(text).inserted { remark(text) }
      answer(outcome.text)
      room.signal()
    }
    if let use { remark("sentence vectors for \(use.embedded) of \(use.segments) segments") }
  }

  /// An answer, and what the user should know of it.
  private struct Outcome {
    let text: String
    var remarks: [String] = []
    var use: VectorUse?
  }

  private func answer(to line: String, number: Int) throws -> Outcome {
    guard let request = try? JSONDecoder().decode(Request.self, from: Data(line.utf8)) else {
      throw LineError(line: number)
    }
    let pair = AlignmentWorkflow.Request(
      source: ArticleText(text: request.source), target: ArticleText(text: request.target),
      isLines: request.lines ?? false)
    return switch content {
    case .beads: try beads(of: pair, id: request.id)
    case .features(let pass):
      Outcome(
        text: table(
          id: request.id,
          try workflow.samples(pair, pass: pass).map { sample in
            let bounds = [
              sample.source.lowerBound, sample.source.upperBound, sample.target.lowerBound,
              sample.target.upperBound,
            ]
            return (bounds, sample.features)
          }))
    case .headlines:
      Outcome(
        text: table(
          id: request.id,
          workflow.openings(pair).map {
            ([$0.korean.sentenceStart, $0.english.sentenceStart], $0.features)
          }))
    case .stragglers:
      Outcome(
        text: table(
          id: request.id,
          try workflow.stragglers(pair).map { straggler in
            let bounds = [
              straggler.source.lowerBound, straggler.source.upperBound,
              straggler.target.lowerBound, straggler.target.upperBound,
              straggler.isSource ? 1 : 0, straggler.segment,
            ]
            return (bounds, straggler.features)
          }))
    }
  }

  private func beads(of pair: AlignmentWorkflow.Request, id: String) throws -> Outcome {
    let report = try workflow.align(pair)
    let links = report.alignment.beads.map {
      Answer.Link(source: $0.source, target: $0.target, confidence: $0.confidence, kind: $0.kind)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Answer(id: id, beads: links))
    return Outcome(
      text: String(decoding: data, as: UTF8.self) + "\n", remarks: report.remarks,
      use: report.vectorUse)
  }

  private func table(id: String, _ rows: [(places: [Int], features: [Float])]) -> String {
    let lines = rows.map { row in
      (row.places.map { "\($0)" } + row.features.map { "\($0)" }).joined(separator: "\t") + "\n"
    }
    return "#\t" + content.featureNames.joined(separator: "\t") + "\n" + id + "\n"
      + lines.joined()
  }
}
