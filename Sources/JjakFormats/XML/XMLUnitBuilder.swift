import JjakCore

/// Builds units from the events of an XML file.
protocol XMLUnitBuilder: XMLEvents {
  /// Takes what is repaired and skipped, and counts units.
  var collector: FindingCollector { get }
}

extension XMLUnitBuilder {
  func notice(_ kind: ImportFinding, line: Int, example: String) {
    collector.notice(kind, line, example)
  }
}

extension XMLFeed {
  /// Parses the whole input into units.
  ///
  /// - Throws: ``FormatError`` with the file's name, or what the builder throws.
  func read(into builder: some XMLUnitBuilder) throws -> ImportReport {
    let collector = builder.collector
    let outcome = try run(into: builder) {
      collector.report.kept + collector.report.skippedUnits
    }
    collector.report.encoding = outcome.encoding
    collector.report.damage = outcome.damage
    return collector.report
  }
}

/// Bounds what one unit holds, and each text in it.
struct UnitBound {
  private let limit: Int
  private let textLimit: Int
  private var size = 0
  private var textSize = 0

  init(_ limits: ReaderLimits) {
    limit = limits[.unit]
    textLimit = limits[.segment]
  }

  /// Begins a unit.
  mutating func beginUnit() { size = 0 }

  /// Begins a segment, note or property.
  mutating func beginText() { textSize = 0 }

  /// Counts an element, which takes memory whatever is in it.
  mutating func countElement() throws { try countUnit(64) }

  /// Counts bytes of text.
  mutating func count(_ bytes: Int) throws {
    try countUnit(bytes)
    textSize += bytes
    guard textSize <= textLimit else {
      throw FormatError(
        .limit(.segment, name: "bytes in one segment, note or property", allowed: textLimit))
    }
  }

  private mutating func countUnit(_ bytes: Int) throws {
    size += bytes
    guard size <= limit else {
      throw FormatError(.limit(.unit, name: "bytes in one unit", allowed: limit))
    }
  }
}
