import JjakText

extension DecodedText {
  /// What a person should be told about how the bytes were read.
  var remarks: [String] {
    var remarks: [String] = []
    if isGuessed, encoding != .utf8 {
      remarks.append("read as \(encoding.rawValue); --encoding names another if that is wrong")
    }
    if text.isMisreadKorean {
      remarks.append(
        "this looks like Korean in CP949 that was read as Latin letters; take the original")
    }
    return remarks
  }
}

extension String {
  /// Whether the text is what Korean in CP949 becomes when its bytes are taken for Latin letters.
  fileprivate var isMisreadKorean: Bool {
    let sample = unicodeScalars.prefix(2000)
    let high = sample.count { (0xA1...0xFF).contains($0.value) }
    guard high >= 8, high * 4 > sample.count else { return false }
    // Bytes below U+00A1 and signs of code page 1252 are cut out, so that the rest stays in step.
    let words = sample.split { !(0xA1...0xFF).contains($0.value) }
    let pairs = words.filter { $0.count.isMultiple(of: 2) }.flatMap { $0.map { UInt8($0.value) } }
    guard pairs.count * 2 > high, let korean = try? TextReader.decode(pairs, label: "cp949") else {
      return false
    }
    let hangul = korean.text.unicodeScalars.count { (0xAC00...0xD7A3).contains($0.value) }
    return hangul * 4 > pairs.count
  }
}
