import Foundation
import JjakCore
import JjakFormats
import Testing

/// Two formats that can be written.
struct FormatPair: Sendable, CustomTestStringConvertible {
  let first: any UnitFormat
  let second: any UnitFormat
  var testDescription: String { "\(first.name) to \(second.name)" }

  static let all = FormatCase.all.flatMap { first in
    FormatCase.all.map { FormatPair(first: first.format, second: $0.format) }
  }
}

@Suite("What a format has no place for")
struct ExportLossTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("is counted by name, whatever the units come from", arguments: FormatPair.all, 0..<10)
  func isCounted(pair: FormatPair, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let made = (0..<20).map { _ in random.richUnit() }
    let (given, _) = try written(made, as: pair.first, named: "first")
    let (left, report) = try written(given, as: pair.second, named: "second")
    try #require(left.count == given.count)
    var missing: [ExportLoss: Int] = [:]
    for (before, after) in zip(given, left) {
      missing.merge(Inventory(before).missing(in: Inventory(after))) { $0 + $1 }
    }
    // Identifiers of codes are given anew.
    var counted = report.losses
    if pair.first.name != "tmx" || missing[.codes] != nil {
      (missing[.codeAttributes], counted[.codeAttributes]) = (nil, nil)
    }
    #expect(counted == missing)
  }

  private func written(
    _ units: [TranslationUnit], as format: any UnitFormat, named name: String
  ) throws -> ([TranslationUnit], ExportReport) {
    let path = folder.path("\(name).\(format.fileEndings[0])")
    let writer = try format.makeWriter(path: path, options: WriterOptions())
    for unit in units { try writer.write(unit) }
    let report = try writer.finish()
    var again: [TranslationUnit] = []
    try format.read(path: path) { again.append($0) }
    return (again, report)
  }
}

/// What a unit has besides its texts, each thing by the name of its loss.
private struct Inventory {
  private var things: [ExportLoss: [String]] = [:]

  init(_ unit: TranslationUnit) {
    things[.texts] = unit.variants.map { "\($0.language.primary) \($0.text)" }
    add(unit.attributes, unit.notes, unit.properties)
    for variant in unit.variants {
      add(variant.attributes, variant.notes, variant.properties)
      for element in variant.content.elements {
        guard case .code(_, let attributes, _) = element else { continue }
        things[.codes, default: []].append("code")
        let own = attributes.filter { !["i", "id", "pos"].contains($0.name) }
        things[.codeAttributes, default: []] += own.map { "\($0.name)=\($0.value)" }
      }
    }
  }

  private mutating func add(
    _ attributes: [Attribute], _ notes: [Note], _ properties: [Property]
  ) {
    things[.notes, default: []] += notes.map(\.text)
    things[.noteLanguages, default: []] += notes.compactMap { note in
      note.language.map { "\(note.text) \($0.canonical)" }
    }
    things[.properties, default: []] += properties.map { "\($0.type)=\($0.value)" }
    for attribute in attributes {
      let loss: ExportLoss =
        switch attribute.name {
        case "creationdate", "changedate": .dates
        case "creationid", "changeid": .people
        default: .attributes
        }
      let name = attribute.name == "tuid" ? "id" : attribute.name
      things[loss, default: []].append("\(name)=\(attribute.value)")
    }
  }

  /// How many things of each kind another unit lacks.
  func missing(in other: Inventory) -> [ExportLoss: Int] {
    var missing = things.compactMapValues { $0.isEmpty ? nil : $0.count }
    for (loss, found) in things {
      var rest = other.things[loss] ?? []
      let lost = found.count { thing in
        guard let place = rest.firstIndex(of: thing) else { return true }
        rest.remove(at: place)
        return false
      }
      missing[loss] = lost == 0 ? nil : lost
    }
    // A note that is gone takes its language along.
    let languages = (missing[.noteLanguages] ?? 0) - (missing[.notes] ?? 0)
    missing[.noteLanguages] = languages > 0 ? languages : nil
    return missing
  }
}

extension SplitMix64 {
  /// A unit that may have any of what TMX knows.
  fileprivate mutating func richUnit() -> TranslationUnit {
    var unit = TranslationUnit(source: text(), target: text())
    func sometimes(_ random: inout SplitMix64) -> Bool {
      Int.random(in: 0..<3, using: &random) == 0
    }
    if sometimes(&self) { unit.notes.append(Note(text: "확인 요망")) }
    if sometimes(&self) { unit.properties.append(Property(type: "client", value: "방송")) }
    if sometimes(&self) { unit.properties.append(Property(type: "msgctxt", value: "차림표")) }
    let attributes = [
      ("tuid", "t\(next() % 1000)"), ("creationdate", "20240102T030405Z"), ("creationid", "kim"),
      ("usagecount", "3"), ("approved", "yes"), ("x-own", "값"),
    ]
    for (name, value) in attributes where sometimes(&self) {
      unit.attributes.append(Attribute(name: name, value: value))
    }
    for side in 0...1 {
      if sometimes(&self) { unit.variants[side].content.elements.append(code(number: side + 1)) }
      if sometimes(&self) { unit.variants[side].notes.append(Note(text: "쪽 메모 \(side)")) }
      if sometimes(&self) {
        unit.variants[side].properties.append(Property(type: "register", value: "격식"))
      }
      for (name, value) in [
        ("changedate", "20240102T030405Z"), ("changeid", "lee"), ("state", "final"),
      ]
      where sometimes(&self) {
        unit.variants[side].attributes.append(Attribute(name: name, value: value))
      }
    }
    if sometimes(&self) {
      unit.variants.append(TranslationVariant(language: LanguageTag("ja"), content: .init("会談")))
    }
    return unit
  }

  private mutating func code(number: Int) -> InlineElement {
    .code(
      name: "ph", attributes: [Attribute(name: "x", value: "\(number)")], content: [.text("<br/>")])
  }
}
