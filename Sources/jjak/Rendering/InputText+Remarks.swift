import JjakWorkflows

extension InputText {
  /// Reads an article and tells on standard error what there is to tell about its file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - encoding: A label such as `cp949`, where the user knows better than the bytes.
  /// - Returns: The article.
  /// - Throws: What ``read(path:encoding:)`` throws.
  static func readTelling(path: String, encoding: String?) throws -> InputText {
    let input = try read(path: path, encoding: encoding)
    input.remarks.forEach(StandardError.remark)
    return input
  }
}
