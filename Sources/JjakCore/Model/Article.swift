/// The published text a unit came from.
public struct Article: Hashable, Sendable, Codable {
  /// The headline, in either language.
  public var title: String
  /// Where it was published.
  public var url: String?
  /// The day it was published, `YYYY-MM-DD`.
  public var date: String?
  /// The desk or service that made it.
  public var desk: String?
  /// Reporters, translators, editors.
  public var people: [String]

  /// Makes an article's description.
  public init(
    title: String, url: String? = nil, date: String? = nil, desk: String? = nil,
    people: [String] = []
  ) {
    self.title = title
    self.url = url
    self.date = date
    self.desk = desk
    self.people = people
  }
}
