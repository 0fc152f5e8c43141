/// Reads a text line by line.
final class LineReader {
  /// Lines read so far, which is the number of the last.
  private(set) var line = 0
  private let stream: TextStream
  private let limit: Int
  private let name: String?
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ input: ByteInput, _ options: ReaderOptions, _ notice: @escaping TextStream.Notice) throws {
    stream = try TextStream(input, options: options, isXML: false, notice: notice)
    limit = options.limits[.segment]
    name = input.name
  }

  var encodingName: String { stream.encoding.name }

  /// The next line without its end, or nil.
  func next() throws -> String? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        try bound(end - position)
        defer { position = end + 1 }
        return take(buffer[position..<end])
      }
      try bound(buffer.count - position)
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      guard let piece = try stream.next() else {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return take(buffer[...])
      }
      buffer += piece
    }
  }

  private func bound(_ length: Int) throws {
    guard length <= limit else {
      throw FormatError(
        .limit(.segment, name: "bytes in one line", allowed: limit), file: name, line: line + 1)
    }
  }

  /// Reads to the end and counts all lines.
  func countAll() throws -> Int {
    while try next() != nil {}
    return line
  }

  private func take(_ bytes: ArraySlice<UInt8>) -> String {
    line += 1
    return String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
