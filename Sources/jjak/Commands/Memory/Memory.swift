import ArgumentParser

struct Memory: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make, check, copy and tidy a memory.",
    discussion: """
      Every import and every change has a number, by which it can be taken back as a whole. What is \
      taken out is written to a TMX file as well.

      EXAMPLES
        jjak memory info
        jjak memory undo 7                         take back import or change 7
        jjak memory edit 12 --target "The two Koreas met."
        jjak memory dedupe --by both               show what is there twice
        jjak memory dedupe --by both --apply       and take it out
        jjak memory backup desk-copy.jjak --memory desk.jjak
      """,
    subcommands: [
      MemoryCreate.self, MemoryInfo.self, MemoryVerify.self, MemoryBackup.self, MemoryUndo.self,
      MemoryEdit.self, MemoryDelete.self, MemoryDedupe.self, MemoryDoctor.self, MemoryMerge.self,
      MemoryHistory.self,
    ])
}
