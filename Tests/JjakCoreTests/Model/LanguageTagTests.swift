import JjakCore
import Testing

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "are written as BCP 47 has them",
    arguments: [
      ("ko", "ko"), ("KO-kr", "ko-KR"), ("ko_KR", "ko-KR"), ("kor", "ko"), ("Korean", "ko"),
      ("eng-us", "en-US"), ("KO_hang_kp", "ko-Hang-KP"), ("zh-HANT", "zh-Hant"),
      ("en-GB-OXENDICT", "en-GB-oxendict"), ("", "und"), ("-", "und"),
    ])
  func canonical(spelling: String, expected: String) {
    #expect(LanguageTag(spelling).canonical == expected)
    #expect(LanguageTag(spelling).rawValue == spelling)
    #expect(LanguageTag(expected).canonical == expected)
  }

  @Test("are the same language whatever their region and spelling")
  func matching() {
    #expect(LanguageTag("KOR").matches(.korean) && LanguageTag("ko_KP").matches(.korean))
    #expect(LanguageTag("en-GB").matches(LanguageTag("EN_us")))
    #expect(!LanguageTag("kok").matches(.korean) && !LanguageTag("enm").matches(.english))
  }
}
