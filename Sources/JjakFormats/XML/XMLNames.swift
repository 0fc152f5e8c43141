/// Names of elements and attributes with their prefixes, made once each.
///
/// A parser of libxml2 keeps one copy of every name for as long as it lives, so that its address tells
/// which it is.
struct XMLNames {
  private struct Entry {
    var name: UInt = 0
    var prefix: UInt = 0
    var text = ""
  }

  /// A name's place follows from its addresses; another of the same place takes it over.
  private var entries = [Entry](repeating: Entry(), count: 256)

  /// The name as the file has it, `xml:lang`.
  mutating func name(
    _ name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?
  ) -> String {
    let wanted = (name: UInt(bitPattern: name), prefix: UInt(bitPattern: prefix))
    let bits = wanted.name &+ wanted.prefix &* 31
    let index = Int((bits ^ bits >> 8) & 255)
    if entries[index].name == wanted.name, entries[index].prefix == wanted.prefix {
      return entries[index].text
    }
    let text = unsafe Self.qualified(name, prefix)
    entries[index] = Entry(name: wanted.name, prefix: wanted.prefix, text: text)
    return text
  }

  /// The name with its prefix.
  static func qualified(
    _ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?
  ) -> String {
    let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
    guard let prefix = unsafe prefix else { return name }
    return unsafe String(cString: prefix) + ":" + name
  }
}

extension String {
  /// A name without its prefix.
  var withoutPrefix: String {
    guard let colon = lastIndex(of: ":") else { return self }
    return String(self[index(after: colon)...])
  }
}
