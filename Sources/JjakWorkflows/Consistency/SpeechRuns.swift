import JjakCore
import JjakText

/// Where a document speaks with somebody's own words across sentences.
///
/// A quotation may run over several segments of a paragraph; in Korean interviews a paragraph that
/// begins with `변재욱 연구위원:` is spoken to its end, without marks.
struct SpeechRuns {
  /// Whether each segment begins inside a quotation.
  let isQuoted: [Bool]
  /// Whether each segment is part of a labelled answer.
  let isSpoken: [Bool]

  init(_ document: Document) {
    var quoted: [Bool] = []
    var spoken: [Bool] = []
    var block = -1
    var isInside = false
    var isLabelled = false
    for segment in document.segments {
      if segment.block != block {
        block = segment.block
        isInside = false
        isLabelled = document.language.matches(.korean) && Self.hasLabel(segment.text)
      }
      quoted.append(isInside)
      spoken.append(isLabelled)
      let last = QuotationFinder.quotations(in: segment.text, beginsInside: isInside).last
      isInside =
        last.map { $0.isOpen && $0.range.upperBound == segment.text.utf8.count } ?? isInside
    }
    isQuoted = quoted
    isSpoken = spoken
  }

  /// Whether a paragraph begins with a speaker: up to three words and a colon; not the anchor.
  private static func hasLabel(_ text: String) -> Bool {
    guard let colon = text.prefix(24).firstIndex(of: ":") else { return false }
    let label = text[..<colon]
    let words = label.split(separator: " ")
    return (1...3).contains(words.count) && !label.hasPrefix("앵커") && !label.hasPrefix("기자")
      && label.unicodeScalars.allSatisfy {
        $0 == " " || $0.properties.isAlphabetic
      }
  }
}
