import ArgumentParser
import JjakWorkflows

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

      LIMITS
        A file that passes a limit is refused, and the limit named. The variable JJAK_LIMITS sets any:
        JJAK_LIMITS="segment=4M article=64M" jjak import big.tmx
        If it doesn't: \(ReadingLimits.standard)
      """,
    version: "0.1.0",
    subcommands: [
      Align.self,
      Lookup.self,
      Concordance.self,
      Renderings.self,
      Phrases.self,
      Coverage.self,
      Consistency.self,
      Import.self,
      Export.self,
      Convert.self,
      Pretranslate.self,
      Memory.self,
      Segment.self,
      Evaluate.self,
      Doctor.self,
      Config.self,
    ])
}
