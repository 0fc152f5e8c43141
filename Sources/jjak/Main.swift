import ArgumentParser
import Foundation

/// Runs the command line and turns errors into messages and exit codes.
///
/// 0 done · 1 ran, and the answer is "problems found" or "no match" · 2 could not run · 64 usage.
@main
enum Main {
  static func main() async {
    // A reader that went away is no failure: writing tells, not a signal.
    signal(SIGPIPE, SIG_IGN)
    if let message = UnknownCommand.message(for: Array(CommandLine.arguments.dropFirst())) {
      StandardError.write("jjak: \(message)")
      exit(64)
    }
    do {
      var command = try Jjak.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as ExitCode {
      exit(error.rawValue)
    } catch  where Jjak.exitCode(for: error) == .failure {
      let message = (error as? any LocalizedError)?.errorDescription ?? "\(error)"
      StandardError.write("jjak: \(message)\n")
      exit(2)
    } catch {
      Jjak.exit(withError: error)
    }
  }
}
