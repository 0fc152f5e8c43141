import Foundation
public import JjakCore
public import JjakText
import Synchronization

extension DataFolder {
  /// The words and names that ship with the program, read once for all copies of this folder.
  ///
  /// - Returns: The lexicon.
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public func lexicon() throws -> Lexicon {
    try sharedLexicon.value {
      var lexicon = Lexicon()
      try lexicon.addWords(text("lexicon.tsv"), file: path + "/lexicon.tsv")
      try lexicon.addNames(text("names.tsv"), file: path + "/names.tsv")
      return lexicon
    }
  }

  /// The stems of all words by which the lexicon's headwords that are no names are rendered.
  ///
  /// - Returns: The stems, collected once for all copies of this folder.
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public func commonWords() throws -> Set<String> {
    try sharedWords.value { try lexicon().commonWords }
  }

  /// What tells whether an English name may stand for a Korean one, read once for all copies of this folder.
  ///
  /// - Returns: The matcher, with the names that ship with the program.
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public func nameMatcher() throws -> NameMatcher {
    try sharedMatcher.value { try NameMatcher(text("names.tsv"), file: path + "/names.tsv") }
  }

  /// Reads the aligner's weights.
  ///
  /// - Parameter file: Another file than the one that ships with the program.
  /// - Returns: A model that this program's aligner can use.
  /// - Throws: ``ResourceError``.
  public func alignerModel(at file: String? = nil) throws(ResourceError) -> Aligner.Model {
    let file = file ?? path + "/aligner.json"
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw .unreadable(path: file)
    }
    guard let model = try? JSONDecoder().decode(Aligner.Model.self, from: bytes), model.isSound,
      model.headlines.features == HeadlineCut.featureNames
    else { throw .unfit(path: file, reason: "its trees or features are not this program's") }
    return model
  }
}

/// A value that is read when it is first asked for.
final class ReadOnce<Value: Sendable>: Sendable {
  private let loaded = Mutex<Value?>(nil)

  /// The value, read by the first who asks.
  func value(read: () throws -> Value) throws -> Value {
    try loaded.withLock { loaded in
      if let loaded { return loaded }
      let value = try read()
      loaded = value
      return value
    }
  }
}
