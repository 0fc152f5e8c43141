import ArgumentParser
import JjakWorkflows

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score an alignment against a gold alignment.",
    discussion: """
      Both files hold one bead a line: i[,i]<TAB>j[,j], 0-based, either side may be empty. Strict \
      counts beads that are exactly right, lax those that share a link; nulls are scored apart.

      EXAMPLES
        jjak evaluate gold.tsv system.tsv
        jjak align --lines a.ko.txt a.en.txt --format beads > system.tsv
      """)

  @Argument(help: "The gold alignment.") var gold: String
  @Argument(help: "The alignment to score.") var system: String
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    let score = try EvaluationWorkflow.score(gold: gold, system: system)
    StandardOutput.write(try json ? JSONOutput.document(score) : score.table)
  }
}
