import ArgumentParser
import Foundation
import JjakCore

/// What is known of the article that a pair belongs to.
struct ArticleOptions: ParsableArguments {
  @Option(help: "The article's title; its headline if not given.") var title: String?
  @Option(help: "Where it was published.") var url: String?
  @Option(help: "The day it was published, YYYY-MM-DD.") var date: String?
  @Option(help: "The desk that made it.") var desk: String?
  @Option(name: .customLong("person"), help: "A reporter, translator or editor; repeatable.")
  var people: [String] = []

  func validate() throws {
    try validateDay(date)
  }

  /// The article: what the user gave, else what the file says, else titled `fallback`.
  func article(titled fallback: String, file: Article?) -> Article {
    Article(
      title: title ?? fallback, url: url ?? file?.url, date: date ?? file?.date,
      desk: desk ?? file?.desk, people: people.isEmpty ? file?.people ?? [] : people)
  }
}

/// Refuses a day of publication that no calendar has.
func validateDay(_ date: String?) throws {
  guard let date else { return }
  guard date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil, isCalendarDate(date) else {
    throw ValidationError("--date: found \(date), need a day as YYYY-MM-DD")
  }
}

/// Whether a calendar has the year, month or day: `2024-02-29`, `2024-02`.
func isCalendarDate(_ date: String) -> Bool {
  let parts = date.split(separator: "-").compactMap { Int($0) } + [1, 1]
  let day = DateComponents(
    calendar: Calendar(identifier: .gregorian), year: parts[0], month: parts[1], day: parts[2])
  return day.isValidDate
}
