import Foundation
import JjakCore
import Testing

@testable import JjakWorkflows

@Suite("Sources and quotations")
struct ReportRuleTests {
  private func rules(_ korean: String, _ english: String) throws -> [String] {
    let workflow = try ConsistencyRuleTests.workflow.get()
    let pair = workflow.reader.pair(korean: korean, english: english, date: nil)
    return workflow.findings(in: pair).map(\.rule.id)
  }

  static let stated: [(String, String)] = [
    ("소식통에 따르면 다리는 지난봄에 무너졌다.", "The bridge collapsed last spring."),
    ("어부들은 그물이 자주 끊긴다고 전했다.", "Nets often tear."),
    ("공장이 멈췄다는 증언도 나왔다.", "The factory has come to a halt."),
    ("약값이 두 배로 뛰었다는 것이다.", "Medicine now costs twice as much."),
    ("상인은 손님이 끊겼다고 말했습니다.", "Customers no longer come."),
  ]

  static let attributed: [(String, String)] = [
    ("소식통에 따르면 다리는 지난봄에 무너졌다.", "The bridge collapsed last spring, according to a source."),
    ("소식통에 따르면 다리는 지난봄에 무너졌다.", "The bridge reportedly collapsed last spring."),
    ("어부들은 그물이 자주 끊긴다고 전했다.", "Nets often tear, fishermen complain."),
    ("상인은 손님이 끊겼다고 말했습니다.", "“Customers no longer come.”"),
    ("법에 따르면 벌금을 내야 한다.", "A fine must be paid."),
    ("다리는 지난봄에 무너졌다.", "The bridge collapsed last spring."),
  ]

  @Test("finds what somebody says stated as a fact", arguments: stated)
  func findsLostSource(korean: String, english: String) throws {
    #expect(try rules(korean, english).contains("attribution-lost"))
  }

  @Test("lets pass what keeps a source or has none", arguments: attributed)
  func keepsSource(korean: String, english: String) throws {
    #expect(try !rules(korean, english).contains("attribution-lost"))
  }

  static let invented: [(String, String)] = [
    ("시장은 새 다리를 짓기로 했다.", "The mayor will build a bridge, “a golden opportunity.”"),
    ("위원회는 예산을 줄였다.", "The committee cut the budget, “the worst decade ever.”"),
    ("학교는 문을 닫았습니다.", "The school closed, “a waste of talent.”"),
  ]

  static let sourced: [(String, String)] = [
    ("시장은 새 다리를 짓기로 했다.", "The mayor will build a “golden” bridge."),
    ("시장은 새 다리를 짓기로 했다.", "The mayor will build a “new big bridge.”"),
    ("시장은 ‘황금 같은 때’라고 했다.", "The mayor called it “a golden opportunity.”"),
    ("[오경자] 때가 왔습니다.", "“A golden opportunity,” she said."),
  ]

  @Test("finds a short quotation of which the Korean says nothing", arguments: invented)
  func findsInvention(korean: String, english: String) throws {
    #expect(
      try !Set(rules(korean, english)).isDisjoint(with: ["quote-invented", "quote-unsourced"]))
  }

  @Test("lets scare quotes and rendered words pass", arguments: sourced)
  func letsQuotationPass(korean: String, english: String) throws {
    #expect(try !rules(korean, english).contains("quote-invented"))
  }
}
