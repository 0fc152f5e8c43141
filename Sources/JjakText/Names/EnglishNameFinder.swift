public import JjakCore

/// A listed name in an English text.
public struct FoundName: Hashable, Sendable {
  /// As written.
  public let text: String
  /// What it names: `person`, `place`, `body`, `work`.
  public let kind: String
  /// Whether it is the form that the desk has settled on for any of them.
  public let isHouseForm: Bool
  /// The Korean names that it may stand for, without spaces.
  public let korean: [String]
  /// UTF-8 offsets into the text, half-open.
  public let range: Range<Int>
}

/// Finds the English forms of `names.tsv` in a text, the longest at each place.
public struct EnglishNameFinder: Sendable {
  private struct Entry {
    let kind: String
    var korean: [String]
    var isHouseForm: Bool
  }

  private var entries: [String: Entry] = [:]
  private var kinds: [String: Set<String>] = [:]
  private var longest = 1

  /// Reads the table: Korean, kind, house form, variants separated by `;`.
  ///
  /// A Korean name that the lexicon puts in other words too names nothing for sure: 강화 is Ganghwa, and mostly to
  /// strengthen.
  ///
  /// - Throws: ``LexiconError`` with the place of the first line that can't be read.
  public init(_ table: String, file: String, lexicon: Lexicon) throws(LexiconError) {
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count >= 3 else {
        throw .malformedLine(file: file, line: number, needed: "Korean, kind, house form, variants")
      }
      guard columns[1] != "surname", columns[1] != "title" else { continue }
      let korean = HangulName(columns[0]).key
      if !lexicon.isWord(korean, otherThan: columns[2]) {
        kinds[korean, default: []].insert(columns[1])
      }
      for (column, forms) in columns[2...].enumerated() {
        for form in forms.utf8.split(separator: UInt8(ascii: ";")) {
          add(String(Substring(form)), kind: columns[1], korean: korean, isHouseForm: column == 0)
        }
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func add(_ form: String, kind: String, korean: String, isHouseForm: Bool) {
    let name = LatinName(form)
    guard !name.words.isEmpty, !form.utf8.contains(where: Self.isDigit) else { return }
    longest = max(longest, name.words.count)
    let key = String(decoding: name.letters, as: UTF8.self)
    var entry = entries[key] ?? Entry(kind: kind, korean: [], isHouseForm: false)
    entry.korean.append(korean)
    entry.isHouseForm = entry.isHouseForm || isHouseForm
    entries[key] = entry
  }

  /// What a Korean name names; empty when it is not listed or may be another word.
  ///
  /// - Parameter korean: The name without spaces.
  /// - Returns: The kinds that the table lists for it.
  public func kinds(of korean: String) -> Set<String> { kinds[korean] ?? [] }

  /// The listed names among the tokens of an English text, in order and without overlap.
  ///
  /// - Parameters:
  ///   - tokens: All tokens of the text.
  ///   - text: The text they were cut from.
  /// - Returns: Names that begin with a capital.
  /// - Complexity: O(*n* · *k*) for the longest name *k* in words.
  public func names(among tokens: [Token], of text: String) -> [FoundName] {
    let bytes = Array(text.utf8)
    var found: [FoundName] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].isCapitalised else {
        index += 1
        continue
      }
      if let (name, next) = longestName(tokens, from: index, bytes) {
        found.append(name)
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  private func longestName(
    _ tokens: [Token], from start: Int, _ bytes: [UInt8]
  ) -> (FoundName, Int)? {
    for end in (start + 1...min(tokens.count, start + longest)).reversed()
    where tokens[end - 1].kind == .latin {
      let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
      let name = String(decoding: bytes[range], as: UTF8.self).withoutPossessive
      let key = String(decoding: LatinName(name).letters, as: UTF8.self)
      guard let entry = entries[key] else { continue }
      let found = FoundName(
        text: name, kind: entry.kind, isHouseForm: entry.isHouseForm, korean: entry.korean,
        range: range.lowerBound..<(range.lowerBound + name.utf8.count))
      return (found, end)
    }
    return nil
  }
}

extension Token {
  /// Whether it is a Latin word that begins with a capital.
  public var isCapitalised: Bool {
    kind == .latin && text.unicodeScalars.first?.properties.isUppercase == true
  }
}

extension String {
  /// The name of `Seoul’s`.
  fileprivate var withoutPossessive: String {
    hasSuffix("'s") || hasSuffix("’s") ? String(dropLast(2)) : self
  }
}
