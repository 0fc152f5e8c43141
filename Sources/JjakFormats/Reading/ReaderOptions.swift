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
