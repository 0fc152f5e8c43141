import Foundation

/// A count that is kept up to date on a terminal once the work has taken two seconds.
final class ProgressLine {
  private let unit: String
  private let begun = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// Makes a line for a count of something, such as `units read`.
  init(_ unit: String) { self.unit = unit }

  /// Shows a count, at most ten times a second.
  func show(_ count: Int) {
    let now = ContinuousClock.now
    guard Terminal.showsProgress, now - begun > .seconds(2) else { return }
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    StandardError.write("\r\(count) \(unit)")
  }

  /// Removes the line.
  func clear() {
    if shown != nil { StandardError.write("\r\u{1B}[K") }
    shown = nil
  }
}
