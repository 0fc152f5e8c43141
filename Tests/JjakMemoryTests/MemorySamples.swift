import Foundation
import JjakCore

@testable import JjakMemory

/// Keys by simple rules: enough to tell text, spacing and particles apart.
struct SimpleKeying: MatchKeying {
  func matchKey(for text: String, language: LanguageTag) -> MatchKey {
    let forms = forms(of: text, language: language)
    return MatchKey(
      forms: forms, numbers: [], names: [], negations: forms.folded.contains("않") ? 1 : 0)
  }

  func folded(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased()
  }

  func phraseParts(of phrase: String) -> [PhrasePart] {
    folded(phrase).split { !$0.isLetter }.map(String.init).map { word in
      PhrasePart(
        written: word,
        stem: word.count > 2 && isInflection(String(word.suffix(1)))
          ? String(word.dropLast()) : word)
    }
  }

  func isInflection(_ letters: String) -> Bool {
    letters.isEmpty || ["은", "는", "이", "가", "을", "를", "s"].contains(letters)
  }

  func forms(of text: String, language: LanguageTag) -> MatchForms {
    let exact = text.precomposedStringWithCanonicalMapping
    let folded = exact.lowercased()
    let words = folded.split(separator: " ")
    let compact = words.joined().unicodeScalars.filter {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    let light = words.map { word in
      word.count > 2 && "은는이가을를".contains(word.suffix(1)) ? word.dropLast() : word
    }.joined()
    let key = String(String.UnicodeScalarView(compact))
    return MatchForms(
      exact: exact, folded: folded, compact: key, southern: key.replacing("로동", with: "노동"),
      light: light.replacing("로동", with: "노동"))
  }
}

/// A folder that goes away with its owner.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "jjak-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String {
    path + "/" + name
  }

  func memory(_ name: String = "memory.jjak") throws -> MemoryStore {
    try MemoryStore.create(at: file(name), keying: SimpleKeying())
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }
}

extension MemoryStore {
  /// The key of a query in the source language.
  func key(_ text: String) -> MatchKey {
    keying.matchKey(for: text, language: sourceLanguage)
  }

  @discardableResult
  func add(_ pairs: [(String, String)], name: String = "a.tmx") throws -> ImportSummary {
    try importUnits(
      pairs.map { ImportedUnit(TranslationUnit(source: $0.0, target: $0.1)) },
      ImportRequest(name: name, date: "2026-01-02"))
  }

  func exported() throws -> [StoredUnit] {
    var units: [StoredUnit] = []
    try exportUnits { units.append($0) }
    return units
  }
}

/// A small generator whose seed is the test's argument.
struct MemoryRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A sentence of few syllables with spaces.
  mutating func spacedSentence(upTo count: Int) -> String {
    let alphabet = Array("정부는북이제 재 ")
    return String(
      (0..<Int.random(in: 1...count, using: &self)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &self)]
      })
  }

  /// A sentence of syllables that repeat often.
  mutating func sentence(upTo count: Int) -> String {
    let alphabet = Array("정부는북한이제재를강화했다고말")
    return String(
      (0..<Int.random(in: 1...count, using: &self)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &self)]
      })
  }
}
