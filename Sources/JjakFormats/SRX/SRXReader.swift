public import JjakCore

/// Reads segmentation rules in SRX 1.0 and 2.0.
public enum SRXReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - options: Limits.
  ///
  /// - Returns: The rules in file order, with header and maps.
  ///
  /// - Throws: ``FormatError`` with the place.
  public static func read(
    path: String, options: ReaderOptions = ReaderOptions()
  ) throws -> SegmentationRules {
    let input = ByteInput(path: path)
    let builder = SRXBuilder()
    _ = try XMLFeed(input, options: options).run(into: builder) { builder.ruleSets.count }
    guard builder.isSRX else {
      throw FormatError(
        .otherFormat(needed: "SRX segmentation rules", found: "another kind of XML"),
        file: input.name)
    }
    return builder.rules
  }
}

/// Puts rules together from the elements of a file.
private final class SRXBuilder: XMLEvents {
  private(set) var isSRX = false
  private(set) var ruleSets: [SegmentationRules.RuleSet] = []
  private var maps: [SegmentationRules.LanguageMap] = []
  private var cascades = false
  private var segmentsSubflows = true
  private var codes = SegmentationRules.CodeHandling()
  private var open: [String] = []
  private var setName = ""
  private var setRules: [SegmentationRules.Rule] = []
  private var isBreak = true
  private var before = ""
  private var after = ""

  var rules: SegmentationRules {
    SegmentationRules(
      cascades: cascades, ruleSets: ruleSets, maps: maps, segmentsSubflows: segmentsSubflows,
      codes: codes)
  }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    if open.isEmpty { isSRX = local == "srx" }
    open.append(local)
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    switch local {
    case "header":
      cascades = value("cascade") == "yes"
      segmentsSubflows = value("segmentsubflows") != "no"
    case "formathandle": handle(value("type"), isIncluded: value("include") == "yes")
    case "languagerule":
      setName = value("languagerulename") ?? ""
      setRules = []
    case "rule":
      isBreak = value("break") != "no"
      before = ""
      after = ""
    case "languagemap":
      maps.append(
        SegmentationRules.LanguageMap(
          pattern: value("languagepattern") ?? "", ruleSet: value("languagerulename") ?? ""))
    default: break
    }
  }

  func end(line: Int) throws {
    switch open.popLast() {
    case "rule":
      setRules.append(SegmentationRules.Rule(isBreak: isBreak, before: before, after: after))
    case "languagerule":
      ruleSets.append(SegmentationRules.RuleSet(name: setName, rules: setRules))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    switch open.last {
    case "beforebreak": unsafe before += String(decoding: bytes, as: UTF8.self)
    case "afterbreak": unsafe after += String(decoding: bytes, as: UTF8.self)
    default: break
    }
  }

  func notice(_ kind: ImportFinding, line: Int, example: String) {}

  private func handle(_ type: String?, isIncluded: Bool) {
    switch type {
    case "start": codes.includesStart = isIncluded
    case "end": codes.includesEnd = isIncluded
    case "isolated": codes.includesIsolated = isIncluded
    default: break
    }
  }
}
