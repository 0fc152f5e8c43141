import JjakCore
import JjakWorkflows

extension Origin {
  /// Article, memory, unit and import in one line.
  var line: String {
    let article = article.map { article in
      [article.title, article.date, article.desk].compactMap(\.self).joined(separator: ", ")
    }
    return [article, "\(memory) unit \(unit)", batch].compactMap(\.self).joined(separator: " · ")
  }
}
