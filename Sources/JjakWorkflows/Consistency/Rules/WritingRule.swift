import JjakCore

/// Finds slips of the pen in the English.
struct WritingRule: FidelityRule {
  static let hangul = RuleDescription(
    id: "hangul-left", severity: .error,
    explanation: "Hangul stands in the English.")
  static let doubled = RuleDescription(
    id: "word-doubled", severity: .warning,
    explanation:
      "A word stands twice in a row in the English (“had had” and “that that” are let pass).")
  static let quotes = RuleDescription(
    id: "quotes-unbalanced", severity: .warning,
    explanation: """
      Two opening or two closing double quotation marks follow each other in the English. A quotation \
      that runs on in the next sentence is let pass.
      """)
  static let spaces = RuleDescription(
    id: "space-wrong", severity: .note,
    explanation: "The English has two spaces in a row or a space before a comma or stop.")

  static let descriptions = [hangul, doubled, quotes, spaces]

  func findings(in pair: CheckedPair) -> [RuleFinding] {
    hangulFindings(pair.english) + doubledFindings(pair.english)
      + quoteFindings(pair.english) + spaceFindings(pair.english)
  }

  private func hangulFindings(_ side: CheckedSide) -> [RuleFinding] {
    side.tokens.filter { $0.kind == .hangul }.prefix(1).map {
      RuleFinding(rule: Self.hangul, message: "“\($0.text)” is left in Korean", english: [$0.range])
    }
  }

  private func doubledFindings(_ side: CheckedSide) -> [RuleFinding] {
    zip(side.tokens, side.tokens.dropFirst()).compactMap { first, second in
      guard first.kind == .latin, first.text.lowercased() == second.text.lowercased(),
        second.range.lowerBound == first.range.upperBound + 1,
        !Self.mayDouble.contains(second.text.lowercased()),
        second.text.first?.isUppercase == false
      else { return nil }
      return RuleFinding(
        rule: Self.doubled, message: "“\(first.text) \(second.text)”",
        english: [first.range.lowerBound..<second.range.upperBound])
    }
  }

  private static let mayDouble: Set<String> = [
    "had", "that", "very", "is", "no", "bye", "ha", "so",
  ]

  private func quoteFindings(_ side: CheckedSide) -> [RuleFinding] {
    var last: (mark: Unicode.Scalar, offset: Int)?
    var offset = 0
    for scalar in side.text.unicodeScalars {
      if scalar == "“" || scalar == "”" {
        if let last, last.mark == scalar, !(scalar == "“" && side.startsPiece(at: offset)) {
          return [
            RuleFinding(
              rule: Self.quotes, message: "two \(scalar) without the other mark between them",
              english: [last.offset..<(last.offset + 3), offset..<(offset + 3)])
          ]
        }
        last = (scalar, offset)
      }
      offset += scalar.utf8.count
    }
    return []
  }

  private func spaceFindings(_ side: CheckedSide) -> [RuleFinding] {
    let bytes = Array(side.text.utf8)
    for index in bytes.indices.dropLast() where bytes[index] == 0x20 {
      let next = bytes[index + 1]
      let isBeforeStop = next == 0x2C || next == 0x3B
      if next == 0x20 || isBeforeStop {
        return [
          RuleFinding(
            rule: Self.spaces,
            message: next == 0x20 ? "two spaces in a row" : "a space before a comma",
            english: [index..<(index + 2)])
        ]
      }
    }
    return []
  }
}

extension CheckedSide {
  /// Whether a sentence begins at an offset; in English each paragraph of a quotation opens it anew.
  fileprivate func startsPiece(at offset: Int) -> Bool {
    pieces.contains { $0.range.lowerBound == offset }
  }
}
