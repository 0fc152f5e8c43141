import GRDB

extension MemoryError {
  /// How long a second writer waits, in seconds.
  static let patience = 5

  /// Runs database work and turns its errors into those of a memory.
  static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw MemoryError(error, path: path)
    } catch let error as DecodingError {
      throw MemoryError.damaged(path: path, detail: "a description can't be read: \(error)")
    }
  }

  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(path: path, seconds: Self.patience)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .foreign(path: path, found: "a file that is no database")
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .notPermitted(path: path)
    default: self = .storage(path: path, detail: detail)
    }
  }
}
