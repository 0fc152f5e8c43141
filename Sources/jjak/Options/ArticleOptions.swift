import ArgumentParser
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
    guard let date else { return }
    guard date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil else {
      throw ValidationError("--date: found \(date), need YYYY-MM-DD")
    }
  }

  /// The article, titled with what the user gave or else `fallback`.
  func article(titled fallback: String) -> Article {
    Article(title: title ?? fallback, url: url, date: date, desk: desk, people: people)
  }
}
