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

  /// The article: what the user gave, else what the file says, else titled `fallback`.
  func article(titled fallback: String, file: Article?) -> Article {
    Article(
      title: title ?? fallback, url: url ?? file?.url, date: date ?? file?.date,
      desk: desk ?? file?.desk, people: people.isEmpty ? file?.people ?? [] : people)
  }
}
