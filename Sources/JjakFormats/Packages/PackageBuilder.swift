import JjakCore

/// Gathers the paragraphs of one XML part of a document.
///
/// Paragraphs may lie within one another, as in text boxes; the inner ones come after the outer.
class PackageBuilder: XMLEvents {
  /// A paragraph that is being read.
  private struct Draft {
    var text: [UInt8] = []
    var role: SegmentRole?
    var number: Int
    var joinsNext = false
  }

  /// A finished paragraph.
  struct Paragraph {
    let text: String
    let role: SegmentRole?
    let place: BlockPlace
  }

  private(set) var paragraphs: [Paragraph] = []
  private(set) var findings: [(ImportFinding, Int, String)] = []
  /// Names of the open elements, without prefix.
  private(set) var names: [String] = []
  private let part: String
  private var drafts: [Draft] = []
  private var inner: [Paragraph] = []
  /// A paragraph that goes on in the next one.
  private var held: Draft?
  private var count = 0
  private var skippedDepth: Int?

  init(part: String) { self.part = part }

  // MARK: For formats

  /// Takes the start of an element that is not within skipped ones.
  func open(_ name: String, _ attributes: [Attribute]) {}

  /// Takes the end of such an element.
  func close(_ name: String) {}

  /// Whether text that comes now is text of the paragraph.
  var takesText: Bool { true }

  final func beginParagraph(role: SegmentRole? = nil) {
    count += 1
    var draft = Draft(role: role, number: count)
    if drafts.isEmpty, let begun = held.take() {
      (draft.text, draft.number) = (begun.text, begun.number)
    }
    drafts.append(draft)
  }

  /// Says that the end of the paragraph at hand has been deleted.
  final func joinNextParagraph() {
    if drafts.count == 1 { drafts[0].joinsNext = true }
  }

  final func endParagraph() {
    guard let draft = drafts.popLast() else { return }
    if draft.joinsNext {
      held = draft
      held?.joinsNext = false
      return
    }
    let paragraph = Paragraph(
      text: String(decoding: draft.text, as: UTF8.self), role: draft.role,
      place: BlockPlace(.paragraph, draft.number, part: part))
    if drafts.isEmpty {
      paragraphs.append(paragraph)
      paragraphs += inner
      inner = []
    } else {
      inner.append(paragraph)
    }
  }

  final func setRole(_ role: SegmentRole?) {
    if !drafts.isEmpty { drafts[drafts.count - 1].role = role }
  }

  final func append(_ text: String) {
    if !drafts.isEmpty { drafts[drafts.count - 1].text += Array(text.utf8) }
  }

  /// Leaves out everything to the end of the element that has just begun.
  final func skip() { skippedDepth = names.count }

  // MARK: Events

  final func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    let local = name.withoutPrefix
    names.append(local)
    if skippedDepth == nil { open(local, attributes) }
  }

  final func end(line: Int) throws {
    let name = names.removeLast()
    if let depth = skippedDepth {
      if names.count < depth { skippedDepth = nil }
      return
    }
    close(name)
    if names.isEmpty, let rest = held.take() {
      drafts.append(rest)
      endParagraph()
    }
  }

  final func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    guard skippedDepth == nil, takesText, !drafts.isEmpty else { return }
    unsafe drafts[drafts.count - 1].text.append(contentsOf: bytes)
  }

  final func notice(_ kind: ImportFinding, line: Int, example: String) {
    findings.append((kind, line, example))
  }
}

extension PackageBuilder {
  /// Parses a part.
  ///
  /// - Throws: ``FormatError`` that names the part.
  func parse(_ bytes: [UInt8], options: ReaderOptions) throws {
    var options = options
    options.mode = .lenient
    options.encoding = nil
    let feed = XMLFeed(ByteInput(bytes, name: part), options: options)
    _ = try feed.run(into: self, allowsDocumentType: false) { paragraphs.count }
  }

  /// The value of an attribute, whatever its prefix.
  static func value(_ name: String, _ attributes: [Attribute]) -> String? {
    attributes.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
  }
}
