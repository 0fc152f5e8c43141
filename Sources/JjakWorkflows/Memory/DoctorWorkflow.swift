import JjakCore
import JjakMemory
import JjakText

/// Looks for units whose sides don't belong together, or whose text is damaged; changes nothing.
public struct DoctorWorkflow: Sendable {
  /// How many units are held against one another at a time: as many as the aligner compares whole.
  private static let portion = 240

  private let builder: ProfileBuilder
  private let aligner: Aligner

  /// Loads lexicon and scorer.
  ///
  /// - Parameter data: Where the shipped data lies.
  /// - Throws: ``ResourceError``, ``LexiconError``
  public init(data: DataFolder) throws {
    builder = ProfileBuilder(lexicon: try data.lexicon())
    aligner = Aligner(model: try data.alignerModel())
  }

  /// Looks through a memory.
  ///
  /// Units are compared with those that were imported before and after them: a target that slipped to
  /// a neighbour is found there, and named.
  ///
  /// - Parameters:
  ///   - path: The memory; the user's own if nil.
  ///   - progress: Called with the count of units looked at.
  /// - Returns: The doubtful units, in their order.
  /// - Throws: ``MemoryError``
  /// - Complexity: O(*n*) in the count of units; memory stays flat but for the doubtful ones.
  public func doubts(in path: String?, progress: (Int) -> Void) throws -> MemoryDoubts {
    let store = try MemoryAccess.reading(path)
    let isKoreanSource = store.sourceLanguage.matches(.korean)
    var units: [StoredUnit] = []
    var doubts: [MemoryDoubts.Doubt] = []
    var checked = 0
    func close() {
      doubts += self.doubts(among: units, isKoreanSource: isKoreanSource)
      checked += units.count
      progress(checked)
      units = []
    }
    try store.exportUnits { unit in
      units.append(unit)
      if units.count == Self.portion { close() }
    }
    close()
    return MemoryDoubts(memory: store.path, checked: checked, doubts: doubts)
  }

  private func doubts(among units: [StoredUnit], isKoreanSource: Bool) -> [MemoryDoubts.Doubt] {
    let damages = units.map { TextDamage.found(in: $0, isKoreanSource: isKoreanSource) }
    let whole = units.indices.filter { damages[$0].isEmpty }
    let pairs = whole.map { units[$0] }
    let fits = aligner.fits(
      source: side(pairs.map { isKoreanSource ? $0.source : $0.target }, .korean),
      target: side(pairs.map { isKoreanSource ? $0.target : $0.source }, .english))
    var found = units.indices.filter { !damages[$0].isEmpty }.map {
      ($0, MemoryDoubts.Doubt(units[$0], fit: nil, reasons: damages[$0]))
    }
    for (place, fit) in fits.enumerated() {
      let reasons = fit.reasons { pairs[$0].id }
      guard !reasons.isEmpty else { continue }
      found.append(
        (whole[place], MemoryDoubts.Doubt(pairs[place], fit: fit.probability, reasons: reasons)))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func side(_ texts: [String], _ language: LanguageTag) -> AlignmentSide {
    let segments = texts.enumerated().map { position, text in
      Segment(
        text: text, range: 0..<text.utf8.count, block: position, role: .body, endRule: "unit")
    }
    return AlignmentSide(
      profiles: builder.profiles(of: Document(text: "", language: language, segments: segments)))
  }
}
