import Foundation

/// The code units of keys as bytes of the database, low byte first.
enum KeyUnits {
  static func encoded(_ units: some Collection<UInt16>) -> Data {
    var bytes = Data(capacity: units.count * 2)
    for unit in units {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return bytes
  }

  /// Decodes; an odd byte at the end is left out.
  static func decoded(_ bytes: Data) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var low: UInt16?
    for byte in bytes {
      if let first = low {
        units.append(first | UInt16(byte) << 8)
        low = nil
      } else {
        low = UInt16(byte)
      }
    }
    return units
  }
}
