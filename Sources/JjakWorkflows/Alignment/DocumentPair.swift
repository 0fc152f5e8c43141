import JjakCore
import JjakText

/// Both documents of a pair, the Korean one first whatever the order of the request.
struct DocumentPair {
  private(set) var korean: Document
  private(set) var english: Document
  let check: SideCheck

  /// Segments both texts.
  ///
  /// - Parameters:
  ///   - request: The texts.
  ///   - headlines: Cuts off a headline that runs into the first sentence of running text; nil to cut none.
  ///   - sentences: Cuts running text where the translation has sentences apart; nil to cut none.
  init(_ request: AlignmentWorkflow.Request, headlines: HeadlineCut?, sentences: InnerCut?) {
    let segmenter = DocumentSegmenter()
    func document(_ article: ArticleText, _ language: LanguageTag) -> Document {
      request.isLines
        ? segmenter.document(ofLines: article.text, language: language)
        : segmenter.document(from: article.text, language: language).labelled(by: article)
    }
    check = SideCheck(source: request.source.text, target: request.target.text)
    korean = document(check.isSwapped ? request.target : request.source, .korean)
    english = document(check.isSwapped ? request.source : request.target, .english)
    if !request.isLines {
      (korean, english) = headlines?.applied(to: korean, english) ?? (korean, english)
      (korean, english) = sentences?.applied(to: korean, english) ?? (korean, english)
    }
  }

  /// The documents with an alignment of the Korean to the English one, in the order of the request; what
  /// joins page furniture with page furniture is furniture.
  func report(
    _ alignment: Alignment, use: VectorUse? = nil, remarks: [String] = []
  ) -> AlignmentReport {
    var alignment = alignment
    for index in alignment.beads.indices where isFurniture(alignment.beads[index]) {
      alignment.beads[index].kind = .furniture
    }
    return AlignmentReport(
      source: check.isSwapped ? english : korean, target: check.isSwapped ? korean : english,
      alignment: check.isSwapped ? alignment.swapped : alignment, vectorUse: use,
      remarks: check.remarks + remarks)
  }

  private func isFurniture(_ bead: Bead) -> Bool {
    bead.source.allSatisfy { korean.segments[$0].role == .furniture }
      && bead.target.allSatisfy { english.segments[$0].role == .furniture }
  }
}
