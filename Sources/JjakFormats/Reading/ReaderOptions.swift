public import JjakCore

/// How much a reader forgives.
public enum ReadingMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// Any repair or skip is an error.
  case strict
  /// Repairs and skips what real tools get wrong and counts it; damage is an error.
  case lenient
  /// Also removes illegal characters and keeps what stands before damage.
  case salvage
}

/// Bounds that keep a hostile file from using up time or memory.
public struct ReaderLimits: Hashable, Sendable {
  /// Bytes of the whole file after decompression.
  public var inputBytes = 16 << 30
  /// Bytes of an article, of each of its parts in a package.
  public var articleBytes = 32 << 20
  /// Bytes of a text that an alignment refers to, which is held in memory.
  public var textBytes = 256 << 20
  /// UTF-8 bytes of one segment, note or property.
  public var segmentBytes = 1 << 20
  /// UTF-8 bytes of one unit with everything in it, each element counted as 64 more.
  public var unitBytes = 64 << 20
  /// Bytes of one tag or document type declaration.
  public var tagBytes = 256 << 10
  /// Attributes of one element.
  public var attributes = 256
  /// Elements inside one another.
  public var depth = 200

  /// The default limits.
  public init() {}
}

/// What a reader may assume and allow.
public struct ReaderOptions: Hashable, Sendable {
  /// How much to forgive.
  public var mode: ReadingMode
  /// Bounds on the input.
  public var limits: ReaderLimits
  /// The encoding, where the caller knows better than the file, for example `cp949`.
  public var encoding: String?
  /// The source language of formats that name none.
  public var sourceLanguage: LanguageTag
  /// The target language of formats that name none.
  public var targetLanguage: LanguageTag

  /// Makes options; the defaults read Korean–English files leniently.
  public init(
    mode: ReadingMode = .lenient, limits: ReaderLimits = ReaderLimits(), encoding: String? = nil,
    sourceLanguage: LanguageTag = .korean, targetLanguage: LanguageTag = .english
  ) {
    self.mode = mode
    self.limits = limits
    self.encoding = encoding
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }
}
