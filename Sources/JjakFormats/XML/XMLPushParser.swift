private import CXML2
private import Foundation
import JjakCore

/// Parses XML as it arrives, without ever opening anything else.
///
/// Entities other than the five of XML are refused, so that no text can be lost, fetched or blown
/// up; a document type declaration is read over. Input is UTF-8 whatever the declaration says.
@safe final class XMLPushParser {
  private let events: any XMLEvents
  private let depthLimit: Int
  private let allowsDocumentType: Bool
  private let context: xmlParserCtxtPtr
  private var failure: (any Error)?
  private var depth = 0
  /// Unchecked, for it is asked at each name and asks nothing back.
  @exclusivity(unchecked) private var names = XMLNames()
  /// Whether the document element has begun and ended.
  private var isComplete = false

  init(_ events: any XMLEvents, limits: ReaderLimits, allowsDocumentType: Bool = true) throws {
    self.events = events
    self.allowsDocumentType = allowsDocumentType
    depthLimit = limits[.depth]
    closeEntityLoader()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    guard let made = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      throw FormatError(.system("cannot start the XML parser"))
    }
    unsafe context = made
    unsafe xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    unsafe install(in: context.pointee.sax)
  }

  deinit {
    // libxml2 makes a document of its own where entities are declared, and leaves it to the caller.
    unsafe xmlFreeDoc(context.pointee.myDoc)
    unsafe xmlFreeParserCtxt(context)
  }

  /// The line that is being parsed, from 1.
  var line: Int {
    guard let input = unsafe context.pointee.input else { return 1 }
    return max(1, Int(unsafe input.pointee.line))
  }

  /// Whether the document element is still open or has not begun.
  var isUnfinished: Bool { !isComplete }

  /// Parses the next bytes, which end between two characters.
  func parse(_ bytes: [UInt8]) throws {
    let code = unsafe bytes.withUnsafeBytes { bytes in
      unsafe xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
    }
    try check(code)
  }

  /// Tells the parser that nothing follows.
  func finish() throws {
    try check(unsafe xmlParseChunk(context, nil, 0, 1))
  }

  private func check(_ code: Int32) throws {
    if let failure { throw failure }
    let isWellFormed = unsafe context.pointee.wellFormed == 1
    guard code == 0 || isWellFormed else {
      throw FormatError(.malformed("parser code \(code)"), line: line)
    }
  }

  /// Runs an event and stops the parser when it throws.
  fileprivate func forward(_ event: () throws -> Void) {
    guard failure == nil else { return }
    do { try event() } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    failure = error
    unsafe xmlStopParser(context)
  }

  fileprivate func begin(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    forward {
      let attributes = unsafe attributes(fields, count: count)
      let name = unsafe names.name(name, prefix: prefix)
      depth += 1
      guard depth <= depthLimit else {
        throw FormatError(.limit(.depth, name: "elements inside one another", allowed: depthLimit))
      }
      try events.begin(name, attributes, line: line)
    }
  }

  /// Turns groups of five pointers (name, prefix, URI, value, end of value) into attributes.
  private func attributes(
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [Attribute] {
    guard let fields = unsafe fields, count > 0 else { return [] }
    return (0..<count).map { index in
      let field = unsafe fields + index * 5
      var value = ""
      if let start = unsafe field[3], let end = unsafe field[4] {
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        value = unsafe String(decoding: bytes, as: UTF8.self)
        // Unless it replaces entities, libxml2 hands over every ampersand of a value as `&#38;`.
        if unsafe bytes.contains(UInt8(ascii: "&")) {
          value = value.replacingOccurrences(of: "&#38;", with: "&")
        }
      }
      return unsafe Attribute(name: names.name(field[0], prefix: field[1]), value: value)
    }
  }

  fileprivate func end() {
    forward {
      depth -= 1
      isComplete = depth == 0
      try events.end(line: line)
    }
  }

  fileprivate func text(_ start: UnsafePointer<xmlChar>, _ count: Int32) {
    forward {
      try unsafe events.text(UnsafeBufferPointer(start: start, count: Int(count)), line: line)
    }
  }

  fileprivate func declareDocumentType() {
    guard failure == nil, !allowsDocumentType else { return }
    stop(FormatError(.documentType, line: line))
  }

  fileprivate func declareEntity(_ name: String) {
    events.notice(.entityDeclaration, line: line, example: name)
  }

  fileprivate func refer(to entity: String) {
    guard failure == nil else { return }
    stop(FormatError(.entity(name: entity), line: line))
  }

  fileprivate func receive(_ error: xmlErrorPtr) {
    guard failure == nil, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown error"
    let detail = message.trimmingCharacters(in: .whitespacesAndNewlines)
    if unsafe error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
      events.notice(.unboundPrefix, line: line, example: detail)
    } else if isComplete, unsafe error.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue) {
      failure = FormatError(.trailingContent, line: line)
    } else {
      failure = FormatError(.malformed(detail), line: line)
    }
  }
}

/// Makes every attempt of libxml2 to open something fail, in the whole process and once.
private func closeEntityLoader() { _ = closedLoader }
private let closedLoader: Void = {
  unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
}()

/// Hands an event to the parser that it belongs to, which outlives the call and so is not retained for it.
private func tell(_ context: UnsafeMutableRawPointer?, _ event: (XMLPushParser) -> Void) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<XMLPushParser>.fromOpaque(context)._withUnsafeGuaranteedRef(event)
}

private func install(in handler: UnsafeMutablePointer<xmlSAXHandler>?) {
  guard let handler = unsafe handler else { return }
  unsafe handler.pointee.startElementNs = { context, name, prefix, _, _, _, count, _, fields in
    unsafe tell(context) { unsafe $0.begin(name, prefix, fields, count: Int(count)) }
  }
  unsafe handler.pointee.endElementNs = { context, _, _, _ in unsafe tell(context) { $0.end() } }
  unsafe handler.pointee.characters = { context, start, count in
    if let start = unsafe start { unsafe tell(context) { unsafe $0.text(start, count) } }
  }
  unsafe handler.pointee.cdataBlock = unsafe handler.pointee.characters
  unsafe handler.pointee.ignorableWhitespace = unsafe handler.pointee.characters
  unsafe handler.pointee.internalSubset = { context, _, _, _ in
    unsafe tell(context) { $0.declareDocumentType() }
  }
  unsafe handler.pointee.entityDecl = { context, name, _, _, _, _ in
    unsafe tell(context) { unsafe $0.declareEntity(XMLNames.qualified(name, nil)) }
  }
  unsafe handler.pointee.getEntity = { context, name in
    unsafe tell(context) { unsafe $0.refer(to: XMLNames.qualified(name, nil)) }
    return nil
  }
  unsafe handler.pointee.getParameterEntity = { context, name in
    unsafe tell(context) { unsafe $0.refer(to: XMLNames.qualified(name, nil)) }
    return nil
  }
  unsafe handler.pointee.serror = { context, error in
    if let error = unsafe error { unsafe tell(context) { unsafe $0.receive(error) } }
  }
}
