import JjakCore

/// A `trans-unit`, `segment` or stored match of XLIFF that is being read.
struct XLIFFDraft {
  /// The text of one side.
  struct Side {
    let content: InlineText
    let attributes: [Attribute]
    let language: LanguageTag

    /// Makes a side; an `xml:lang` of its own wins over the language of the file.
    init(_ content: InlineText, _ all: [Attribute], language: LanguageTag) {
      self.content = content
      attributes = all.filter { $0.name != "xml:lang" && $0.name != "xml:space" }
      self.language = all.value(of: "xml:lang").map { LanguageTag($0) } ?? language
    }

    /// Whether a target is there only to be replaced.
    var isUntranslated: Bool {
      attributes.contains { $0.name == "state" && ["new", "needs-translation"].contains($0.value) }
    }

    func variant(_ content: InlineText) -> TranslationVariant {
      TranslationVariant(language: language, content: content, attributes: attributes)
    }
  }

  private(set) var attributes: [Attribute]
  let line: Int
  var source: Side?
  /// The source cut into segments.
  var segmented: Side?
  /// One, but for matches, which may have several.
  var targets: [Side] = []
  var notes: [Note] = []
  var properties: [Property] = []

  init(_ attributes: [Attribute], line: Int) {
    self.attributes = attributes.filter { $0.name != "xml:space" }
    self.line = line
  }

  /// Takes what is said of the unit around a segment.
  mutating func inherit(_ around: XLIFFDraft) {
    notes = around.notes + notes
    properties = around.properties + properties
    if !attributes.contains(where: { $0.name == "id" }) {
      attributes += around.attributes.filter { $0.name == "id" }
    }
  }

  /// Both sides of each unit that this makes; nil stands for what is not translated.
  var pairs: [(TranslationVariant, TranslationVariant)?] {
    guard let source, !targets.isEmpty else { return [nil] }
    return targets.flatMap { target in
      guard !target.isUntranslated else { return [Self.pair(source, .init(""), target, .init(""))] }
      let cut = segmentPairs(source, target)
      return cut.isEmpty ? [Self.pair(source, source.content, target, target.content)] : cut
    }
  }

  /// A unit for each segment that both sides have marked as such (`mrk` with `mtype="seg"`).
  private func segmentPairs(
    _ source: Side, _ target: Side
  ) -> [(TranslationVariant, TranslationVariant)?] {
    let found = target.content.markedSegments
    guard !found.isEmpty else { return [] }
    return (segmented ?? source).content.markedSegments.map { id, content in
      let other = found.first { $0.id == id }?.content ?? InlineText("")
      return Self.pair(source, content, target, other)
    }
  }

  private static func pair(
    _ source: Side, _ from: InlineText, _ target: Side, _ to: InlineText
  ) -> (TranslationVariant, TranslationVariant)? {
    guard hasText(from.plain), hasText(to.plain) else { return nil }
    return (source.variant(from), target.variant(to))
  }
}

extension InlineText {
  /// The segments that are marked in the text, with their identifiers.
  fileprivate var markedSegments: [(id: String, content: InlineText)] {
    Self.markedSegments(in: elements)
  }

  private static func markedSegments(
    in elements: [InlineElement]
  ) -> [(id: String, content: InlineText)] {
    elements.flatMap { element -> [(id: String, content: InlineText)] in
      guard case .span(let name, let attributes, let content) = element else { return [] }
      guard name == "mrk", attributes.value(of: "mtype") == "seg" else {
        return markedSegments(in: content)
      }
      return [(attributes.value(of: "mid") ?? "", InlineText(elements: content))]
    }
  }

  /// The text without the line ends of a file that was laid out for the eye: white space with a line end
  /// in it becomes one space, at the ends nothing.
  var unwrapped: InlineText {
    var elements = Self.unwrapped(elements)
    if case .text(let text)? = self.elements.first,
      text.prefix(while: \.isWhitespace).contains(where: \.isNewline),
      case .text(let joined)? = elements.first
    {
      elements[0] = .text(String(joined.dropFirst()))
    }
    if case .text(let text)? = self.elements.last,
      text.reversed().prefix(while: \.isWhitespace).contains(where: \.isNewline),
      case .text(let joined)? = elements.last
    {
      elements[elements.count - 1] = .text(String(joined.dropLast()))
    }
    return InlineText(elements: elements)
  }

  private static func unwrapped(_ elements: [InlineElement]) -> [InlineElement] {
    elements.map { element in
      switch element {
      case .text(let text) where text.utf8.contains(0x0A):
        .text(unwrapped(text))
      case .span(let name, let attributes, let content):
        .span(name: name, attributes: attributes, content: unwrapped(content))
      case .text, .code: element
      }
    }
  }

  private static func unwrapped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isBlank = { (character: Character) in " \t\r".contains(character) }
    let joined = lines.enumerated().map { index, line in
      let start = index > 0 ? line.drop(while: isBlank) : line
      guard index + 1 < lines.count else { return start }
      return start.prefix(start.count - start.reversed().prefix(while: isBlank).count)
    }
    let middle = joined.dropFirst().dropLast().filter { !$0.isEmpty }
    return ([joined[0]] + middle + [joined[joined.count - 1]]).joined(separator: " ")
  }
}
