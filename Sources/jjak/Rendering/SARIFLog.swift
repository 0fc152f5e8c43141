import Foundation
import JjakWorkflows

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0, so that editors and other
/// tools can show their places.
struct SARIFLog: Encodable {
  struct Text: Encodable {
    let text: String
  }

  struct Rule: Encodable {
    struct Configuration: Encodable {
      let level: String
    }

    let id: String
    let fullDescription: Text
    let defaultConfiguration: Configuration
  }

  struct Driver: Encodable {
    let name = "jjak"
    let rules: [Rule]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Location: Encodable {
    struct Artifact: Encodable {
      let uri: String
    }

    struct Region: Encodable {
      let charOffset: Int
      let charLength: Int
      let snippet: Text
    }

    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }

    let physicalLocation: Physical
  }

  struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]
    let partialFingerprints: [String: String]
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// The log of a report: places of the target first, those of the source as related ones.
  init(_ report: ConsistencyReport) {
    let rules = report.rules.map { count in
      Rule(
        id: count.rule.id, fullDescription: Text(text: count.rule.explanation),
        defaultConfiguration: .init(level: count.rule.severity.rawValue))
    }
    let results = report.findings.map { finding in
      Result(
        ruleId: finding.rule, level: finding.severity.rawValue,
        message: Text(text: finding.message),
        locations: finding.target.map { Location($0, in: report.target ?? report.source) },
        relatedLocations: finding.source.map { Location($0, in: report.source) },
        partialFingerprints: ["jjak/1": finding.fingerprint])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }
}

extension SARIFLog.Location {
  fileprivate init(_ place: FindingPlace, in path: String) {
    physicalLocation = Physical(
      artifactLocation: Artifact(
        uri: path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path),
      region: Region(
        charOffset: place.start, charLength: place.end - place.start,
        snippet: SARIFLog.Text(text: place.text)))
  }
}
