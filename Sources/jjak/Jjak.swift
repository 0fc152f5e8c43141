import ArgumentParser

struct Jjak: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jjak",
    abstract: "A Korean–English translation memory and bilingual aligner.",
    discussion: """
      Everything stays on this machine: no connection is opened that you did not configure.

      EXAMPLES
        jjak align article.ko.txt article.en.txt
        jjak align article.ko.txt article.en.txt --into desk.jjak
        jjak lookup "정부는 회담을 제의했다" --memory desk.jjak

      EXIT CODES
        0 done · 1 problems found, or no match · 2 could not run · 64 wrong usage
      """,
    version: "0.1.0",
    subcommands: [
<<<<<<< HEAD
      Align.self, Segment.self, Evaluate.self, Lookup.self, Concordance.self, Import.self,
      Export.self,
=======
      Align.self,
      Lookup.self,
      Import.self,
      Export.self,
      Segment.self,
      Evaluate.self,
>>>>>>> 3935ff7902e21d5e19373daea892df622ad6e965
    ])
}
