import Foundation
public import JjakCore
public import JjakText

extension DataFolder {
  /// Reads the words and names that ship with the program.
  ///
  /// - Returns: The lexicon.
  /// - Throws: ``ResourceError``, ``LexiconError``.
  public func lexicon() throws -> Lexicon {
    var lexicon = Lexicon()
    try lexicon.addWords(text("lexicon.tsv"), file: path + "/lexicon.tsv")
    try lexicon.addNames(text("names.tsv"), file: path + "/names.tsv")
    return lexicon
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
    guard let model = try? JSONDecoder().decode(Aligner.Model.self, from: bytes), model.isSound
    else { throw .unfit(path: file, reason: "its trees or features are not this program's") }
    return model
  }
}
