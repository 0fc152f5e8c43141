import JjakCore
import Testing

@Suite("Edit distance")
struct EditPatternTests {
  @Test("agrees with the plain recurrence, short and long", arguments: UInt64(0)..<300)
  func agreesWithReference(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let length = [8, 30, 64, 65, 200][Int(seed % 5)]
    let first = random.units(upTo: length)
    let second = random.units(upTo: length)
    let expected = referenceDistance(first, second)
    let pattern = EditPattern(first)
    #expect(pattern.distance(to: second) == expected)
    #expect(pattern.distance(to: second, limit: expected) == expected)
    #expect(pattern.distance(to: second, limit: expected - 1) == nil)
    #expect(pattern.commonLength(with: second) == referenceCommonLength(first, second))
  }

  @Test("is exact where the pattern fills its last word", arguments: [63, 64, 65, 127, 128, 129])
  func fillsWords(length: Int) {
    let units = (0..<length).map { UInt16($0) }
    #expect(EditPattern(units).distance(to: units) == 0)
    #expect(EditPattern(units).distance(to: Array(units.dropLast())) == 1)
    #expect(
      EditPattern(units).distance(to: Array(units.reversed()))
        == referenceDistance(
          units, units.reversed()))
  }

  @Test("takes letters of a syllable apart and marks an absent final consonant")
  func takesSyllablesApart() {
    let open = JamoSequence.letters(of: Array("가".utf16))
    let closed = JamoSequence.letters(of: Array("각".utf16))
    #expect(open.count == 3)
    #expect(referenceDistance(open, closed) == 1)
    #expect(JamoSequence.letters(of: Array("a1".utf16)) == Array("a1".utf16))
  }

  @Test("never counts fewer edits of letters than of syllables", arguments: UInt64(0)..<500)
  func lettersBoundSyllables(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let first = random.units(upTo: 9)
    let second = random.units(upTo: 9)
    let letters = referenceDistance(
      JamoSequence.letters(of: first), JamoSequence.letters(of: second))
    #expect(letters >= referenceDistance(first, second))
  }

  @Test("agrees with a Dice coefficient by crossing off", arguments: UInt64(0)..<200)
  func diceAgrees(seed: UInt64) {
    var random = MatchingRandom(seed: seed)
    let first = random.units(upTo: 20)
    let second = random.units(upTo: 20)
    #expect(
      BigramCounts(first).dice(with: BigramCounts(second)) == referenceDice(first, second))
  }
}
