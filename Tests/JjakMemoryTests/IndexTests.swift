import Foundation
import JjakCore
import Testing

@testable import JjakMemory

@Suite("Fuzzy index")
struct IndexTests {
  /// What scoring every unit finds, by target and per cent, in the order of a lookup.
  private func reference(
    _ query: String, among pairs: [(String, String)], store: MemoryStore, options: LookupOptions
  ) -> [String] {
    let scorer = MatchScorer(store.key(query))
    let scored = pairs.enumerated().map { ($0, $1, scorer.score(of: store.key($1.0))) }
    let found = scored.filter { $0.2.percent >= options.minimumPercent }.sorted {
      let (first, second) = ($0.2, $1.2)
      let equal = ($0.1.0 == query, $1.1.0 == query)
      if equal.0 != equal.1 { return equal.0 }
      if first.percent != second.percent { return first.percent > second.percent }
      if first.similarity.value != second.similarity.value {
        return first.similarity.value > second.similarity.value
      }
      if first.edits != second.edits { return first.edits < second.edits }
      return $0.0 > $1.0
    }
    let equal = found.count { $0.1.0 == query }
    return found.prefix(max(options.limit, equal)).map { "\($0.1.1) \($0.2.percent)" }
  }

  private func pairs(_ random: inout MemoryRandom, count: Int) -> [(String, String)] {
    (0..<count).map { (random.sentence(upTo: 14), "target \($0)") }
  }

  @Test(
    "finds what scoring every unit finds, in parts and waiting, after removal too",
    arguments: UInt64(0)..<6, [50, 70, 85])
  func agreesWithReference(seed: UInt64, percent: Int) throws {
    var random = MemoryRandom(seed: seed)
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let all = pairs(&random, count: 2500)
    try store.add(Array(all[..<900]))
    let middle = try store.add(Array(all[900..<1600]))
    try store.add(Array(all[1600..<2300]))
    try store.add(Array(all[2300...]))
    _ = try store.undo(batch: middle.batch)
    let kept = Array(all[..<900] + all[1600...])
    var options = LookupOptions()
    options.minimumPercent = percent
    for index in 0..<40 {
      let query = index.isMultiple(of: 2) ? random.sentence(upTo: 16) : kept[index * 7].0 + "고"
      let found = try store.lookup(query, options: options)
      #expect(
        found.map { "\($0.unit.target) \($0.score.percent)" }
          == reference(query, among: kept, store: store, options: options), "\(query)")
    }
    #expect(try store.info().parts > 0)
    #expect(try store.verify() == [])
  }

  @Test("finds long texts that repeat one pair hundreds of times")
  func findsRepetitions() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    let filler = (0..<600).map { ("문장 \(String(repeating: "가나다", count: $0 % 7)) \($0)", "\($0)") }
    let long = String(repeating: "하", count: 700)
    try store.add(filler + [(long, "ha")])
    let match = try store.lookup(long + "호").first
    #expect(match?.unit.target == "ha")
  }

  @Test("answers from a file opened afresh and keeps few parts over many imports")
  func answersAfresh() throws {
    let folder = try ScratchFolder()
    let store = try folder.memory()
    for batch in 0..<12 {
      try store.add((0..<300).map { ("보도 \(batch) 번째 문장의 \($0) 항목", "\(batch) \($0)") })
    }
    #expect(try store.info().parts <= 4)
    try store.close()
    let again = try MemoryStore(path: store.path, keying: SimpleKeying(), access: .reading)
    let match = try again.lookup("보도 3 번째 문장의 7 항목은").first
    #expect(match?.unit.target == "3 7")
  }

  @Test("reads back the numbers it wrote", arguments: UInt64(0)..<20)
  func codesOrdinals(seed: UInt64) {
    var random = MemoryRandom(seed: seed)
    let count = Int.random(in: 0...200, using: &random)
    let numbers = Set((0..<count).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) })
    let ordinals = numbers.sorted()
    #expect(IndexCoding.decoded(IndexCoding.encoded(ordinals)) == ordinals)
    #expect(IndexCoding.numbers(IndexCoding.bytes(of: ordinals)) == ordinals)
    let units = (0..<count).map { _ in
      [
        UInt16.random(in: 0...0x7F, using: &random), .random(in: 0xAC00...0xD7A3, using: &random),
        .random(in: 0...UInt16.max, using: &random),
      ].randomElement(using: &random) ?? 0
    }
    #expect(IndexCoding.units(IndexCoding.bytes(ofUnits: units)) == units)
    let hashes: [Int64] = units.map { TextHash.of("\($0)") } + [0, -1, 140_737_488_355_327]
    #expect(IndexCoding.hashes(IndexCoding.bytes(ofHashes: hashes)) == hashes)
  }
}
