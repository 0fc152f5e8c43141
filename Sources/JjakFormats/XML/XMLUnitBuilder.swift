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

/// Bounds what one unit holds.
struct UnitBound {
  private let limit: Int
  private var size = 0

  init(_ limits: ReaderLimits) { limit = limits[.unit] }

  /// Begins a unit.
  mutating func reset() { size = 0 }

  /// Counts an element, which takes memory whatever is in it.
  mutating func countElement() throws { try count(64) }

  /// Counts bytes of text.
  mutating func count(_ bytes: Int) throws {
    size += bytes
    guard size <= limit else {
      throw FormatError(.limit(.unit, name: "bytes in one unit", allowed: limit))
    }
  }
}
