private import CXML2
private import Foundation

/// Converts pieces of text in one encoding to UTF-8.
struct Transcoder {
  private let encoding: SourceEncoding
  private let file: String?
  private let converter: EncodingConverter?
  private var toSkip: Int
  private var carried: [UInt8] = []
  /// Offset of `carried` in the file.
  private var offset = 0
  private var removedBytes = 0
  /// Follows CP949 as if it were UTF-8, until that proves wrong.
  private var unicodeCheck: CharacterFilter?
  private var hasHangulLead = false
  /// Whether syllables came that CP949 has and EUC-KR has not.
  private(set) var goesBeyondEUC = false

  init(_ encoding: SourceEncoding, skipping markLength: Int, file: String?) throws {
    self.encoding = encoding
    self.file = file
    toSkip = markLength
    if case .other(let name) = encoding {
      guard let converter = EncodingConverter(from: name) else {
        throw FormatError(.unknownEncoding(name), file: file)
      }
      self.converter = converter
      if name == "CP949" { unicodeCheck = CharacterFilter() }
    } else {
      converter = nil
    }
  }

  /// Bytes removed since the last call.
  mutating func takeRemovedBytes() -> Int {
    defer { removedBytes = 0 }
    return removedBytes
  }

  /// The text of what is complete; the rest is carried.
  mutating func convert(_ piece: [UInt8], salvage: Bool) throws -> [UInt8] {
    var piece = piece
    if toSkip > 0 {
      let count = min(toSkip, piece.count)
      piece.removeFirst(count)
      toSkip -= count
      offset += count
    }
    if encoding == .utf8 {
      offset += piece.count
      return piece
    }
    checkUnicode(piece)
    carried += piece
    var output: [UInt8] = []
    let used =
      if let converter {
        try convert(with: converter, salvage: salvage, to: &output)
      } else {
        try convertWide(salvage: salvage, to: &output)
      }
    if encoding == .other("CP949"), !goesBeyondEUC { lookBeyondEUC(carried[..<used]) }
    carried.removeFirst(used)
    offset += used
    return output
  }

  /// Reports or drops a character that the end of the file cuts; there is no more text.
  mutating func finish(salvage: Bool) throws -> [UInt8] {
    if unicodeCheck != nil, hasHangulLead {
      throw FormatError(
        .otherFormat(needed: "text in CP949, as named", found: "UTF-8; name that encoding"),
        file: file)
    }
    guard !carried.isEmpty else { return [] }
    guard salvage else { throw invalid(at: 0) }
    removedBytes += carried.count
    carried = []
    return []
  }

  /// Looks for UTF-8 under a wrong name: `각각` and many more words of it are valid CP949 as well,
  /// while CP949 of any length is hardly ever valid UTF-8.
  private mutating func checkUnicode(_ piece: [UInt8]) {
    guard unicodeCheck != nil else { return }
    let checked = try? unicodeCheck?.apply(to: piece, isLast: false, salvage: false) { _, _, _ in }
    if checked == nil { unicodeCheck = nil }
    hasHangulLead = hasHangulLead || piece.contains { (0xEA...0xED).contains($0) }
  }

  /// Looks for the lead and trail bytes that Microsoft added to EUC-KR.
  private mutating func lookBeyondEUC(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      goesBeyondEUC = goesBeyondEUC || bytes[index] < 0xA1 || bytes[index + 1] < 0xA1
      index += 2
    }
  }

  private func invalid(at index: Int) -> FormatError {
    FormatError(
      .invalidBytes(
        encoding: encoding.name, offset: offset + index,
        hint: encoding == .other("CP949") ? "if the file is UTF-8, name that encoding" : nil),
      file: file)
  }

  private mutating func convert(
    with converter: EncodingConverter, salvage: Bool, to output: inout [UInt8]
  ) throws -> Int {
    var start = 0
    while true {
      let (used, outcome) = converter.convert(carried[start...], to: &output)
      start += used
      switch outcome {
      case .done, .incomplete: return start
      case .invalid:
        guard salvage else { throw invalid(at: start) }
        removedBytes += 1
        start += 1
      }
    }
  }

  private mutating func convertWide(salvage: Bool, to output: inout [UInt8]) throws -> Int {
    let high = encoding == .utf16(bigEndian: true) ? 0 : 1
    output.reserveCapacity(output.count + carried.count * 3 / 2)
    var index = 0
    while index + 1 < carried.count {
      let unit = UInt32(carried[index + high]) << 8 | UInt32(carried[index + 1 - high])
      var scalar = unit
      var length = 2
      if unit & 0xFC00 == 0xD800 {
        guard index + 3 < carried.count else { break }
        let low = UInt32(carried[index + 2 + high]) << 8 | UInt32(carried[index + 3 - high])
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
          length = 4
        }
      }
      guard let character = Unicode.Scalar(scalar) else {
        guard salvage else { throw invalid(at: index) }
        removedBytes += 2
        index += 2
        continue
      }
      output.append(contentsOf: character.utf8)
      index += length
    }
    return index
  }
}

/// Holds an iconv conversion to UTF-8.
@safe private final class EncodingConverter {
  enum Outcome { case done, incomplete, invalid }

  private let descriptor: iconv_t

  init?(from name: String) {
    guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else {
      return nil
    }
    unsafe descriptor = opened
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// Converts as much as possible and tells how many bytes that was.
  func convert(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) -> (Int, Outcome) {
    var input = [UInt8](bytes)
    var room = [UInt8](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var roomLeft = room.count
    var code: Int32 = 0
    let status = unsafe input.withUnsafeMutableBytes { from in
      unsafe room.withUnsafeMutableBytes { to in
        var next = unsafe from.baseAddress?.assumingMemoryBound(to: CChar.self)
        var free = unsafe to.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = unsafe iconv(descriptor, &next, &inputLeft, &free, &roomLeft)
        code = errno
        return status
      }
    }
    output += room.prefix(room.count - roomLeft)
    let used = input.count - inputLeft
    guard status == -1 else { return (used, .done) }
    return (used, code == EILSEQ ? .invalid : .incomplete)
  }
}
