import GRDB

/// The tables of a memory.
enum MemorySchema {
  /// Makes the tables in an empty database.
  ///
  /// - Parameter db: An open transaction.
  /// - Throws: `DatabaseError`
  static func create(in db: Database) throws {
    for statement in tables + index { try db.execute(sql: statement) }
    try db.execute(sql: "PRAGMA application_id = \(MemoryFile.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(MemoryFile.schemaVersion)")
  }

  private static let tables = [
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE batch (
      id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, date TEXT NOT NULL, header TEXT,
      read INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
      duplicates INTEGER NOT NULL DEFAULT 0, first INTEGER, last INTEGER) STRICT
    """,
    """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, description TEXT NOT NULL UNIQUE, title TEXT NOT NULL, url TEXT,
      date TEXT, desk TEXT) STRICT
    """,
    // Ids are never used twice: the index may still name a unit that is gone. An empty language is
    // that of the memory; without target there is none. The units of a batch lie between the first
    // and the last that it has ever had.
    """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, target TEXT NOT NULL,
      source_language TEXT NOT NULL, target_language TEXT, details TEXT,
      article INTEGER REFERENCES article (id), position INTEGER,
      previous INTEGER, next INTEGER, batch INTEGER NOT NULL, state INTEGER NOT NULL,
      compact_hash INTEGER NOT NULL, southern_hash INTEGER, light_hash INTEGER,
      fingerprint INTEGER NOT NULL) STRICT
    """,
    // What changes took out, so that they can be undone.
    """
    CREATE TABLE removed (
      unit INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id),
      origin INTEGER NOT NULL, successor INTEGER, content TEXT NOT NULL) STRICT
    """,
    "CREATE INDEX removed_batch ON removed (batch)",
    "CREATE INDEX removed_origin ON removed (origin)",
    "CREATE INDEX removed_successor ON removed (successor) WHERE successor IS NOT NULL",
    "CREATE INDEX unit_compact ON unit (compact_hash, fingerprint)",
    "CREATE INDEX unit_southern ON unit (southern_hash) WHERE southern_hash IS NOT NULL",
    "CREATE INDEX unit_light ON unit (light_hash) WHERE light_hash IS NOT NULL",
    "CREATE INDEX unit_article ON unit (article, position) WHERE article IS NOT NULL",
  ]

  private static let index = [
    // Keys that are not in a part yet; every lookup scans them.
    """
    CREATE TABLE pending_key (
      id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, units BLOB NOT NULL) STRICT
    """,
    // An immutable, sorted piece of the fuzzy index.
    """
    CREATE TABLE part (
      id INTEGER PRIMARY KEY AUTOINCREMENT, count INTEGER NOT NULL, lengths BLOB NOT NULL) STRICT
    """,
    """
    CREATE TABLE part_keys (
      part INTEGER NOT NULL REFERENCES part (id) ON DELETE CASCADE, length INTEGER NOT NULL,
      chunk INTEGER NOT NULL, hashes BLOB NOT NULL, units BLOB NOT NULL,
      PRIMARY KEY (part, length, chunk)) STRICT, WITHOUT ROWID
    """,
    // The lists of several pairs that follow one another, under part and first pair in one number.
    "CREATE TABLE posting (id INTEGER PRIMARY KEY, lists BLOB NOT NULL) STRICT",
    // Which units have a term, not where: hits are looked at again anyhow.
    """
    CREATE VIRTUAL TABLE concordance USING fts5 (
      terms, content = '', tokenize = 'ascii', detail = none, columnsize = 0)
    """,
  ]
}
