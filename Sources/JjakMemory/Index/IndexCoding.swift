import Foundation

/// How the index holds numbers, in few bytes.
enum IndexCoding {
  /// Appends a number as seven bits a byte, the lowest first.
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads what ``append(_:to:)`` wrote and moves on; 0 at the end.
  static func number(_ bytes: [UInt8], at place: inout Int) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  /// Ascending numbers as their differences.
  static func encoded(_ ordinals: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ordinals.count * 2)
    var before: UInt32 = 0
    for ordinal in ordinals {
      append(UInt64(ordinal &- before), to: &bytes)
      before = ordinal
    }
    return bytes
  }

  /// Reads what ``encoded(_:)`` wrote.
  static func decoded(_ bytes: some Collection<UInt8>) -> [UInt32] {
    var ordinals: [UInt32] = []
    ordinals.reserveCapacity(bytes.count)
    var value: UInt32 = 0
    var difference: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes {
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

  /// Hashes of 48 bits in six bytes each, the lowest first.
  static func bytes(ofHashes hashes: [Int64]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * 6)
    for hash in hashes {
      for shift in stride(from: 0, to: 48, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: hash >> Int64(shift)))
      }
    }
    return Data(bytes)
  }

  /// Reads what ``bytes(ofHashes:)`` wrote; what is left over at the end is dropped.
  static func hashes(_ data: Data) -> [Int64] {
    let bytes = [UInt8](data)
    return (0..<bytes.count / 6).map { index in
      var hash: UInt64 = 0
      for byte in bytes[index * 6..<index * 6 + 6].reversed() { hash = hash << 8 | UInt64(byte) }
      return Int64(bitPattern: hash << 16) >> 16
    }
  }

  private static let firstSyllable: UInt16 = 0xAC00
  private static let lastSyllable: UInt16 = 0xD7A3
  /// Stands before a unit that is neither ASCII nor a Hangul syllable.
  private static let escape: UInt8 = 0xFF

  /// UTF-16 in one byte for ASCII, two for a Hangul syllable, three for others.
  static func bytes(ofUnits units: [UInt16]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 2)
    for unit in units {
      switch unit {
      case 0..<0x80: bytes.append(UInt8(unit))
      case firstSyllable...lastSyllable:
        let number = unit - firstSyllable
        bytes.append(0x80 | UInt8(number >> 8))
        bytes.append(UInt8(truncatingIfNeeded: number))
      default:
        bytes.append(escape)
        bytes.append(UInt8(unit >> 8))
        bytes.append(UInt8(truncatingIfNeeded: unit))
      }
    }
    return Data(bytes)
  }

  /// Reads what ``bytes(ofUnits:)`` wrote; what is cut off at the end is dropped.
  static func units(_ data: Data) -> [UInt16] {
    let bytes = [UInt8](data)
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        units.append(UInt16(byte))
        place += 1
      } else if byte < escape, place + 1 < bytes.count {
        units.append(firstSyllable &+ (UInt16(byte & 0x7F) << 8 | UInt16(bytes[place + 1])))
        place += 2
      } else if byte == escape, place + 2 < bytes.count {
        units.append(UInt16(bytes[place + 1]) << 8 | UInt16(bytes[place + 2]))
        place += 3
      } else {
        break
      }
    }
    return units
  }

  /// Fixed-width numbers as bytes, in the order of the machine; every supported one is little-endian.
  static func bytes(of numbers: [UInt32]) -> Data {
    unsafe numbers.withUnsafeBytes { unsafe Data($0) }
  }

  /// The reverse of ``bytes(of:)``; what is left over at the end is dropped.
  static func numbers(_ data: Data) -> [UInt32] {
    unsafe data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        unsafe bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)
      }
    }
  }
}
