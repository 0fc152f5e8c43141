public import JjakCore

/// Writes segmentation rules as SRX 2.0.
public enum SRXWriter {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - path: The file; `-` is standard output.
  ///
  /// - Throws: ``FormatError`` when it can't be written.
  public static func write(_ rules: SegmentationRules, path: String) throws {
    let file = try AtomicFile(path: path)
    try file.append { bytes in
      var text = XMLText()
      addHeader(rules, text: &text, to: &bytes)
      bytes += "<body>\n<languagerules>\n".utf8
      for set in rules.ruleSets { add(set, text: &text, to: &bytes) }
      bytes += "</languagerules>\n<maprules>\n".utf8
      for map in rules.maps {
        bytes += "<languagemap".utf8
        text.addAttribute("languagepattern", map.pattern, to: &bytes)
        text.addAttribute("languagerulename", map.ruleSet, to: &bytes)
        bytes += "/>\n".utf8
      }
      bytes += "</maprules>\n</body>\n</srx>\n".utf8
    }
    try file.commit()
  }

  private static func addHeader(
    _ rules: SegmentationRules, text: inout XMLText, to bytes: inout [UInt8]
  ) {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    bytes += "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n<header".utf8
    text.addAttribute("segmentsubflows", rules.segmentsSubflows ? "yes" : "no", to: &bytes)
    text.addAttribute("cascade", rules.cascades ? "yes" : "no", to: &bytes)
    bytes += ">\n".utf8
    let handling = [
      ("start", rules.codes.includesStart), ("end", rules.codes.includesEnd),
      ("isolated", rules.codes.includesIsolated),
    ]
    for (type, isIncluded) in handling {
      bytes += "<formathandle type=\"\(type)\" include=\"\(isIncluded ? "yes" : "no")\"/>\n".utf8
    }
    bytes += "</header>\n".utf8
  }

  private static func add(
    _ set: SegmentationRules.RuleSet, text: inout XMLText, to bytes: inout [UInt8]
  ) {
    bytes += "<languagerule".utf8
    text.addAttribute("languagerulename", set.name, to: &bytes)
    bytes += ">\n".utf8
    for rule in set.rules {
      bytes += "<rule break=\"\(rule.isBreak ? "yes" : "no")\">\n".utf8
      for (name, pattern) in [("beforebreak", rule.before), ("afterbreak", rule.after)] {
        bytes += "<\(name)>".utf8
        text.add(pattern, to: &bytes)
        bytes += "</\(name)>\n".utf8
      }
      bytes += "</rule>\n".utf8
    }
    bytes += "</languagerule>\n".utf8
  }
}
