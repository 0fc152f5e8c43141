public import JjakCore

/// Cuts a sentence into clauses.
///
/// A Korean clause ends with the eojeol of a verb that goes on (-고, -며, -지만, -는데, -아서, -면, -도록)
/// or before a comma; an English one at a comma, semicolon, colon or dash. A clause has at least
/// three words, so that lists and adverbs stay with what they belong to.
public enum ClauseFinder {
  /// The clauses of a sentence.
  ///
  /// - Parameters:
  ///   - text: A sentence, or several.
  ///   - language: Its language.
  /// - Returns: UTF-8 ranges in order that cover every word, one range where nothing is to be cut.
  /// - Complexity: O(*n*) in the length of the text.
  public static func clauses(in text: String, language: LanguageTag) -> [Range<Int>] {
    let words = wordRanges(of: text)
    let isKorean = language.matches(.korean)
    var clauses: [Range<Int>] = []
    var first = 0
    for (position, word) in words.enumerated() {
      let isEnd = isKorean ? endsKoreanClause(word.text) : endsWithSign(word.text)
      guard isEnd, position - first + 1 >= leastWords, words.count - position - 1 >= leastWords
      else { continue }
      clauses.append(words[first].range.lowerBound..<word.range.upperBound)
      first = position + 1
    }
    guard first < words.count else { return clauses }
    clauses.append(words[first].range.lowerBound..<words[words.count - 1].range.upperBound)
    return clauses
  }

  private static let leastWords = 3

  private static func wordRanges(of text: String) -> [(text: Substring, range: Range<Int>)] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      return (word, start..<(start + word.utf8.count))
    }
  }

  private static func endsWithSign(_ word: Substring) -> Bool {
    word.last.map(signs.contains) ?? false
  }

  private static func endsKoreanClause(_ word: Substring) -> Bool {
    endsWithSign(word)
      || (koreanEndings.contains(where: word.hasSuffix) && !nouns.contains(where: word.hasSuffix))
  }

  private static let signs: Set<Character> = [",", ";", ":", "—", "–", "，", "、"]
  private static let koreanEndings = [
    "고", "며", "면서", "지만", "는데", "은데", "인데", "아서", "어서", "여서", "해서", "라서", "면",
    "도록", "므로", "으나", "더니", "자마자", "려고", "뒤", "후", "가운데", "채", "반면",
  ]
  /// Nouns that end as such verbs do.
  private static let nouns = [
    "사고", "보고", "창고", "최고", "경고", "광고", "권고", "신고", "선고", "재고", "해고", "원고", "피고", "상고",
    "항고", "금고", "장고", "탄약고", "전면", "측면", "화면", "장면", "국면", "이면", "지면", "정면", "표면", "내면",
    "라면", "도면", "부채", "야채", "국채", "사채", "공채", "오후", "직후", "전후", "이후", "향후", "최후", "기후",
    "노후",
  ]
}
