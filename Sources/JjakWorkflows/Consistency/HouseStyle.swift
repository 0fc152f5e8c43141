public import Foundation
import Yams

/// The desk's own terms and words to avoid, as read from `housestyle.yaml`.
public struct HouseStyle: Sendable, Decodable {
  /// How a Korean term is put.
  public struct Term: Sendable, Decodable {
    /// The Korean term.
    public let korean: String
    /// The forms to write, the desk's first choice first; at least one.
    public let use: [String]
    /// English forms that are reported when the term is there.
    public let avoid: [String]?
    /// Why.
    public let reason: String?
  }

  /// Something that the English must not have.
  public struct Forbidden: Sendable, Decodable {
    /// How letters are compared.
    public enum Case: String, Sendable, Decodable {
      /// Capitals matter.
      case exact
    }

    /// The word or phrase.
    public let text: String
    /// What to write.
    public let instead: String?
    /// Why.
    public let reason: String?
    /// How letters are compared; in any case if nil.
    public let `case`: Case?
  }

  /// Terms with their renderings.
  public let glossary: [Term]
  /// Words and phrases to avoid.
  public let forbidden: [Forbidden]

  /// Reads a style.
  ///
  /// - Parameters:
  ///   - text: YAML with the lists `glossary` and `forbidden`.
  ///   - file: Its name, for messages.
  /// - Throws: ``HouseStyleError``
  public init(_ text: String, file: String) throws(HouseStyleError) {
    do {
      self = try YAMLDecoder().decode(HouseStyle.self, from: text)
    } catch {
      throw .malformed(file: file, reason: "\(error)")
    }
  }
}

/// A house style that can't be read.
public enum HouseStyleError: Error, Hashable, LocalizedError {
  /// The file is no YAML, or its entries are not as needed.
  case malformed(file: String, reason: String)

  /// Place, found, needed.
  public var errorDescription: String? {
    switch self {
    case .malformed(let file, let reason):
      "\(file): \(reason); need the lists glossary (korean, use) and forbidden (text)"
    }
  }
}
