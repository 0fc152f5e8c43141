private import Foundation
import JjakCore

/// A `tuv` that is being read.
struct VariantDraft {
  var language: LanguageTag?
  var hasTwoLanguages = false
  var content: InlineText?
  var attributes: [Attribute] = []
  var notes: [Note] = []
  var properties: [Property] = []

  /// Takes the language from `xml:lang`, else from `lang`.
  init(_ all: [Attribute]) {
    var older: String?
    for attribute in all {
      switch attribute.name {
      case "xml:lang": language = LanguageTag(attribute.value)
      case "lang": older = attribute.value
      default: attributes.append(attribute)
      }
    }
    hasTwoLanguages = language != nil && older != nil
    if language == nil, let older { language = LanguageTag(older) }
  }
}

/// Text with codes that is being read.
struct SegmentDraft {
  private struct Frame {
    var name = ""
    var attributes: [Attribute] = []
    var elements: [InlineElement] = []
  }

  private var elements: [InlineElement] = []
  /// The open codes and spans.
  private var frames: [Frame] = []
  private var text: [UInt8] = []
  private let codes: Set<String>

  /// Makes an empty draft.
  ///
  /// - Parameter codes: Elements whose content is not text of the segment.
  init(codes: Set<String> = TMXVocabulary.opaque) { self.codes = codes }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe text.append(contentsOf: bytes)
  }

  mutating func open(_ name: String, _ attributes: [Attribute]) {
    flush()
    frames.append(Frame(name: name, attributes: attributes))
  }

  /// Ends the innermost element.
  mutating func close() {
    flush()
    guard let frame = frames.popLast() else { return }
    let isCode = codes.contains(frame.name)
    add(
      isCode
        ? .code(name: frame.name, attributes: frame.attributes, content: frame.elements)
        : .span(name: frame.name, attributes: frame.attributes, content: frame.elements))
  }

  /// The segment; the draft is empty again.
  mutating func finish() -> InlineText {
    while !frames.isEmpty { close() }
    flush()
    defer { elements = [] }
    return InlineText(elements: elements)
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    add(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ element: InlineElement) {
    if frames.isEmpty {
      elements.append(element)
    } else {
      frames[frames.count - 1].elements.append(element)
    }
  }
}

extension InlineText {
  /// Whether every `bpt` is followed by one `ept` of the same `i`, and every `ept` preceded by one.
  var hasPairedCodes: Bool {
    var open: Set<String> = []
    return Self.checkPairs(elements, open: &open) && open.isEmpty
  }

  private static func checkPairs(_ elements: [InlineElement], open: inout Set<String>) -> Bool {
    for element in elements {
      switch element {
      case .text: break
      case .span(_, _, let content):
        guard checkPairs(content, open: &open) else { return false }
      case .code(let name, let attributes, _):
        let index = attributes.value(of: "i") ?? ""
        if name == "bpt", !open.insert(index).inserted { return false }
        if name == "ept", open.remove(index) == nil { return false }
      }
    }
    return true
  }
}

extension String {
  /// Whether the byte occurs in the text as UTF-8.
  fileprivate mutating func contains(byte: UInt8) -> Bool {
    withUTF8 { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }
}

extension String {
  /// Whether the text holds marks that show nothing and can turn the order of what is shown:
  /// U+200B–200F, U+202A–202E, U+2060–2069, U+FEFF.
  var hasInvisibleMarks: Bool {
    var before: UInt32 = 0
    var text = self
    // All of them begin with one of two bytes, which most text is free of.
    guard text.contains(byte: 0xE2) || text.contains(byte: 0xEF) else { return false }
    for byte in text.utf8 {
      before = (before << 8 | UInt32(byte)) & 0xFFFFFF
      switch before {
      case 0xE2808B...0xE2808F, 0xE280AA...0xE280AE, 0xE281A0...0xE281A9, 0xEFBBBF: return true
      default: break
      }
    }
    return false
  }
}
