/// How properties stand in XLIFF 1.2: as `context`, whose types begin with `x-` unless the standard names
/// them.
enum XLIFFProperty {
  private static let prefix = "x-prop-"
  private static let standard: Set<String> = [
    "database", "element", "elementtitle", "linenumber", "numparams", "paramnotes", "record",
    "recordtitle", "sourcefile",
  ]

  /// The `context-type` of a property, or nil when it has none.
  static func context(ofType type: String) -> String? {
    guard !type.isEmpty, !type.contains(where: \.isWhitespace) else { return nil }
    let isPlain = type.hasPrefix("x-") && !type.hasPrefix(prefix) && type.utf8.count > 2
    return isPlain || standard.contains(type) ? type : prefix + type
  }

  /// The type of a property with that `context-type`.
  static func type(ofContext context: String) -> String {
    context.hasPrefix(prefix) ? String(context.dropFirst(prefix.utf8.count)) : context
  }
}
