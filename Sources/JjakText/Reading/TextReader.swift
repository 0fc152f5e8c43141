internal import CICU

/// Turns the bytes of a file into text.
///
/// A byte order mark decides; then the label; then the bytes themselves, as UTF-16 when every other
/// byte of ASCII is NUL, as UTF-8 when they are valid, else as CP949. Nothing is ever substituted.
public enum TextReader {
  /// The greatest count of bytes read in one piece.
  static let limit = 512 << 20

  /// Decodes the bytes of a text file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - label: An encoding that a header, declaration or option names.
  /// - Returns: The text and its encoding.
  /// - Throws: `TextError` when there is no text, the bytes are no text, or some cannot be decoded.
  /// - Complexity: O(*n*) in the count of bytes.
  public static func decode(_ bytes: [UInt8], label: String? = nil) throws(TextError) -> DecodedText
  {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limit else { throw .tooLong(count: bytes.count, limit: limit) }
    if let format = BinaryFormat.recognized(in: bytes) {
      throw .format(name: format.name, remedy: format.remedy)
    }
    let stated = try encoding(statedIn: bytes, label: label)
    let encoding = stated?.encoding ?? guess(bytes)
    let start = stated?.markLength ?? 0
    guard start < bytes.count else { throw .empty }
    let body = start == 0 ? bytes[...] : bytes[start...]
    let text =
      switch encoding {
      case .utf8: try utf8(body, isGuessed: stated == nil)
      case .utf16LittleEndian, .utf16BigEndian: try utf16(body, encoding, isGuessed: stated == nil)
      case .cp949 where stated == nil: try guessedCP949(body)
      case .cp949: try cp949(body, isGuessed: false)
      }
    return DecodedText(text: text, encoding: encoding, isGuessed: stated == nil)
  }

  private static func encoding(
    statedIn bytes: [UInt8], label: String?
  ) throws(TextError) -> (encoding: TextEncoding, markLength: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    guard let label else { return nil }
    guard let encoding = TextEncoding(label: label) else { throw .unknownLabel(label) }
    return (encoding, 0)
  }

  /// What bytes without a mark or label are.
  private static func guess(_ bytes: [UInt8]) -> TextEncoding {
    let sample = bytes.prefix(4096)
    if sample.count % 2 == 0 || bytes.count > sample.count, sample.contains(0) {
      let pairs = sample.count / 2
      let high = (0..<pairs).count { sample[2 * $0] == 0 }
      let low = (0..<pairs).count { sample[2 * $0 + 1] == 0 }
      // Korean has blanks and stops from ASCII in every line: a tenth of the units at the least.
      if low * 20 > pairs, high == 0 { return .utf16LittleEndian }
      if high * 20 > pairs, low == 0 { return .utf16BigEndian }
    }
    return invalidOffset(inUTF8: bytes[...]) == nil ? .utf8 : .cp949
  }
}

// MARK: - Decoders

extension TextReader {
  private static func utf8(_ bytes: ArraySlice<UInt8>, isGuessed: Bool) throws(TextError) -> String
  {
    if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = invalidOffset(inUTF8: bytes) ?? bytes.startIndex
      throw .undecodable(
        encoding: .utf8, offset: offset, byte: bytes[offset], isGuessed: isGuessed)
    }
    return text
  }

  private static func invalidOffset(inUTF8 bytes: ArraySlice<UInt8>) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, isGuessed: Bool
  ) throws(TextError) -> String {
    let first = encoding == .utf16LittleEndian ? 0 : 1
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + first]) | UInt16(bytes[$0 + 1 - first]) << 8
    }
    if let zero = units.firstIndex(of: 0) { throw .binary(offset: bytes.startIndex + 2 * zero) }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      let unit = loneSurrogate(in: units) ?? units.count
      let offset = bytes.startIndex + 2 * unit
      throw .undecodable(
        encoding: encoding, offset: offset, byte: bytes[offset], isGuessed: isGuessed)
    }
    return text
  }

  private static func loneSurrogate(in units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isTrailSurrogate(units[index]) { return index }
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else {
          return index
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Decodes bytes that are not valid UTF-8; where they are no CP949 either, the error is that of the
  /// encoding that fits longer.
  private static func guessedCP949(_ bytes: ArraySlice<UInt8>) throws(TextError) -> String {
    do {
      return try cp949(bytes, isGuessed: true)
    } catch .undecodable(_, let offset, _, _) {
      let other = invalidOffset(inUTF8: bytes) ?? bytes.startIndex
      let (encoding, place) = other >= offset ? (TextEncoding.utf8, other) : (.cp949, offset)
      throw .undecodable(encoding: encoding, offset: place, byte: bytes[place], isGuessed: true)
    }
  }

  private static func cp949(_ bytes: ArraySlice<UInt8>, isGuessed: Bool) throws(TextError) -> String
  {
    if let offset = bytes.firstIndex(of: 0) { throw .binary(offset: offset) }
    let source = Array(bytes)
    var units = [UInt16](repeating: 0, count: source.count)
    var stop: Int32 = 0
    let count = unsafe cicu_decode(
      "windows-949", source, Int32(source.count), &units, Int32(units.count), &stop)
    let decoded = units.prefix(max(0, Int(count)))
    // ICU gives bytes that the code page leaves open to control and private characters.
    let stray = decoded.firstIndex {
      (0x80..<0xA0).contains($0) || (0xE000..<0xF900).contains($0) || $0 == 0xFFFD
    }
    guard count >= 0, stray == nil else {
      let offset = count < 0 ? Int(stop) : byteOffset(ofUnit: stray ?? 0, in: source)
      throw .undecodable(
        encoding: .cp949, offset: bytes.startIndex + offset, byte: source[offset],
        isGuessed: isGuessed)
    }
    return String(decoding: decoded, as: UTF16.self)
  }

  /// Where the bytes of a decoded unit begin: a lead byte and its trail make one unit.
  private static func byteOffset(ofUnit unit: Int, in bytes: [UInt8]) -> Int {
    var offset = 0
    for _ in 0..<unit { offset += bytes[offset] > 0x80 && bytes[offset] < 0xFF ? 2 : 1 }
    return offset
  }
}
