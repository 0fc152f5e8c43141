public import JjakCore

/// Cuts a text into segments and tells what each is for.
public struct DocumentSegmenter: Sendable {
  private let sentences = SentenceSegmenter()
  private let structure = ArticleStructure()

  /// Makes a segmenter.
  public init() {}

  /// Segments running text.
  ///
  /// Blank lines end paragraphs; single line ends do so unless the text is wrapped at a fixed width.
  ///
  /// - Complexity: O(*n*) in the length of the text, when lines are of ordinary length.
  public func document(from text: String, language: LanguageTag) -> Document {
    var analysis = AnalysisText(text)
    let paragraphs = ParagraphLayout(of: analysis).paragraphs
    let cuts = sentences.cuts(in: &analysis, paragraphs: paragraphs, language: language)
    let pieces = Self.pieces(of: analysis, paragraphs: paragraphs, cuts: cuts)
    return document(of: pieces, in: analysis, text: text, language: language)
  }

  /// Segments running text by rules of a user instead of our own.
  ///
  /// - Throws: `SegmentationRulesError` when the rules take too much work.
  public func document(
    from text: String, language: LanguageTag, rules: PatternRules
  ) throws(SegmentationRulesError) -> Document {
    let analysis = AnalysisText(text)
    let paragraphs = ParagraphLayout(of: analysis).paragraphs
    let cuts = try rules.cuts(in: analysis, paragraphs: paragraphs)
    let pieces = Self.pieces(of: analysis, paragraphs: paragraphs, cuts: cuts)
    return document(of: pieces, in: analysis, text: text, language: language)
  }

  private static func pieces(
    of analysis: AnalysisText, paragraphs: [Range<Int>], cuts: [SentenceSegmenter.Cut]
  ) -> [Piece] {
    let ends = Set(paragraphs.map(\.upperBound))
    var pieces: [Piece] = []
    var block = 0
    var start = 0
    for cut in cuts where cut.isBreak {
      let isEdge = ends.contains(cut.position)
      let body = analysis.trimmed(start..<cut.position)
      if !body.isEmpty {
        let rule = isEdge ? "paragraph" : cut.rule
        pieces.append(Piece(range: body, block: block, rule: rule))
      }
      if isEdge, pieces.last?.block == block { block += 1 }
      start = cut.position
    }
    return pieces
  }

  /// Takes every line as a segment and blank lines as paragraph edges.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func document(ofLines text: String, language: LanguageTag) -> Document {
    let analysis = AnalysisText(text)
    var pieces: [Piece] = []
    var block = 0
    for line in SentenceSegmenter.lines(of: analysis) {
      let body = analysis.trimmed(line)
      if !body.isEmpty {
        pieces.append(Piece(range: body, block: block, rule: "line"))
      } else if pieces.last?.block == block {
        block += 1
      }
    }
    return document(of: pieces, in: analysis, text: text, language: language)
  }

  private struct Piece {
    let range: Range<Int>
    let block: Int
    let rule: String
  }

  private func document(
    of pieces: [Piece], in analysis: AnalysisText, text: String, language: LanguageTag
  ) -> Document {
    let offsets = analysis.utf8Offsets(
      of: pieces.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    let bytes = Array(text.utf8)
    var segments = pieces.enumerated().map { index, piece in
      let range = offsets[2 * index]..<offsets[2 * index + 1]
      let slice = String(decoding: bytes[range], as: UTF8.self)
      return Segment(
        text: analysis.isOriginal ? slice : UnicodeNormalization.nfc(slice), range: range,
        block: piece.block, role: .body, endRule: piece.rule)
    }
    for (index, role) in structure.roles(of: segments).enumerated() { segments[index].role = role }
    return Document(text: text, language: language, segments: segments)
  }
}
