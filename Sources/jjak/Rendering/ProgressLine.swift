import Foundation

/// A count that is kept up to date on a terminal once the work has taken two seconds.
final class ProgressLine {
  private let unit: String
  private let begun = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// Makes a line for a count of something, such as `units read`.
  init(_ unit: String) { self.unit = unit }

  deinit { clear() }

  /// Shows a count with its rate and, where the total or the share that is done is known, the time left; ten
  /// times a second at most.
  func show(_ count: Int, of total: Int? = nil, share: Double? = nil) {
    let now = ContinuousClock.now
    guard Terminal.showsProgress, now - begun > .seconds(2) else { return }
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    let rate = Double(count) / ((now - begun) / .seconds(1))
    var line = "\r\u{1B}[K\(count)\(total.map { " of \($0)" } ?? "") \(unit)"
    line += String(format: ", %.0f a second", rate)
    let done = share ?? total.map { Double(count) / Double(max(1, $0)) }
    if let done, done > 0 {
      line += String(format: ", %.0f s left", (now - begun) / .seconds(1) * (1 - done) / done)
    }
    StandardError.write(line)
  }

  /// Removes the line.
  func clear() {
    if shown != nil { StandardError.write("\r\u{1B}[K") }
    shown = nil
  }
}
