import JjakCore

/// Cuts a phrase that is searched for into words with their stems.
enum PhraseParts {
  /// The words of a folded phrase.
  static func parts(of folded: [UInt16]) -> [PhrasePart] {
    var parts: [PhrasePart] = []
    var index = 0
    while index < folded.count {
      let kind = Kind(folded[index])
      let end = folded[index...].firstIndex { Kind($0) != kind } ?? folded.count
      let run = Array(folded[index..<end])
      let followsWord = index > 0 && Kind(folded[index - 1]) == .word
      switch kind {
      case .other: break
      case .hangul where followsWord && KoreanStemmer.isSuffix(run[...]): break
      case .hangul: parts.append(part(run, stem: KoreanStemmer.stem(run)))
      case .word: parts.append(part(run, stem: englishStem(run)))
      }
      index = end
    }
    return parts
  }

  /// Whether letters after a stem are particles, endings or an English inflection.
  static func isInflection(_ letters: [UInt16]) -> Bool {
    guard let first = letters.first else { return true }
    if Kind(first) == .hangul { return KoreanStemmer.isSuffix(letters[...]) }
    return englishEndings.contains(letters)
  }

  private enum Kind {
    case hangul, word, other

    init(_ unit: UInt16) {
      self =
        if Hangul.isSyllable(unit) {
          .hangul
        } else if CompactText.isLetter(unit)
          || CompactText.isDigit(unit)
        { .word } else { .other }
    }
  }

  private static func part(_ run: [UInt16], stem: [UInt16]) -> PhrasePart {
    PhrasePart(
      written: String(decoding: run, as: UTF16.self), stem: String(decoding: stem, as: UTF16.self))
  }

  /// The word without an ending, where four letters or more are left.
  private static func englishStem(_ word: [UInt16]) -> [UInt16] {
    for ending in orderedEndings where word.count >= ending.count + 4 && word.ends(with: ending) {
      return Array(word.dropLast(ending.count))
    }
    return word
  }

  private static let orderedEndings = ["ing", "ies", "es", "ed", "s", "y", "e"].map {
    Array($0.utf16)
  }
  private static let englishEndings: Set<[UInt16]> = Set(
    (["ing", "ies", "ied", "es", "ed", "s", "y", "e", "d"]).map { Array($0.utf16) })
}

extension [UInt16] {
  fileprivate func ends(with ending: [UInt16]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
