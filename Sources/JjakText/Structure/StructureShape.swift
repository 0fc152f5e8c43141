/// The text of a segment as the structure cues look at it.
struct StructureShape {
  /// The longest segment that is looked into, in UTF-8 bytes.
  private static let longest = 600

  /// Small letters, `0` for every run of digits, and no signs that point to the text.
  let folded: [UInt8]
  /// Unicode scalars.
  let length: Int
  /// Whether the segment is too long to be anything but text; nothing else is known of it then.
  let isLong: Bool
  /// Whether it ends as a sentence does, closing quotes and brackets skipped.
  let hasStop: Bool
  private let units: [UInt16]
  private let classes: [UnitClass]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    length = bytes.count { $0 & 0xC0 != 0x80 }
    isLong = bytes.count > Self.longest
    guard !isLong else {
      (folded, units, classes, hasStop) = ([], [], [], true)
      return
    }
    units = Array(text.utf16)
    let table = UnitClass.table
    classes = units.map { table[Int($0)] }
    folded = Self.folded(bytes)
    let last = classes.last { !$0.isAny(of: [.closer, .straightQuote]) } ?? []
    hasStop = last.isAny(of: [.fullStop, .query, .wideStop])
  }

  /// Whether it ends in a full stop, which a headline does not; question marks pass.
  var hasFullStop: Bool {
    let last = classes.last { !$0.isAny(of: [.closer, .straightQuote]) } ?? []
    return last.isAny(of: [.fullStop, .wideStop])
  }

  var startsWithCapital: Bool { classes.first?.isAny(of: .upper) ?? false }

  var isBracketed: Bool {
    (classes.first?.isAny(of: .openBracket) ?? false)
      && (classes.last?.isAny(of: .closeBracket) ?? false)
  }

  /// Whether it ends in a dash or an equals sign.
  var isOpenEnded: Bool {
    let dashes: [UInt16] = [0x3D, 0x2014, 0x2013, 0x2015, 0x2D]
    guard let last = units.last, dashes.contains(last) else { return false }
    return last != 0x2D || units.suffix(2).allSatisfy { $0 == 0x2D }
  }

  var isSignOff: Bool { folded.suffix(10).elementsEqual("입니다.".utf8) }

  /// Whether the first word is the name of an image file.
  var hasImageName: Bool {
    let word = folded.prefix { $0 != 0x20 }
    return Self.imageEndings.contains {
      word.count > $0.count && word.suffix($0.count).elementsEqual($0)
    }
  }

  private static let imageEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif"].map {
    Array($0.utf8)
  }

  /// Whether it is an e-mail address with no more than a name and 기자 beside it.
  var isMailAddress: Bool {
    guard length < 60, folded.contains(0x40) else { return false }
    let words = folded.split(separator: 0x20)
    return words.count <= 4
      && words.contains { word in
        guard let at = word.firstIndex(of: 0x40) else { return false }
        return at > word.startIndex && word[at...].dropFirst().contains(0x2E)
      } && words.count { $0.contains(0x40) } == 1 && !hasStop
  }

  /// Whether two Hangul words stand on either side of a hyphen and nothing else.
  var isPlaceAndName: Bool {
    guard (5...16).contains(units.count) else { return false }
    let parts = units.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (2...8).contains($0.count) }
      && zip(units, classes).allSatisfy { $0 == 0x2D || $1.isAny(of: .hangul) }
  }

  /// Whether there is nothing but figures, marks and words that label a date.
  var isDate: Bool {
    guard length < 100, folded.contains(0x30) else { return false }
    let words = folded.split { $0 < 0x80 && !(0x61...0x7A).contains($0) }
    return words.allSatisfy { Self.dateWords.contains(String(decoding: $0, as: UTF8.self)) }
      && classes.contains { $0.isAny(of: .digit) } && !folded.contains(0x25)
  }

  /// Whether a reporter and a date in figures are all there is, with a place, an agency or an address.
  var isDatedReporter: Bool {
    guard length < 100, !hasStop, Self.figures.contains(where: { folded.contains($0) }) else {
      return false
    }
    let words = folded.split { $0 < 0x80 && !(0x61...0x7A).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    let others = words.filter { !Self.dateWords.contains($0) && !Self.reporters.contains($0) }
    return words.contains(where: Self.reporters.contains) && others.count <= 5
  }

  private static let reporters: Set<String> = ["기자", "특파원", "인턴기자", "선임기자", "통신원", "논설위원"]

  /// Dates in figures, folded.
  private static let figures = ["0.0.0", "0-0-0", "0/0/0", "0. 0. 0", "0년 0월 0일"].map {
    Array($0.utf8)
  }

  private static let dateWords = Set(
    """
    입력 수정 최종 기사입력 최종수정 최초입력 송고 송고시간 입력시간 등록시간 승인시간 작성 작성일 발행일 게시 게시일 기사등록 등록 승인 게재 발행 년 월 일 시 분 오전 오후 월요일 화요일 수요일 목요일 금요일 토요일 일요일 \
    updated published posted first last modified on at am pm a m p et est edt kst gmt utc pt pst st nd rd th \
    january february march april may june july august september october november december jan feb mar apr \
    jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed \
    thu fri sat sun
    """.split(separator: " ").map(String.init))

  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes[pointers(in: bytes)...] {
      if (0x30...0x39).contains(byte) {
        if result.last != 0x30 { result.append(0x30) }
      } else {
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return result
  }

  /// The length of the signs at the start that only point to the text: ▶ ☞ ■ ◆.
  private static func pointers(in bytes: [UInt8]) -> Int {
    var start = 0
    while let sign = signs.first(where: { bytes[start...].starts(with: $0) }) {
      start += sign.count
    }
    return start
  }

  private static let signs: [[UInt8]] = [
    "▶", "►", "▷", "☞", "■", "◆", "◇", "●", "※", ">", "·", "•", " ",
  ].map {
    Array($0.utf8)
  }
}
