import JjakCore
import JjakText
import Testing

@Suite("Terms that exclude each other")
struct ContrastTableTests {
  private static let rows = """
    rank\tminister\t_장관\t_minister_\t장관\t_ministry_
    rank\tvice\t_차관은\t_vice minister_\t\t_vice_;_deputy_
    tenure\tpermanent\t정규직\t_permanent_\t\t
    tenure\ttemporary\t비정규직\t_temporary_\t\t
    week\tthis\t이번 주\t_this week_\t\t_last week_
    week\tlast\t지난주\t_last week_\t\t
    sex\twoman\t여성\t_woman_\t\t_she_
    -\t-\t여성가족부\t\t\t
    """

  private func terms(_ text: String, _ language: LanguageTag) throws -> [String] {
    try ContrastTable(Self.rows, file: "contrasts.tsv").terms(in: text, language: language)
      .map { "\($0.group) \($0.term)\($0.isCertain ? "" : "?")" }
  }

  @Test("the phrase that begins first hides what it overlaps, then the longer one")
  func overlaps() throws {
    #expect(try terms("비정규직 직원이다.", .korean) == ["tenure temporary"])
    #expect(try terms("The vice minister left.", .english) == ["rank vice"])
    #expect(
      try terms("The Vice Foreign Minister left.", .english) == ["rank vice?", "rank minister"])
  }

  @Test("edges of words are asked for where the table has them")
  func edges() throws {
    #expect(try terms("차관은행이 문을 열었다.", .korean) == ["rank vice"])
    #expect(try terms("The administration was permanently closed.", .english) == [])
    #expect(try terms("북장관은 말했다.", .korean) == ["rank minister?"])
  }

  @Test("a phrase may stand for two terms of a group")
  func twoTerms() throws {
    #expect(try Set(terms("It rained last week.", .english)) == ["week this?", "week last"])
  }

  @Test("what is none of a group hides it")
  func none() throws {
    #expect(try terms("여성가족부는 말했다.", .korean) == [])
    #expect(try terms("여성은 말했다.", .korean) == ["sex woman"])
  }

  @Test("a line with too few columns is refused with its place")
  func malformed() {
    #expect(throws: LexiconError.self) {
      try ContrastTable("half\tfirst\t상반기\t_first half_\n", file: "contrasts.tsv")
    }
  }
}
