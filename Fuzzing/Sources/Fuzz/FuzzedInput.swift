import Foundation
import JjakCore
import JjakFormats
import JjakText

/// What is handed damaged input.
enum FuzzedInput: String, CaseIterable {
  case tmx, xliff, tbx, po, csv, moses, hunalign, vecalign, xces
  case html, docx, odt, markdown, srt, vtt, srx, segmenter

  /// The one that the first argument names.
  static let chosen: FuzzedInput = {
    let known = allCases.map(\.rawValue).joined(separator: ", ")
    guard CommandLine.argc > 1, let input = FuzzedInput(rawValue: CommandLine.arguments[1]) else {
      fatalError("name what to fuzz: \(known)")
    }
    return input
  }()

  /// Reads bytes in every mode; stops the process where something untrue comes out.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .tmx: readUnits(TMXFormat(), bytes)
    case .xliff: readUnits(XLIFFFormat(), bytes)
    case .tbx: readUnits(TBXFormat(), bytes)
    case .po: readUnits(POFormat(), bytes)
    case .csv: readUnits(TableFormat.csv, bytes)
    case .moses: readBeside(MosesFormat(), bytes, ["fuzz.ko", "fuzz.en"])
    case .hunalign:
      readBeside(AlignedLinesFormat.hunalign, bytes, ["fuzz.ladder", "fuzz.ko", "fuzz.en"])
    case .vecalign:
      readBeside(AlignedLinesFormat.vecalign, bytes, ["fuzz.vecalign", "fuzz.ko", "fuzz.en"])
    case .xces: readBeside(XCESFormat(), bytes, ["fuzz.xces", "ko.xml", "en.xml"])
    case .html: readArticle(HTMLFormat(), bytes)
    case .docx: readArticle(DOCXFormat(), packed(bytes, as: "word/document.xml"))
    case .odt: readArticle(ODTFormat(), packed(bytes, as: "content.xml"))
    case .markdown: readArticle(MarkdownFormat(), bytes)
    case .srt: readArticle(SubtitleFormat.subRip, bytes)
    case .vtt: readArticle(SubtitleFormat.webVTT, bytes)
    case .srx: readRules(bytes)
    case .segmenter: segment(bytes)
    }
  }

  /// A package that holds the bytes as a part, unless they are a package.
  private func packed(_ bytes: [UInt8], as part: String) -> [UInt8] {
    bytes.starts(with: "PK".utf8) ? bytes : StoredPackage(part: part, content: bytes).bytes
  }

  /// Reads the first of files beside each other; a line `====` stands between their bytes.
  private func readBeside(_ format: some UnitFormat, _ bytes: [UInt8], _ names: [String]) {
    let parts = bytes.split(
      separator: "\n====\n".utf8, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    let paths = names.map { NSTemporaryDirectory() + "/" + $0 }
    for (index, path) in paths.enumerated() {
      let part = index < parts.count ? Data(parts[index]) : Data()
      guard FileManager.default.createFile(atPath: path, contents: part) else {
        fatalError("cannot write \(path)")
      }
    }
    readUnits(format, [], path: paths[0])
  }

  private func readUnits(_ format: some UnitFormat, _ bytes: [UInt8], path: String? = nil) {
    for mode in ReadingMode.allCases {
      var count = 0
      let input = path.map { ByteInput(path: $0) } ?? ByteInput(bytes)
      let report = try? format.read(input, options: ReaderOptions(mode: mode)) { unit in
        count += 1
        precondition(unit.variants.count > 1, "a unit of one language was read")
      }
      precondition(report.map { $0.kept == count } ?? true, "units are counted wrongly")
    }
  }

  private func readArticle(_ format: some ArticleFormat, _ bytes: [UInt8]) {
    guard let article = try? format.read(bytes, options: ReaderOptions()).text else { return }
    let text = Array(article.text.utf8)
    var end = 0
    for block in article.blocks {
      precondition(end <= block.range.lowerBound, "blocks overlap")
      precondition(!block.range.isEmpty && block.range.upperBound <= text.count, "no such block")
      precondition(String(validating: text[block.range], as: UTF8.self) != nil, "a torn character")
      end = block.range.upperBound
    }
  }

  private func readRules(_ bytes: [UInt8]) {
    guard let rules = try? SRXReader.read(ByteInput(bytes)),
      let prepared = try? PatternRules(rules, language: .korean)
    else { return }
    let text = "“김 씨는 3.1절에 왔다.” 이 총리가 9. 16. 말했다. J. Park said so. Really?"
    let document = try? DocumentSegmenter().document(
      from: text, language: .korean, rules: prepared)
    if let document { check(document, Array(text.utf8)) }
  }

  private func segment(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    for language in [LanguageTag.korean, .english] {
      check(DocumentSegmenter().document(from: text, language: language), bytes)
      let breaks = SentenceSegmenter().breaks(in: text, language: language).map(\.offset)
      precondition(breaks.allSatisfy { (0...bytes.count).contains($0) }, "a break outside the text")
      precondition(zip(breaks, breaks.dropFirst()).allSatisfy(<), "breaks out of order")
    }
  }

  /// Segments are in order, and only blanks lie between them.
  private func check(_ document: Document, _ text: [UInt8]) {
    var end = 0
    for segment in document.segments {
      let gap = String(validating: text[end..<segment.range.lowerBound], as: UTF8.self)
      precondition(gap?.allSatisfy(isBlank) == true, "text between segments is lost")
      precondition(!segment.range.isEmpty, "an empty segment")
      end = segment.range.upperBound
    }
    let rest = String(validating: text[end...], as: UTF8.self)
    precondition(rest?.allSatisfy(isBlank) == true, "text behind the last segment is lost")
  }

  private func isBlank(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
    }
  }
}
