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
  /// The Korean names of each English form but those of surnames, by its key.
  private var koreanNames: [String: [String]] = [:]

  /// Makes an empty gazetteer.
  init() {}

  /// Reads the table: Korean, kind, house form, variants separated by `;`.
  init(_ table: String, file: String) throws(LexiconError) {
    for (number, columns) in TableRows.rows(of: table) {
      guard columns.count >= 3, !columns[0].isEmpty, !columns[2].isEmpty else {
        throw .malformedLine(file: file, line: number, needed: "Korean, kind, house form, variants")
      }
      let variants = columns.dropFirst(3).flatMap { $0.split(separator: ";") }
        .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
      let entry = Entry(kind: columns[1], house: columns[2], variants: variants)
      entries[HangulName(columns[0]).key, default: []].append(entry)
      guard entry.kind != "surname" else { continue }
      for form in [entry.house] + variants {
        koreanNames[LatinName(form).key, default: []].append(HangulName(columns[0]).key)
      }
    }
  }

  /// What a name may be, surnames left out.
  func entries(of name: HangulName) -> [Entry] {
    (entries[name.key] ?? []).filter { $0.kind != "surname" }
  }

  /// Whether an English name is a form of any.
  func isListed(_ name: LatinName) -> Bool {
    koreanNames[name.key] != nil
  }

  /// The places, persons and bodies that an English name is a form of, in Hangul without spaces.
  func koreanNames(of name: LatinName) -> [String] {
    (koreanNames[name.key] ?? []).filter { !kinds(of: $0).isEmpty }
  }

  /// Whether a Korean name without spaces is one of a place, a person, a body, or several of them.
  func kinds(of korean: String) -> Set<String> {
    Set((entries[korean] ?? []).map(\.kind)).intersection(["place", "person", "body"])
  }

  /// How a surname is spelled, the usual way first; empty when it is none.
  func surnameSpellings(_ syllables: ArraySlice<Hangul.Parts>) -> [String] {
    let key = HangulName(syllables: Array(syllables)).key
    guard let entry = entries[key]?.first(where: { $0.kind == "surname" }) else { return [] }
    return [entry.house] + entry.variants
  }
}
