/// Leads the bytes of a file through decoding, bounds and parser.
struct XMLFeed {
  /// What is known after the last byte.
  struct Outcome {
    /// The name of the encoding that was read.
    var encoding = ""
    /// The damage at which salvage stopped.
    var damage: FormatError?
  }

  private let input: ByteInput
  private let options: ReaderOptions

  init(_ input: ByteInput, options: ReaderOptions) {
    self.input = input
    self.options = options
  }

  /// Parses the whole input.
  ///
  /// - Parameters:
  ///   - events: Takes the content.
  ///   - allowsDocumentType: Whether a document type declaration is read over or refused.
  ///   - unitCount: Tells how many units have been read, for messages.
  ///
  /// - Returns: The encoding, and the damage at which salvage stopped.
  ///
  /// - Throws: ``FormatError`` with the file's name, or what `events` throws.
  func run(
    into events: any XMLEvents, allowsDocumentType: Bool = true, unitCount: () -> Int
  ) throws -> Outcome {
    let parser = try XMLPushParser(
      events, limits: options.limits, allowsDocumentType: allowsDocumentType)
    var outcome = Outcome()
    do {
      try feed(parser, events: events, outcome: &outcome)
    } catch var error as FormatError {
      error.place.file = error.place.file ?? input.name
      if error.place.line == nil, !error.isAboutWholeFile { error.place.line = parser.line }
      guard options.mode == .salvage, error.isDamage else { throw error }
      outcome.damage = error
      return outcome
    }
    do {
      try parser.finish()
    } catch let error as FormatError {
      let problem =
        parser.isUnfinished ? .truncated(unitsRead: unitCount()) : error.problem
      let error = FormatError(problem, file: input.name, line: parser.line)
      guard options.mode == .salvage else { throw error }
      outcome.damage = error
    }
    return outcome
  }

  private func feed(
    _ parser: XMLPushParser, events: any XMLEvents, outcome: inout Outcome
  ) throws {
    let notice: TextStream.Notice = { events.notice($0, line: $1, example: $2) }
    let stream = try TextStream(input, options: options, isXML: true, notice: notice)
    outcome.encoding = stream.encoding.name
    var bounds = MarkupGuard(options.limits)
    var repair = options.mode == .salvage ? ReferenceRepair() : nil
    var isEmpty = true
    func parse(_ bytes: [UInt8]) throws {
      try bounds.check(bytes)
      try parser.parse(bytes)
    }
    while let piece = try stream.next() {
      isEmpty = false
      try parse(repair?.apply(to: piece, notice: notice) ?? piece)
    }
    guard !isEmpty else { throw FormatError(.empty) }
    if let rest = repair?.apply(to: [], isLast: true, notice: notice) { try parse(rest) }
  }
}

extension FormatError {
  /// Whether a line would say nothing.
  fileprivate var isAboutWholeFile: Bool {
    switch problem {
    case .empty, .unknownEncoding, .system, .otherFormat, .unknownFormat: true
    default: false
    }
  }

  /// Whether what stood before may be trusted, so that salvage can keep it.
  var isDamage: Bool {
    switch problem {
    case .malformed, .truncated, .trailingContent, .compression: true
    default: false
    }
  }
}
