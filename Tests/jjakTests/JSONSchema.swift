import Foundation

/// Checks a value against the part of JSON Schema that the published schemas use.
struct JSONSchema {
  private let root: [String: Any]

  init(file: URL) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document, each with its path; empty when it is valid.
  func problems(in document: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document.utf8))
    return Self.problems(value, root, "$")
  }

  private static func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let wanted = schema["const"] as? String, value as? String != wanted {
      return ["\(path): need \(wanted)"]
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      return ["\(path): found \(value), need one of \(choices)"]
    }
    switch schema["type"] as? String {
    case "object": return object(value, schema, path)
    case "array":
      guard let items = value as? [Any] else { return ["\(path): need an array"] }
      let itemSchema = schema["items"] as? [String: Any] ?? [:]
      return items.enumerated().flatMap { problems($1, itemSchema, "\(path)[\($0)]") }
    case "string": return value is String ? [] : ["\(path): need a string"]
    case "integer", "number", "boolean": return number(value, schema, path)
    default: return []
    }
  }

  private static func number(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let number = value as? NSNumber else { return ["\(path): need a number"] }
    let isOutside =
      (schema["minimum"] as? NSNumber).map { number.doubleValue < $0.doubleValue } ?? false
      || (schema["maximum"] as? NSNumber).map { number.doubleValue > $0.doubleValue } ?? false
    return isOutside ? ["\(path): \(number) is out of range"] : []
  }

  private static func object(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(path): need an object"] }
    let properties = schema["properties"] as? [String: [String: Any]]
    let required = schema["required"] as? [String] ?? []
    let missing = required.filter { object[$0] == nil }.map { "\(path).\($0): missing" }
    guard let properties else { return missing }
    return missing
      + object.keys.sorted().flatMap { key in
        guard let own = properties[key] else { return ["\(path).\(key): not in the schema"] }
        return problems(object[key] as Any, own, "\(path).\(key)")
      }
  }
}
