import JjakCore
import JjakMemory
import Testing

@testable import JjakWorkflows

@Suite("The state of a unit from a file")
struct ReviewStateTests {
  private func state(
    approved: String? = nil, state: String? = nil, qualifier: String? = nil
  ) -> UnitState {
    var unit = TranslationUnit(source: "비", target: "Rain")
    unit.attributes = approved.map { [Attribute(name: "approved", value: $0)] } ?? []
    unit.variants[1].attributes =
      [("state", state), ("state-qualifier", qualifier)].compactMap { name, value in
        value.map { Attribute(name: name, value: $0) }
      }
    return ImportedUnit(file: unit).state
  }

  @Test("is reviewed where the file says so or nothing")
  func reviewed() {
    #expect(state() == .reviewed)
    #expect(state(approved: "yes", state: "needs-translation") == .reviewed)
    #expect(state(approved: "yes", qualifier: "mt-suggestion") == .reviewed)
    #expect(state(approved: "no", state: "translated") == .reviewed)
    #expect(state(state: "final", qualifier: "exact-match") == .reviewed)
  }

  @Test("is aligned where nobody has seen the target, or somebody rejected it")
  func unseen() {
    #expect(state(approved: "no") == .aligned)
    #expect(state(state: "needs-review-translation") == .aligned)
    #expect(state(state: "initial") == .aligned)
    for qualifier in ["mt-suggestion", "leveraged-mt", "fuzzy-match", "rejected-inaccurate"] {
      #expect(state(state: "translated", qualifier: qualifier) == .aligned)
    }
  }
}
