/// How far the words of a target are tied to a phrase and to the rest of its sentence.
struct PhraseTies {
  /// The parts of the phrase.
  let words: PhraseWords
  /// For each part how far each word renders it, 0…1.
  var parts: [[Double]]
  /// How far each word is tied to the rest of the sentence, 0…1.
  let rivals: [Double]
  /// How much more often each word stands beside the phrase than elsewhere, 0…1.
  var company: [Double]

  /// The tie of each word, whatever it comes from.
  var ties: [Double] {
    company.indices.map { index in parts.reduce(company[index]) { max($0, $1[index]) } }
  }

  /// Leaves company to the parts that nothing else accounts for, and to those that the lexicon lacks
  /// before those that it has.
  mutating func limitCompany() {
    let open = openParts
    let share =
      open.isEmpty ? 0.3 : open.contains { words.parts[$0].renderings.isEmpty } ? 1 : 0.7
    company = company.map { $0 * share }
  }

  /// How much of the sense of the phrase a run of words holds, 0…1.
  func coverage(of run: ClosedRange<Int>) -> Double {
    let open = openParts
    var free = run.reduce(0.0) { $0 + (isCompany($1) ? company[$1] : 0) }
    var covered = 0.0
    for (index, ties) in parts.enumerated() {
      let weight = words.parts[index].weight
      if open.contains(index) {
        let part = min(1, free)
        free -= part
        covered += weight * part
      } else {
        covered += weight * (run.map { ties[$0] }.max() ?? 0)
      }
    }
    let all = words.parts.reduce(0) { $0 + $1.weight }
    return all > 0 ? covered / all : 0
  }

  /// How many words of a run have nothing but company beyond those that the open parts are likely to have.
  func surplus(in run: ClosedRange<Int>) -> Int {
    max(0, run.count(where: isCompany) - openParts.reduce(0) { $0 + words.parts[$1].length })
  }

  private func isCompany(_ index: Int) -> Bool {
    company[index] >= Self.weakest && !parts.contains { $0[index] >= Self.weakest }
  }

  /// The parts that no word is tied to.
  private var openParts: [Int] {
    parts.indices.filter { part in !parts[part].contains { $0 >= Self.weakest } }
  }

  /// The least tie that counts.
  static let weakest = 0.2
}
