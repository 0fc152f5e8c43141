import ArgumentParser
import JjakWorkflows

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that everything the program needs is there and works.",
    discussion: """
      Ends with 1 if a part is broken. To check a memory throughout: jjak memory verify.

      EXAMPLES
        jjak doctor
        JJAK_MEMORY=desk.jjak jjak doctor --json
      """)

  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    let findings = InstallationCheck.findings()
    StandardOutput.write(
      try json ? JSONOutput.document(findings) : findings.map(\.line).joined())
    if findings.contains(where: { $0.status == .broken }) { throw ExitCode(1) }
  }
}

extension InstallationCheck.Finding {
  fileprivate var line: String {
    let style: TextStyle =
      switch status {
      case .fine: .green
      case .absent: .yellow
      case .broken: .red
      }
    return status.rawValue.padded(to: 8).styled(style) + part.padded(to: 10) + detail + "\n"
  }
}
