import JjakCore
import JjakWorkflows
import Testing

@Suite("What a sentence says and its counterpart does not")
struct LackTests {
  private func lacks(_ korean: String, _ english: String) throws -> (ko: [String], en: [String]) {
    func document(_ text: String, _ language: LanguageTag) -> Document {
      Document(
        text: text, language: language,
        segments: [
          Segment(text: text, range: 0..<text.utf8.count, block: 0, role: .body, endRule: "line")
        ])
    }
    let bead = Bead(source: [0], target: [0], kind: .rendered, confidence: 0.9)
    let report = AlignmentReport(
      source: document(korean, .korean), target: document(english, .english),
      alignment: Alignment(beads: [bead]))
    let coverage = try AdaptationCoverageWorkflow(data: Project.data).coverage(
      of: report, sourcePath: "ko", targetPath: "en")
    let lacks = [coverage.source, coverage.target].map { side in
      side.segments[0].lacks.map { "\($0.kind.rawValue) \($0.text)" }
    }
    return (lacks[0], lacks[1])
  }

  @Test(
    "is listed",
    arguments: [
      ("시장에는 점포 240곳이 있다.", "There are shops in the market.", "number 240"),
      ("5일 오전에 시장이 문을 열었다.", "The market opened in the morning.", "number 5일"),
      ("중국 단둥의 시장에서 쌀을 판다.", "Rice is sold at a market in China.", "name 단둥"),
    ])
  func listsKorean(korean: String, english: String, lack: String) throws {
    #expect(try lacks(korean, english).ko.contains { $0.hasPrefix(lack) })
  }

  @Test(
    "is nothing when it is put otherwise",
    arguments: [
      ("법원은 4억7천만 원을 지급하라고 했다.", "The court ordered 470 million won ($353,000) paid."),
      ("여기서 서쪽으로 19㎞ 떨어져 있다.", "It lies 12 miles (19 km) west of here."),
      ("지난 12일 시장이 문을 열었다.", "The market opened on Wednesday."),
      ("23일째 비가 내렸다.", "It has now had 23 “wet nights” in a row."),
      ("배타적경제수역(EEZ)에서 배를 잡았다.", "It caught the boat in the exclusive economic zone."),
      ("미국 정부가 밝혔다.", "The U.S. government said so."),
      ("손전화 67대 가운데 41대가 국산이다.", "Of 67 phones, 41 are local and 26 foreign."),
      ("쌀 1kg에 5천 원이다.", "A kilogram of rice costs 5,000 won."),
      ("휘발유 1리터에 1,620원이다.", "Gasoline costs 1,620 won per liter."),
      ("대중 수출이 줄었다.", "Exports to China fell."),
      ("대통령의 방중 일정이 정해졌다.", "The president’s trip to China has been scheduled."),
      ("간판은 모두 중국어를 썼다.", "The signs were all in Chinese."),
      ("시장에서 미국인을 만났다.", "She met an American at the market."),
    ])
  func passesOther(korean: String, english: String) throws {
    let found = try lacks(korean, english)
    #expect(found.ko == [])
    #expect(found.en == [])
  }

  @Test("is an explanation that the desk put in, and none that the source has")
  func listsExplanations() throws {
    let added = try lacks(
      "이 밥솥은 평성 시장에서 팔린다.",
      "The cooker is sold at the market in Pyongsong, a trading hub outside Pyongyang.")
    #expect(added.en == ["clause a trading hub outside Pyongyang"])
    let sourced = try lacks(
      "해상법 전문인 길현수 변호사는 그렇게 말했다.", "Gil Hyun-soo, a maritime lawyer, said so.")
    #expect(sourced.en == [])
  }
}
