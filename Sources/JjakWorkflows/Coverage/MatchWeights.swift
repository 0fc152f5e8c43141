public import Foundation
import Yams

/// What a word of each band counts when the work on a new text is weighed.
public struct MatchWeights: Hashable, Sendable {
  private let factors: [MatchBand: Double]

  /// Reads a table: YAML with a factor from 0 to 1 for each band.
  ///
  /// - Parameters:
  ///   - text: The table.
  ///   - file: Its name, for messages.
  /// - Throws: ``MatchWeightsError``
  public init(_ text: String, file: String) throws(MatchWeightsError) {
    let table: [String: Double]
    do {
      table = try YAMLDecoder().decode([String: Double].self, from: text)
    } catch {
      throw .malformed(file: file)
    }
    var factors: [MatchBand: Double] = [:]
    for (name, factor) in table.sorted(by: { $0.key < $1.key }) {
      guard let band = MatchBand(rawValue: name) else { throw .unknownBand(file: file, band: name) }
      guard (0...1).contains(factor) else {
        throw .outOfRange(file: file, band: name, factor: factor)
      }
      factors[band] = factor
    }
    if let missing = MatchBand.allCases.first(where: { factors[$0] == nil }) {
      throw .missingBand(file: file, band: missing.rawValue)
    }
    self.factors = factors
  }

  /// The factor of a band, 0…1.
  public subscript(band: MatchBand) -> Double { factors[band] ?? 1 }
}

/// A table of weights that can't be used.
public enum MatchWeightsError: Error, Hashable, LocalizedError {
  /// The file is no YAML, or a factor is no number.
  case malformed(file: String)
  /// There is no such band.
  case unknownBand(file: String, band: String)
  /// A band has no factor.
  case missingBand(file: String, band: String)
  /// A factor lies outside 0…1.
  case outOfRange(file: String, band: String, factor: Double)

  /// Place, found, needed.
  public var errorDescription: String? {
    let bands = MatchBand.allCases.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .malformed(let file): "\(file): need a line such as 85-94: 0.5 for each band (\(bands))"
    case .unknownBand(let file, let band): "\(file): found the band \(band), need one of \(bands)"
    case .missingBand(let file, let band): "\(file): need a factor for the band \(band)"
    case .outOfRange(let file, let band, let factor):
      "\(file): found \(factor) for the band \(band), need a factor from 0 to 1"
    }
  }
}
