import Foundation
import JjakCore
import JjakWorkflows
import Testing

/// Floors without vectors; `Scripts/measure-coverage` has the figures, with vectors too.
@Suite("Coverage of the samples")
struct SampleCoverageTests {
  private struct Place: Hashable {
    let folder: String
    let language: String
    let position: Int
  }

  @Test("agrees with the labels by hand on what was dropped, added, moved and rendered in part")
  func floors() throws {
    let aligner = try Project.aligner()
    let workflow = try AdaptationCoverageWorkflow(data: Project.data)
    var given: [String: Set<Place>] = [:]
    var wanted: [String: Set<Place>] = [:]
    for folder in try Project.samples() {
      let coverage = workflow.coverage(
        of: try aligner.align(.lines(of: folder)), sourcePath: "ko", targetPath: "en")
      add(coverage, folder.lastPathComponent, to: &given)
      try addLabels(in: folder, to: &wanted)
    }
    for (label, floor) in [("dropped", 0.85), ("added", 0.92), ("moved", 0.85), ("partly", 0.45)] {
      let (found, gold) = (given[label] ?? [], wanted[label] ?? [])
      let hits = Double(found.intersection(gold).count)
      #expect(2 * hits / Double(found.count + gold.count) >= floor, "F1 of \(label)")
    }
  }

  private func add(
    _ coverage: AdaptationCoverage, _ folder: String, to found: inout [String: Set<Place>]
  ) {
    for (language, side) in [("ko", coverage.source), ("en", coverage.target)] {
      for item in side.segments {
        let place = Place(folder: folder, language: language, position: item.position)
        if item.counterparts.isEmpty {
          found[language == "ko" ? "dropped" : "added", default: []].insert(place)
        }
        if item.status == .partly { found["partly", default: []].insert(place) }
        if item.isMoved { found["moved", default: []].insert(place) }
      }
    }
  }

  /// Page furniture without counterpart counts as dropped or added.
  private func addLabels(in folder: URL, to found: inout [String: Set<Place>]) throws {
    let table = try String(
      contentsOf: folder.appending(path: "coverage.tsv"), encoding: .utf8)
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(columns.count == 5)
      let place = Place(
        folder: folder.lastPathComponent, language: columns[0],
        position: try #require(Int(columns[1])))
      if ["dropped", "added", "furniture"].contains(columns[2]) {
        found[columns[0] == "ko" ? "dropped" : "added", default: []].insert(place)
      }
      if columns[2] == "partly" { found["partly", default: []].insert(place) }
      if columns[3] == "moved" { found["moved", default: []].insert(place) }
    }
  }
}
