import Foundation

/// Sorted numbers as differences of seven bits a byte.
enum IndexCoding {
  static func encoded(_ ordinals: [UInt32]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ordinals.count * 2)
    var before: UInt32 = 0
    for ordinal in ordinals {
      var difference = ordinal &- before
      before = ordinal
      while difference >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: difference) | 0x80)
        difference >>= 7
      }
      bytes.append(UInt8(difference))
    }
    return Data(bytes)
  }

  static func decoded(_ data: Data, count: Int) -> [UInt32] {
    var ordinals: [UInt32] = []
    ordinals.reserveCapacity(min(count, data.count))
    var value: UInt32 = 0
    var difference: UInt32 = 0
    var shift: UInt32 = 0
    for byte in [UInt8](data) {
      difference |= UInt32(byte & 0x7F) << shift
      if byte >= 0x80 {
        shift += 7
      } else {
        value &+= difference
        ordinals.append(value)
        difference = 0
        shift = 0
      }
    }
    return ordinals
  }

  /// Fixed-width numbers as bytes, in the order of the machine; every supported one is little-endian.
  static func bytes<Number: FixedWidthInteger & BitwiseCopyable>(of numbers: [Number]) -> Data {
    unsafe numbers.withUnsafeBytes { unsafe Data($0) }
  }

  /// The reverse of ``bytes(of:)``; what is left over at the end is dropped.
  static func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ data: Data, as type: Number.Type = Number.self
  ) -> [Number] {
    let width = MemoryLayout<Number>.size
    return unsafe data.withUnsafeBytes { bytes in
      (0..<bytes.count / width).map {
        unsafe bytes.loadUnaligned(fromByteOffset: $0 * width, as: Number.self)
      }
    }
  }
}
