import Foundation
import Testing

/// A program that was started and waits for its input.
final class RunningProgram {
  private let process: Process
  private let input = Pipe()

  init(_ process: Process) throws {
    self.process = process
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { process.terminate() }

  /// Waits until the program holds a lock for writing, as the kernel lists it.
  func waitForWriteLock() throws {
    let identifier = "\(process.processIdentifier)"
    for _ in 0..<500 {
      let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
      let isHeld = locks.split(separator: "\n").contains { line in
        let words = line.split(separator: " ")
        return words.contains("WRITE") && words.contains { $0 == identifier }
      }
      if isHeld { return }
      usleep(10_000)
    }
    Issue.record("the program took no lock")
  }

  /// Gives a part of the input and waits until the program has a file open in a folder.
  func write(_ text: String, untilFileOpensIn folder: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    let descriptors = "/proc/\(process.processIdentifier)/fd"
    for _ in 0..<500 {
      // A descriptor may be closed while they are listed.
      let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
      let files = names.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\($0)")
      }
      if files.contains(where: { $0.hasPrefix(folder + "/") }) { return }
      usleep(10_000)
    }
    Issue.record("the program opened no file in \(folder)")
  }

  /// Kills the program and waits until it has no file open any more.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    let descriptors = "/proc/\(process.processIdentifier)/fd"
    for _ in 0..<500 {
      let open = try? FileManager.default.contentsOfDirectory(atPath: descriptors)
      if open?.isEmpty ?? true { return }
      usleep(10_000)
    }
    Issue.record("the program lives on")
  }

  /// Gives the input and waits for the end.
  func finish(input text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
