import Foundation
import JjakWorkflows
import Synchronization
import Testing

@Suite("Alignment in batches")
struct BatchAlignmentTests {
  @Test("hands out the first answer while the input is still open")
  func answersBeforeTheEnd() async throws {
    let request = #"{"id":"1","source":"비가 왔다.","target":"It rained."}"#
    let isAnswered = DispatchSemaphore(value: 0)
    let lines = Mutex([request])
    let cameInTime = Mutex(false)
    try await BatchAlignment(workflow: Project.aligner()).run(
      next: {
        if let line = lines.withLock({ $0.popLast() }) { return line }
        // Ends a run that would never end; the other tests may hold all threads for as long as they run.
        let isInTime = isAnswered.wait(timeout: .now() + 600) == .success
        cameInTime.withLock { $0 = isInTime }
        return nil
      }, answer: { _ in isAnswered.signal() })
    #expect(cameInTime.withLock { $0 })
  }
}
