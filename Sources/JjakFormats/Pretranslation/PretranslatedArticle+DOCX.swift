import JjakCore

extension PretranslatedArticle {
  /// The article as a Word document with a row for each segment.
  ///
  /// Targets of equal text stand in the column to fill in; other matches beside it with their
  /// similarity.
  func docx() throws -> [UInt8] {
    let part = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    return try ZIPArchive.packed([
      ("[Content_Types].xml", Array((part + Self.contentTypes).utf8)),
      ("_rels/.rels", Array((part + Self.relations).utf8)),
      ("word/document.xml", Array(part.utf8) + document),
    ])
  }

  private static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType="
    + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"

  private static let relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + "<Relationship Id=\"rId1\" Target=\"word/document.xml\" Type="
    + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
    + "</Relationships>"

  /// Widths of the columns in twentieths of a point, on A4 across.
  private static let widths = [600, 4800, 4800, 800, 3400]

  private var document: [UInt8] {
    var text = XMLText()
    var bytes = Array(
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        .utf8)
    bytes += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>".utf8
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
      bytes += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"999999\"/>".utf8
    }
    bytes += "</w:tblBorders></w:tblPr><w:tblGrid>".utf8
    for width in Self.widths { bytes += "<w:gridCol w:w=\"\(width)\"/>".utf8 }
    bytes += "</w:tblGrid>".utf8
    let names = ["", sourceLanguage.canonical, targetLanguage.canonical, "%", "memory"]
    addRow(names.map { [$0] }, isHead: true, text: &text, to: &bytes)
    for (index, segment) in segments.enumerated() {
      addRow(cells(of: segment, number: index + 1), isHead: false, text: &text, to: &bytes)
    }
    bytes +=
      "</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>".utf8
    bytes += "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\"".utf8
    bytes += " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>".utf8
    return bytes + Array("</w:body></w:document>".utf8)
  }

  /// The paragraphs of each cell of a row.
  private func cells(of segment: Segment, number: Int) -> [[String]] {
    var known = segment.terms.map(\.description)
    if let match = segment.match {
      if segment.translation == nil { known = [match.source, match.target] + known }
      known.append(match.origin)
    }
    return [
      ["\(number)"], [segment.source], [segment.translation ?? ""],
      [segment.match.map { "\($0.percent)" } ?? ""], known,
    ]
  }

  private func addRow(
    _ cells: [[String]], isHead: Bool, text: inout XMLText, to bytes: inout [UInt8]
  ) {
    bytes += "<w:tr>".utf8
    if isHead { bytes += "<w:trPr><w:tblHeader/></w:trPr>".utf8 }
    for (cell, width) in zip(cells, Self.widths) {
      bytes += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>".utf8
      for paragraph in cell.isEmpty ? [""] : cell {
        bytes += "<w:p><w:r>".utf8
        if isHead { bytes += "<w:rPr><w:b/></w:rPr>".utf8 }
        for (number, line) in paragraph.split(
          omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).enumerated() {
          if number > 0 { bytes += "<w:br/>".utf8 }
          bytes += "<w:t xml:space=\"preserve\">".utf8
          text.add(String(line), to: &bytes)
          bytes += "</w:t>".utf8
        }
        bytes += "</w:r></w:p>".utf8
      }
      bytes += "</w:tc>".utf8
    }
    bytes += "</w:tr>".utf8
  }
}
