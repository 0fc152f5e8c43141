import ArgumentParser
import JjakCore

/// Names the command that a word which is none comes closest to.
enum UnknownCommand {
  /// What to say of arguments that begin with a word which is no command; nil if they begin with one, or
  /// with an option.
  static func message(for arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Jjak.self
    var path = "jjak"
    for word in arguments {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = commands.first(where: { $0._commandName == word }) else {
        return "“\(word)” is no command of \(path)\(hint(for: word, path, commands))\n"
          + "\(path) --help lists the commands.\n"
      }
      command = next
      path += " \(word)"
    }
    return nil
  }

  private static func hint(
    for word: String, _ path: String, _ commands: [any ParsableCommand.Type]
  ) -> String {
    let pattern = EditPattern(Array(word.lowercased().utf16))
    let near = commands.map { $0._commandName }.compactMap { name in
      pattern.distance(to: Array(name.utf16)).map { (name: name, distance: $0) }
    }
    guard let closest = near.min(by: { $0.distance < $1.distance }) else { return "" }
    return "; the closest is “\(path) \(closest.name)”"
  }
}
