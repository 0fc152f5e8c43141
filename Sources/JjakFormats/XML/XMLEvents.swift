import JjakCore

/// Takes what an XML file holds, in its order.
protocol XMLEvents: AnyObject {
  /// An element begins; names carry their prefix.
  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws
  /// The element that began last and has not ended, ends.
  func end(line: Int) throws
  /// Text of the current element, UTF-8, in as many parts as the parser likes.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws
  /// Something worth telling that does not stop the parser.
  func notice(_ kind: ImportFinding, line: Int, example: String)
}
