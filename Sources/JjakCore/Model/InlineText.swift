/// An attribute of an element as a file spelled it, in file order.
public struct Attribute: Hashable, Sendable, Codable {
  /// The name, with its prefix if it had one: `x`, `xml:lang`.
  public let name: String
  /// The value after entity resolution.
  public let value: String

  /// Makes an attribute.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension [Attribute] {
  /// The value of the first attribute of that name.
  public func value(of name: String) -> String? { first { $0.name == name }?.value }
}

/// One part of a segment that carries formatting codes.
public enum InlineElement: Hashable, Sendable, Codable {
  /// Text of the segment.
  case text(String)
  /// A code whose content is not text of the segment: TMX `bpt`, `ept`, `it`, `ph`, `ut` or unknown.
  case code(name: String, attributes: [Attribute], content: [InlineElement])
  /// A span whose content is text of the segment: TMX `hi`.
  case span(name: String, attributes: [Attribute], content: [InlineElement])
}

/// Segment text with its formatting codes kept.
public struct InlineText: Hashable, Sendable, Codable {
  /// The parts in order.
  public var elements: [InlineElement]

  /// Makes text from parts.
  public init(elements: [InlineElement]) {
    self.elements = elements
  }

  /// Makes text without codes.
  public init(_ text: String) {
    elements = text.isEmpty ? [] : [.text(text)]
  }

  /// The translatable text, codes and their content left out (TMX level 1).
  public var plain: String {
    Self.plain(of: elements)
  }

  /// Whether any code or span is present.
  public var hasCodes: Bool {
    elements.contains { element in
      if case .text = element { false } else { true }
    }
  }

  private static func plain(of elements: [InlineElement]) -> String {
    if elements.count == 1, case .text(let whole)? = elements.first { return whole }
    return elements.reduce(into: "") { text, element in
      switch element {
      case .text(let part): text += part
      case .code: break
      case .span(_, _, let content): text += plain(of: content)
      }
    }
  }
}
