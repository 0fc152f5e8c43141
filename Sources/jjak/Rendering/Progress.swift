import Foundation

/// One line on standard error that tells how far a long task is; nothing before two seconds have passed.
final class Progress {
  private let task: String
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Begins a task, named as in “computing vectors”.
  init(_ task: String) {
    self.task = task
  }

  deinit {
    if last != nil { StandardError.write("\r\u{1B}[K") }
  }

  /// Tells how far the task is, with its rate and the time left.
  func update(_ done: Int, of total: Int? = nil) {
    let now = ContinuousClock.now
    guard Terminal.showsProgress, now - start > .seconds(2),
      last.map({ now - $0 > .milliseconds(200) }) ?? true
    else { return }
    last = now
    let seconds = max(0.001, Double((now - start).components.seconds))
    let rate = Double(done) / seconds
    var line = "\r\u{1B}[K\(task): \(done)"
    if let total { line += " of \(total)" }
    line += String(format: ", %.0f a second", rate)
    if let total, rate > 0 { line += String(format: ", %.0f s left", Double(total - done) / rate) }
    StandardError.write(line)
  }
}
