import JjakCore

/// Writes a catalogue; a source that comes again gets a context, since gettext allows each only once.
final class POWriter: UnitWriter {
  private let file: AtomicFile
  private let options: WriterOptions
  private var report = ExportReport()
  /// How often each message came, by its hash: a source of any length takes a few bytes.
  private var uses: [Int: Int] = [:]

  init(path: String, options: WriterOptions) throws {
    self.options = options
    file = try AtomicFile(path: path)
    let source = options.sourceLanguage.canonical.replacing("-", with: "_")
    let target = options.targetLanguage.canonical.replacing("-", with: "_")
    let header =
      "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
      + "MIME-Version: 1.0\nLanguage: \(target)\nX-Source-Language: \(source)\n"
    try file.write("msgid \"\"\nmsgstr \(Self.quoted(header))\n".utf8)
  }

  func write(_ unit: TranslationUnit) throws {
    let own = unit.property("msgctxt")
    var rest = unit
    rest.notes = []
    if let place = rest.properties.firstIndex(where: { $0.type == "msgctxt" }) {
      rest.properties.remove(at: place)
    }
    guard let sides = report.sides(of: rest, options: options) else { return }
    // An empty msgid is the header.
    guard !sides.source.isEmpty else {
      report.skippedUnits += 1
      return
    }
    var entry = "\n"
    for note in unit.notes {
      if note.language != nil { report.lose(.noteLanguages) }
      for line in note.text.split(whereSeparator: \.isNewline) { entry += "# \(line)\n" }
    }
    let key = ((own.map { $0 + "\u{4}" } ?? "") + sides.source).hashValue
    let use = uses[key, default: 0]
    uses[key] = use + 1
    if use > 0, own != nil { report.lose(.properties) }
    let context = use == 0 ? own : "\(own ?? "") \(use + 1)".trimmedStart
    if let context { entry += "msgctxt \(Self.quoted(context))\n" }
    entry += "msgid \(Self.quoted(sides.source))\nmsgstr \(Self.quoted(sides.target))\n"
    try file.write(entry.utf8)
    report.written += 1
  }

  func finish() throws -> ExportReport {
    try file.commit()
    return report
  }

  /// A string as C writes it, a line of text a line where there are several.
  private static func quoted(_ text: String) -> String {
    var lines = [""]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": lines[lines.count - 1] += "\\\""
      case "\\": lines[lines.count - 1] += "\\\\"
      case "\t": lines[lines.count - 1] += "\\t"
      case "\r": lines[lines.count - 1] += "\\r"
      case "\n":
        lines[lines.count - 1] += "\\n"
        lines.append("")
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
    }
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    let first = lines.count > 1 ? "\"\"\n" : ""
    return first + lines.map { "\"\($0)\"" }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
