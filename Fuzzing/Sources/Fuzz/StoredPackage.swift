/// A ZIP package of one uncompressed part, so that damage reaches what is inside.
struct StoredPackage {
  private(set) var bytes: [UInt8] = []

  init(part name: String, content: [UInt8]) {
    let name = Array(name.utf8)
    var common: [UInt8] = []
    Self.append([10, 0, 0, 0, 0], width: 2, to: &common)
    Self.append([Self.checksum(of: content), content.count, content.count], width: 4, to: &common)
    Self.append([name.count, 0], width: 2, to: &common)
    bytes = [0x50, 0x4B, 3, 4] + common + name + content
    let directory = bytes.count
    bytes += [0x50, 0x4B, 1, 2, 10, 0] + common
    Self.append([0, 0, 0], width: 2, to: &bytes)
    Self.append([0, 0], width: 4, to: &bytes)
    bytes += name
    let size = bytes.count - directory
    bytes += [0x50, 0x4B, 5, 6]
    Self.append([0, 0, 1, 1], width: 2, to: &bytes)
    Self.append([size, directory], width: 4, to: &bytes)
    Self.append([0], width: 2, to: &bytes)
  }

  private static func append(_ values: [Int], width: Int, to bytes: inout [UInt8]) {
    for value in values {
      for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(of content: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
