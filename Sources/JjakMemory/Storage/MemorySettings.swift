import GRDB
import JjakCore

/// What holds for a whole memory.
struct MemorySettings {
  let sourceLanguage: LanguageTag
  let targetLanguage: LanguageTag

  init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  init(in db: Database, path: String) throws {
    sourceLanguage = LanguageTag(try Self.value("source-language", in: db, path: path))
    targetLanguage = LanguageTag(try Self.value("target-language", in: db, path: path))
  }

  func save(in db: Database) throws {
    for (name, value) in [
      ("source-language", sourceLanguage.rawValue), ("target-language", targetLanguage.rawValue),
    ] {
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }

  private static func value(_ name: String, in db: Database, path: String) throws -> String {
    let sql = "SELECT value FROM setting WHERE name = ?"
    guard let value = try String.fetchOne(db, sql: sql, arguments: [name]) else {
      throw MemoryError.damaged(path: path, detail: "the setting \(name) is missing")
    }
    return value
  }
}
