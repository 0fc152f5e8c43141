import JjakCore

/// Gives the findings of rules their places in the files or the memory.
struct FindingBuilder {
  private let source: Side
  private let target: Side

  /// Where one side's texts stand.
  struct Side {
    let isKorean: Bool
    /// Scalars before each segment of the document, and whether its text is as in the file.
    let starts: [Int]
    let segments: [Segment]
    let unit: Int64?

    /// A side of an article.
    init(_ document: Document) {
      isKorean = document.language.matches(.korean)
      starts = document.scalarRanges.map(\.lowerBound)
      segments = document.segments
      unit = nil
    }

    /// A side of a unit.
    init(isKorean: Bool, unit: Int64) {
      self.isKorean = isKorean
      starts = [0]
      segments = []
      self.unit = unit
    }
  }

  init(source: Side, target: Side) {
    self.source = source
    self.target = target
  }

  func finding(_ found: RuleFinding, in pair: CheckedPair) -> Finding {
    let korean = places(found.korean, pair.korean, source.isKorean ? source : target)
    let english = places(found.english, pair.english, source.isKorean ? target : source)
    return Finding(
      rule: found.rule.id, severity: found.rule.severity, message: found.message,
      source: source.isKorean ? korean : english, target: source.isKorean ? english : korean,
      fingerprint: Fingerprint.of(
        [found.rule.id, found.message, pair.korean.text, pair.english.text]))
  }

  /// The places of ranges; where a side has no evidence, the whole of it.
  private func places(
    _ ranges: [Range<Int>], _ side: CheckedSide, _ origin: Side
  ) -> [FindingPlace] {
    let wanted = ranges.isEmpty ? side.pieces.map(\.range) : ranges
    return wanted.compactMap { range in
      guard let piece = side.pieces.first(where: { $0.range.contains(range.lowerBound) }) else {
        return nil
      }
      let bytes = Array(side.text.utf8)
      let before = Self.scalars(bytes[piece.range.lowerBound..<range.lowerBound])
      let inside = Self.scalars(
        bytes[range.lowerBound..<min(range.upperBound, piece.range.upperBound)])
      let start = (piece.segment.map { origin.starts[$0] } ?? 0) + before
      return FindingPlace(
        segment: origin.unit == nil ? piece.segment : nil, unit: origin.unit, start: start,
        end: start + inside, text: side.slice(range), sentence: piece.text)
    }
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

/// Short names for findings.
enum Fingerprint {
  /// The 64-bit FNV-1a hash of some texts, as 16 hex digits.
  static func of(_ texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
