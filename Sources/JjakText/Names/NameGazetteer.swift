/// The names of `names.tsv`: house forms, variants and surnames.
struct NameGazetteer: Sendable {
  /// A name with the forms it takes in English.
  struct Entry: Sendable {
    /// What it names: `person`, `place`, `body`, `work`, `title`, `surname`.
    let kind: String
    /// The form the desk has settled on.
    let house: String
    /// Other forms that are in use.
    let variants: [String]
  }

  private var entries: [String: [Entry]] = [:]
  /// The keys of all English forms but those of surnames.
  private var englishKeys: Set<String> = []

  /// Makes an empty gazetteer.
  init() {}

  /// Reads the table: Korean, kind, house form, variants separated by `;`.
  init(_ table: String, file: String) throws(LexiconError) {
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(file: file, line: number, needed: "Korean, kind, house form, variants")
      }
      let variants = columns.dropFirst(3)
        .flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }
        .map { String(Substring($0.drop { $0 == UInt8(ascii: " ") })) }.filter { !$0.isEmpty }
      let entry = Entry(kind: columns[1], house: columns[2], variants: variants)
      entries[HangulName(columns[0]).key, default: []].append(entry)
      guard entry.kind != "surname" else { continue }
      for form in [entry.house] + variants { englishKeys.insert(LatinName(form).key) }
    }
  }

  /// What a name may be, surnames left out.
  func entries(of name: HangulName) -> [Entry] {
    (entries[name.key] ?? []).filter { $0.kind != "surname" }
  }

  /// Whether an English name is a form of any.
  func isListed(_ name: LatinName) -> Bool {
    englishKeys.contains(name.key)
  }

  /// How a surname is spelled, the usual way first; empty when it is none.
  func surnameSpellings(_ syllables: ArraySlice<Hangul.Parts>) -> [String] {
    let key = HangulName(syllables: Array(syllables)).key
    guard let entry = entries[key]?.first(where: { $0.kind == "surname" }) else { return [] }
    return [entry.house] + entry.variants
  }
}
