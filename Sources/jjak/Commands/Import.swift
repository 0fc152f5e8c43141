import ArgumentParser
import Foundation
import JjakWorkflows

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the units of files into a memory.",
    discussion: """
      Reads TMX 1.1–1.4, XLIFF, CSV, TSV, TBX, PO, XCES, Moses pairs and the output of \
      other aligners, in any encoding, compressed or not. Each file comes in as a whole and can be taken back as a \
      whole; one that can't be read is refused, the others go on. A memory that is missing is made.

      Columns of a table are named by a first row: source and target, or ko and en; without names \
      they are told by their script. Further columns become properties. x-article-title, \
      x-article-url, x-article-date, x-article-desk, x-people and x-position, as columns or TMX \
      properties, say where a unit comes from.

      EXAMPLES
        jjak import Memories/starter.tmx --memory desk.jjak
        jjak import client.tmx.gz glossary.csv        into your own memory
        jjak import damaged.tmx --salvage             what stands before the damage
        jjak import revised.tmx --policy newest       older renderings go; they come
                                                      back with jjak memory undo
        cut -f1,2 list.tsv | jjak import - --from tsv
      """)

  @Argument(help: "The files; - reads standard input.") var files: [String]
  @OptionGroup var memory: MemoryOption
  @Option(
    help: """
      Where the source is there already: add beside it; leave it out; keep the newest; overwrite what \
      was there; or merge what is known of the same pair.
      """)
  var policy = Policy.add
  @OptionGroup var input: UnitInputOptions
  @Flag(help: "Write JSON, one line for each file.") var json = false

  func run() throws {
    let progress = ProgressLine("units read")
    var isRefused = false
    try ImportWorkflow.run(
      files.map(input.source),
      into: .init(memory: memory.path, policy: policy.policy, date: Date()),
      progress: { progress.show($0, share: $1) },
      outcome: {
        progress.clear()
        StandardOutput.write(try json ? JSONOutput.line($0) : $0.text)
      },
      refusal: {
        progress.clear()
        StandardError.remark($0)
        isRefused = true
      })
    if isRefused { throw ExitCode(2) }
  }

  enum Policy: String, ExpressibleByArgument, CaseIterable {
    case add, leave, newest, overwrite, merge

    var policy: ImportWorkflow.Policy {
      switch self {
      case .add: .add
      case .leave: .leave
      case .newest: .newest
      case .overwrite: .overwrite
      case .merge: .merge
      }
    }
  }
}
