private import CXML2

/// Decompresses a gzip stream piece by piece; several members in a row are read as one.
@safe final class GzipInflater {
  private let source: ByteInput
  private let stream: UnsafeMutablePointer<z_stream>
  private var pending: [UInt8] = []
  private var isInsideMember = true
  private var isAtEnd = false

  init(_ source: ByteInput) throws {
    self.source = source
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe cxml2_inflate_begin(stream) == Z_OK else {
      throw FormatError(.compression("cannot start decompression"), file: source.name)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The decompressed bytes.
  var input: ByteInput {
    ByteInput(name: source.name) { try self.next() }
  }

  private func next() throws -> [UInt8]? {
    while !isAtEnd {
      if pending.isEmpty {
        guard let piece = try source.next() else {
          isAtEnd = true
          guard !isInsideMember else {
            throw FormatError(.compression("it ends too early"), file: source.name)
          }
          return nil
        }
        pending = piece
      }
      let piece = try inflatePending()
      if !piece.isEmpty { return piece }
    }
    return nil
  }

  private func inflatePending() throws -> [UInt8] {
    if !isInsideMember {
      guard pending.starts(with: [0x1F]) else {
        // Padding after the last member, as tape blocks have.
        pending = []
        return []
      }
      unsafe inflateReset(stream)
      isInsideMember = true
    }
    var status = Z_OK
    var left = 0
    var output = [UInt8](repeating: 0, count: 1 << 17)
    let produced = unsafe pending.withUnsafeMutableBufferPointer { bytes in
      unsafe output.withUnsafeMutableBufferPointer { room in
        unsafe stream.pointee.next_in = bytes.baseAddress
        unsafe stream.pointee.avail_in = UInt32(bytes.count)
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room.count)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        left = Int(unsafe stream.pointee.avail_in)
        return unsafe room.count - Int(stream.pointee.avail_out)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw FormatError(.compression("gzip data or checksum is wrong"), file: source.name)
    }
    pending.removeFirst(pending.count - left)
    if status == Z_STREAM_END { isInsideMember = false }
    output.removeLast(output.count - produced)
    return output
  }
}
