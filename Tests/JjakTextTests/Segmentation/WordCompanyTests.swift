import JjakCore
import JjakText
import Testing

@Suite("Which words stand beside which")
struct WordCompanyTests {
  private let company = WordCompany(
    DocumentSegmenter().document(
      ofLines: "한국 유조선 나포\n이란이 유조선을 나포했다고 밝혔다.\n한국 유조선은 두바이로 가던 길이었다.",
      language: .korean))

  private func words(_ text: String) -> [Token] { Tokenizer().tokens(of: text) }

  @Test("is seen where two stand together again, whatever their particles")
  func recurring() {
    let words = words("한국 유조선을 두바이로")
    #expect(company.recurs(words[0], words[1]))
    #expect(!company.recurs(words[1], words[2]))
    #expect(!company.recurs(nil, words[0]))
  }

  @Test("tells a noun that is made a verb from others")
  func actions() {
    let words = words("나포 유조선")
    #expect(company.isAction(words[0]))
    #expect(!company.isAction(words[1]))
  }
}
