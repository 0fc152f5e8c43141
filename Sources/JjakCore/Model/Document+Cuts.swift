extension Document {
  /// Cuts segments in pieces, which keep their places in the text.
  ///
  /// - Parameters:
  ///   - cuts: Position of a segment → ascending UTF-8 offsets into its text, each of the first character of a
  ///     piece; none is 0.
  ///   - rule: What the pieces but the last of each segment are said to have been ended by.
  /// - Returns: The document with more segments. A segment whose text is not that of its range byte for
  ///   byte (it was not in NFC) stays whole.
  /// - Complexity: O(*n*) in the length of the text.
  public func cut(at cuts: [Int: [Int]], rule: String) -> Document {
    var document = self
    document.segments = segments.enumerated().flatMap { position, segment in
      cuts[position].map { segment.pieces(at: $0, rule: rule) } ?? [segment]
    }
    return document
  }
}

extension Segment {
  fileprivate func pieces(at offsets: [Int], rule: String) -> [Segment] {
    let bytes = Array(text.utf8)
    guard bytes.count == range.count else { return [self] }
    return zip([0] + offsets, offsets + [bytes.count]).map { start, next in
      let isLast = next == bytes.count
      let end = bytes[start..<next].lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? next
      return Segment(
        text: String(decoding: bytes[start..<end], as: UTF8.self),
        range: range.lowerBound + start..<range.lowerBound + end, block: block, role: role,
        endRule: isLast ? endRule : rule)
    }
  }
}
