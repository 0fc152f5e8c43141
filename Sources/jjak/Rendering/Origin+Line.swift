import Foundation
import JjakCore
import JjakWorkflows

extension Origin {
  /// Article, name of the memory, unit and import in one line; an import named as its article goes without.
  var line: String {
    let batch = batch == article?.title ? nil : batch
    let article = article.map { article in
      [article.title, article.date, article.desk].compactMap(\.self).joined(separator: ", ")
    }
    let place = "\(URL(filePath: memory).lastPathComponent) unit \(unit)"
    return [article, place, batch].compactMap(\.self).joined(separator: " · ")
  }
}
