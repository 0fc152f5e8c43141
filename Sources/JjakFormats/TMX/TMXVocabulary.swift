import JjakCore

/// The names of TMX 1.4 (LISA OSCAR, tmx14.dtd).
enum TMXVocabulary {
  /// Codes of a segment whose content is not its text.
  static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]
  /// Elements whose content is not text of the segment; `sub` lies within codes.
  static let opaque = codes.union(["sub"])
  /// Attributes of `tu`.
  static let unitAttributes: Set<String> = common.union(["tuid", "segtype", "srclang"])
  /// Attributes of `tuv` besides the language.
  static let variantAttributes: Set<String> = common
  /// Attributes of `header` that must be there, in order.
  static let requiredHeader = [
    "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
  ]
  /// Attributes of `header` that may be there, in order.
  static let optionalHeader = [
    "o-encoding", "creationdate", "creationid", "changedate", "changeid",
  ]
  /// Attributes of the elements of a segment.
  static let inlineAttributes: [String: Set<String>] = [
    "bpt": ["i", "x", "type"], "ept": ["i"], "it": ["pos", "x", "type"],
    "ph": ["x", "assoc", "type"], "hi": ["x", "type"], "ut": ["x"], "sub": ["datatype", "type"],
  ]
  /// Values of `segtype`.
  static let segmentTypes: Set<String> = ["block", "paragraph", "sentence", "phrase"]

  /// Whether an attribute of that name holds a date.
  static func isDateName(_ name: String) -> Bool {
    name == "creationdate" || name == "changedate" || name == "lastusagedate"
  }

  /// Whether the value of an attribute of `tu`, `tuv` or `header` is one that strict readers take.
  static func isValid(_ attribute: Attribute) -> Bool {
    switch attribute.name {
    case "segtype": segmentTypes.contains(attribute.value)
    case "usagecount": UInt32(attribute.value) != nil
    case _ where isDateName(attribute.name): isDate(attribute.value)
    default: true
    }
  }

  private static let common: Set<String> = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "changeid", "o-tmf",
  ]

  /// Whether a date has the form of TMX, `YYYYMMDDThhmmssZ`, and names a day and a time.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else {
      return false
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard number(0..<4) != nil, let month = number(4..<6), let day = number(6..<8),
      let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15)
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day) && hour < 24 && minute < 60
      && second < 61
  }
}
