import GRDB

extension Row {
  /// Reads a column of a file that may be broken; a value of the wrong kind is an error.
  ///
  /// - Parameter index: The column, from 0.
  /// - Returns: The value.
  /// - Throws: `DatabaseError` of code `SQLITE_CORRUPT`.
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[index]) else { throw damage(index) }
    return value
  }

  /// Reads a column that may be null.
  ///
  /// - Parameter index: The column, from 0.
  /// - Returns: The value.
  /// - Throws: `DatabaseError` of code `SQLITE_CORRUPT`.
  func optionalValue<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
    let stored: DatabaseValue = self[index]
    if stored.isNull { return nil }
    return try value(index) as Value
  }

  /// The error for a column of the wrong kind.
  func damage(_ index: Int) -> DatabaseError {
    DatabaseError(
      resultCode: .SQLITE_CORRUPT,
      message: "column \(columnNames.dropFirst(index).first ?? "") holds an unexpected value")
  }
}
