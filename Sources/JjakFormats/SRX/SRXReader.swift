public import JjakCore

/// Reads segmentation rules in SRX 2.0 (LISA, 2008), and 1.0 loosely.
///
/// Patterns are taken as written; whether they are regular expressions shows when they are applied.
/// Extensions of other vendors are read over.
public enum SRXReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - options: Limits, and an encoding that overrides the file's own word.
  ///
  /// - Returns: The rules.
  ///
  /// - Throws: ``FormatError``
  public static func read(
    path: String, options: ReaderOptions = ReaderOptions()
  ) throws -> SegmentationRules {
    try read(ByteInput(path: path), options: options)
  }

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - input: The bytes, in any encoding.
  ///   - options: Limits, and an encoding that overrides the file's own word.
  ///
  /// - Returns: The rules.
  ///
  /// - Throws: ``FormatError``
  public static func read(
    _ input: ByteInput, options: ReaderOptions = ReaderOptions()
  ) throws -> SegmentationRules {
    let builder = SRXBuilder(limits: options.limits)
    var options = options
    options.mode = .lenient
    _ = try XMLFeed(input, options: options).run(into: builder) { builder.ruleCount }
    guard !builder.rules.maps.isEmpty else {
      throw FormatError(
        .otherFormat(
          needed: "a languagemap that says which rules go with which language", found: "none"),
        file: input.name)
    }
    return builder.rules
  }
}

/// Builds rules from the events of an SRX file.
private final class SRXBuilder: XMLEvents {
  private(set) var rules = SegmentationRules(cascades: false, ruleSets: [], maps: [])
  private(set) var ruleCount = 0
  private let limits: ReaderLimits
  private var names: [String] = []
  private var isBreak = true
  private var before: [UInt8] = []
  private var after: [UInt8] = []
  private var total = 0

  init(limits: ReaderLimits) { self.limits = limits }

  func begin(_ name: String, _ attributes: [Attribute], line: Int) throws {
    let parts = name.split(separator: ":", maxSplits: 1)
    let local = parts.last == parts.first || parts.first == "srx" ? String(parts.last ?? "") : name
    if names.isEmpty, local != "srx" {
      throw FormatError(
        .otherFormat(needed: "an SRX file", found: "an XML file with root element \(name)"),
        line: line)
    }
    names.append(local)
    try count(64)
    switch local {
    case "header":
      rules.cascades = attributes.value(of: "cascade") == "yes"
      rules.segmentsSubflows = attributes.value(of: "segmentsubflows") != "no"
    case "formathandle":
      handle(
        attributes.value(of: "type") ?? "", isIncluded: attributes.value(of: "include") == "yes")
    case "languagerule":
      rules.ruleSets.append(
        SegmentationRules.RuleSet(name: attributes.value(of: "languagerulename") ?? "", rules: []))
    case "rule":
      isBreak = attributes.value(of: "break") != "no"
      before = []
      after = []
    case "languagemap":
      rules.maps.append(
        SegmentationRules.LanguageMap(
          pattern: attributes.value(of: "languagepattern") ?? "",
          ruleSet: attributes.value(of: "languagerulename") ?? ""))
    default: break
    }
  }

  func end(line: Int) throws {
    guard names.removeLast() == "rule", !rules.ruleSets.isEmpty else { return }
    ruleCount += 1
    rules.ruleSets[rules.ruleSets.count - 1].rules.append(
      SegmentationRules.Rule(
        isBreak: isBreak, before: String(decoding: before, as: UTF8.self),
        after: String(decoding: after, as: UTF8.self)))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws {
    switch names.last {
    case "beforebreak": unsafe before.append(contentsOf: bytes)
    case "afterbreak": unsafe after.append(contentsOf: bytes)
    default: return
    }
    try count(bytes.count)
    guard max(before.count, after.count) <= limits[.pattern] else {
      throw FormatError(.limit(.pattern, name: "bytes in one pattern", allowed: limits[.pattern]))
    }
  }

  func notice(_ kind: ImportFinding, line: Int, example: String) {}

  private func handle(_ type: String, isIncluded: Bool) {
    switch type {
    case "start": rules.codes.includesStart = isIncluded
    case "end": rules.codes.includesEnd = isIncluded
    case "isolated": rules.codes.includesIsolated = isIncluded
    default: break
    }
  }

  private func count(_ bytes: Int) throws {
    total += bytes
    guard total <= limits[.article] else {
      throw FormatError(.limit(.article, name: "bytes of rules", allowed: limits[.article]))
    }
  }
}
