/// Bytes that come in pieces from a file, standard input or memory.
public struct ByteInput {
  /// The name for messages: the path of a file, `-` for standard input.
  public let name: String?
  private let pull: () throws -> [UInt8]?

  /// Makes an input from a function that returns the next piece, or nil at the end.
  public init(name: String? = nil, next: @escaping () throws -> [UInt8]?) {
    self.name = name
    pull = next
  }

  /// Makes an input from bytes in memory.
  public init(_ bytes: [UInt8], name: String? = nil) {
    var rest: [UInt8]? = bytes
    self.init(name: name) {
      defer { rest = nil }
      return rest
    }
  }

  /// Makes an input from text in memory.
  public init(_ text: String, name: String? = nil) {
    self.init(Array(text.utf8), name: name)
  }

  /// Makes an input from a file, which is opened when the first bytes are asked for.
  ///
  /// - Parameter path: Path of a file; `-` is standard input.
  public init(path: String) {
    var file: FileBytes?
    self.init(name: path) {
      let open = try file ?? FileBytes(path: path)
      file = open
      return try open.next()
    }
  }

  /// The same bytes; `taken` is told how many each piece has.
  public func counted(_ taken: @escaping (Int) -> Void) -> ByteInput {
    ByteInput(name: name) { [pull] in
      let piece = try pull()
      taken(piece?.count ?? 0)
      return piece
    }
  }

  /// Whether the bytes come from standard input, so that no file can lie beside them.
  var isStandardInput: Bool { name == "-" }

  /// Returns the next bytes, or nil at the end.
  func next() throws -> [UInt8]? { try pull() }

  /// The same bytes, decompressed where they begin like gzip.
  func decompressed(limit: Int) throws -> ByteInput {
    let (head, whole) = try peeked(count: 2)
    let source = head.starts(with: [0x1F, 0x8B]) ? try GzipInflater(whole).input : whole
    var total = 0
    return ByteInput(name: name) {
      guard let piece = try source.next() else { return nil }
      total += piece.count
      guard total <= limit else {
        throw FormatError(.limit(.input, name: "bytes of input", allowed: limit), file: source.name)
      }
      return piece
    }
  }

  /// The first bytes, `count` or more unless the input is shorter, and an input that still has them.
  func peeked(count: Int) throws -> (head: [UInt8], whole: ByteInput) {
    var head: [UInt8] = []
    while head.count < count, let piece = try pull() { head += piece }
    var first: [UInt8]? = head.isEmpty ? nil : head
    let whole = ByteInput(name: name) { [pull] in
      if let piece = first {
        first = nil
        return piece
      }
      return try pull()
    }
    return (head, whole)
  }
}
