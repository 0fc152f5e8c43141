import Foundation
import JjakCore
import JjakWorkflows
import Testing

@Suite("Lookup in a memory of its own")
struct LookupWorkflowTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "jjak-\(UUID())")

  private func memory(_ rows: [String]) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let table = folder.appending(path: "units.tsv").path
    try Data(rows.joined(separator: "\n").utf8).write(to: URL(filePath: table))
    let path = folder.appending(path: "memory.jjak").path
    try ImportWorkflow.run(
      [UnitSource(path: table)], into: .init(memory: path, date: Date(timeIntervalSince1970: 0)),
      progress: { _, _ in }, outcome: { _ in }, refusal: { Issue.record("\($0)") })
    return path
  }

  @Test("gives what was imported, exact, with another particle, and with another number")
  func finds() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try memory([
      "정부는 대북 제재를 강화했다.\tThe government tightened sanctions on North Korea.",
      "공장은 350명을 뽑는다.\tThe plant will hire 350 people.",
    ])
    let lookup = try LookupWorkflow([MemoryLocation(path: path)], data: Project.data)
    func best(_ text: String) throws -> Suggestion? {
      try lookup.answer(LookupWorkflow.Request(text: text)).matches.first
    }
    #expect(try best("정부는 대북 제재를 강화했다.")?.similarity == 100)
    let particles = try best("정부가 대북제재를 강화했다.")
    #expect(particles?.target == "The government tightened sanctions on North Korea.")
    #expect((95...99).contains(particles?.similarity ?? 0))
    let number = try best("공장은 450명을 뽑는다.")
    #expect(number?.target == "The plant will hire 350 people.")
    #expect(number?.alarms.isEmpty == false)
    #expect(try best("날씨가 맑다.") == nil)
  }

  @Test("asks for the neighbours that the article has")
  func context() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try memory(["비가 왔다.\tIt rained."])
    let lookup = try LookupWorkflow([MemoryLocation(path: path)], data: Project.data)
    let requests = lookup.requests(for: ["눈이 왔다.", "비가 왔다.", "맑았다."])
    #expect(requests.map(\.text) == ["눈이 왔다.", "비가 왔다.", "맑았다."])
    #expect(requests.map(\.limit) == [5, 5, 5])
    #expect(try lookup.answer(requests[1]).matches.first?.similarity == 100)
  }
}
