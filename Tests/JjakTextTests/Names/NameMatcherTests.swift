import Foundation
import JjakText
import Testing

@Suite("Names in Hangul and in Latin letters")
struct NameMatcherTests {
  /// The table that ships.
  private static let matcher: NameMatcher = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Memories/names.tsv")
    guard let table = try? String(contentsOf: file, encoding: .utf8),
      let matcher = try? NameMatcher(table, file: "names.tsv")
    else { preconditionFailure("\(file.path) is missing or malformed") }
    return matcher
  }()

  private func missed(_ rows: [(korean: String, english: [String])]) -> [String] {
    rows.flatMap { row in
      row.english.filter { Self.matcher.match($0, for: row.korean) == nil }
        .map { "\(row.korean) ≠ \($0)" }
    }
  }

  @Test("K20, K21: knows a person in every spelling that is in use")
  func persons() {
    #expect(missed(NameSamples.persons) == [])
  }

  @Test("K22: knows a place in every spelling, generic part translated or not")
  func places() {
    #expect(missed(NameSamples.places) == [])
  }

  @Test("K21, K22: takes no name for another")
  func others() {
    let wrong = NameSamples.others.flatMap { row in
      row.english.filter { name in
        Self.matcher.match(name, for: row.korean).map { $0.part == .whole } ?? false
      }.map { "\(row.korean) = \($0)" }
    }
    #expect(wrong == [])
  }

  @Test("K21: keeps apart all persons of the samples whose surname and given name differ")
  func crossed() {
    let persons = NameSamples.persons
    var wrong: [String] = []
    for person in persons {
      for other in persons where other.korean != person.korean {
        for name in other.english where Self.matcher.match(name, for: person.korean) != nil {
          wrong.append("\(person.korean) = \(name)")
        }
      }
    }
    #expect(wrong == [], "\(wrong)")
  }

  @Test("K23: knows a foreign name by its sound when no table has it")
  func foreign() {
    #expect(missed(NameSamples.foreign) == [])
    #expect(NameMatcher().match("Trump", for: "트럼프")?.reason == .soundsAlike)
    #expect(Self.matcher.match("Xi Jinping", for: "시진핑")?.reason == .houseForm)
    #expect(Self.matcher.match("Xi Jinping", for: "습근평") != nil)
  }

  @Test("K22: has the names of countries, languages and currencies from CLDR")
  func localeNames() {
    #expect(missed(NameSamples.locale) == [])
    let matcher = NameMatcher()
    for row in NameSamples.locale {
      #expect(matcher.match(row.english[0], for: row.korean)?.reason == .localeName, "\(row)")
    }
    #expect(LocaleName.named("북한").map(\.code) == ["KP"])
    #expect(LocaleName.all.count { $0.kind == .country } > 200)
  }

  @Test("K21: tells the desk's own form from other forms and from spellings by rule")
  func reasons() {
    let matcher = Self.matcher
    #expect(matcher.match("Kim Jong Un", for: "김정은")?.reason == .houseForm)
    #expect(matcher.match("Kim Jong-un", for: "김정은")?.reason == .houseForm)
    #expect(matcher.match("Gaeseong", for: "개성")?.reason == .listedVariant)
    #expect(matcher.match("Kim Jeong-eun", for: "김정은")?.reason == .romanisation)
    let given = matcher.match("Joon Ho Kim", for: "김준호")
    #expect(given?.isGivenFirst == true && given?.part == .whole)
    #expect(matcher.match("Kim", for: "김준호")?.part == .surname)
    #expect(matcher.match("Jun-ho", for: "김준호")?.part == .given)
  }

  @Test("K21, K22: offers the spellings of a name, the desk's own first")
  func spellings() {
    let matcher = Self.matcher
    #expect(matcher.spellings(of: "개성").first?.text == "Kaesong")
    let person = matcher.spellings(of: "김준호")
    #expect(
      person.map(\.text) == [
        "Kim Jun-ho", "Kim Joon-ho", "Joon Ho Kim", "Kim Chunho", "Kim Jun Ho",
      ])
    #expect(matcher.spellings(of: "리경수").map(\.text).contains("Ri Kyong Su"))
    #expect(matcher.spellings(of: "덕천").map(\.text).contains("Deokcheon"))
    #expect(matcher.spellings(of: "북한").map(\.text).contains("North Korea"))
  }

  @Test("K21: finds each spelling it offers plausible")
  func offersWhatItTakes() {
    let rows = NameSamples.persons + NameSamples.places
    let wrong = rows.flatMap { row in
      Self.matcher.spellings(of: row.korean).map(\.text).filter {
        Self.matcher.match($0, for: row.korean) == nil
      }.map { "\(row.korean) ≠ \($0)" }
    }
    #expect(wrong == [])
  }

  @Test("takes long and strange names without trouble")
  func strange() {
    let long = String(repeating: "가나다라", count: 200)
    #expect(Self.matcher.match(String(repeating: "ganadara", count: 200), for: long) != nil)
    #expect(Self.matcher.match(String(repeating: "ganadaro", count: 200), for: long) == nil)
    #expect(Self.matcher.match("", for: "김") == nil)
    #expect(Self.matcher.match("Kim", for: "") == nil)
    #expect(Self.matcher.match("K-9", for: "K-9 자주포") == nil)
    #expect(Self.matcher.match("Kim", for: "🙂") == nil)
  }
}
