import Foundation
import Synchronization

/// Keeps vectors on disk, so that no sentence is computed twice by the same model.
///
/// One file a model: records of a 16-byte content hash and the vector in half precision. Records are only
/// ever appended; a torn last record is ignored.
public final class VectorCache: SentenceEmbedder {
  /// Names the model behind the cache.
  public var modelName: String { model.modelName }
  private let model: any SentenceEmbedder
  private let file: String
  private let contents: Mutex<Contents>

  private struct Contents {
    var rows: [Key: [Float16]] = [:]
    var computedCount = 0
  }

  private struct Key: Hashable {
    let low: UInt64
    let high: UInt64

    /// Two FNV-1a hashes of the text's UTF-8 with different starts.
    init(_ text: String) {
      var low: UInt64 = 0xCBF2_9CE4_8422_2325
      var high: UInt64 = 0x9E37_79B9_7F4A_7C15
      for byte in text.utf8 {
        low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
        high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
        high = high << 7 | high >> 57
      }
      self.low = low
      self.high = high
    }

    init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }
  }

  /// Puts a cache before a model.
  ///
  /// - Parameters:
  ///   - model: computes what the cache lacks.
  ///   - folder: where the cache's file is kept; made when missing.
  public init(model: any SentenceEmbedder, folder: String) {
    self.model = model
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    file = folder + "/" + model.modelName + ".vectors"
    contents = Mutex(Contents(rows: Self.rows(in: file)))
  }

  /// Sentences that had to be computed since the cache was opened.
  public var computedCount: Int { contents.withLock { $0.computedCount } }

  /// One vector of unit length for each text, in order, computed only where the cache lacks it.
  ///
  /// - Throws: ``EmbeddingError`` from the model.
  public func vectors(for texts: [String]) throws(EmbeddingError) -> [[Float]] {
    let keys = texts.map { Key($0) }
    let result = contents.withLock { contents -> Result<[[Float]], EmbeddingError> in
      do throws(EmbeddingError) {
        try complete(keys, texts, in: &contents)
        return .success(keys.map { key in (contents.rows[key] ?? []).map { Float($0) } })
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Computes and keeps what is missing, one caller at a time.
  private func complete(
    _ keys: [Key], _ texts: [String], in contents: inout Contents
  ) throws(EmbeddingError) {
    var missing: [(key: Key, text: String)] = []
    var asked: Set<Key> = []
    for (key, text) in zip(keys, texts)
    where contents.rows[key] == nil && asked.insert(key).inserted {
      missing.append((key, text))
    }
    guard !missing.isEmpty else { return }
    let fresh = try model.vectors(for: missing.map(\.text))
    contents.computedCount += fresh.count
    for (entry, vector) in zip(missing, fresh) {
      contents.rows[entry.key] = vector.map { Float16($0) }
    }
    append(missing.map(\.key), of: contents.rows)
  }

  private static func rows(in file: String) -> [Key: [Float16]] {
    guard let data = FileManager.default.contents(atPath: file), data.count >= 4 else { return [:] }
    let bytes = [UInt8](data)
    let dimension = Int(bytes[0]) | Int(bytes[1]) << 8
    let size = 16 + dimension * 2
    guard dimension > 0 else { return [:] }
    var rows: [Key: [Float16]] = [:]
    var offset = 4
    while offset + size <= bytes.count {
      let key = Key(low: word(bytes, offset), high: word(bytes, offset + 8))
      rows[key] = (0..<dimension).map { index in
        let place = offset + 16 + index * 2
        return Float16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)
      }
      offset += size
    }
    return rows
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) }
  }

  private func append(_ keys: [Key], of rows: [Key: [Float16]]) {
    guard let first = keys.first, let dimension = rows[first]?.count else { return }
    var bytes: [UInt8] = []
    if !FileManager.default.fileExists(atPath: file) {
      bytes += [UInt8(dimension & 0xFF), UInt8(dimension >> 8), 0, 0]
      _ = FileManager.default.createFile(atPath: file, contents: nil)
    }
    for key in keys {
      for value in [key.low, key.high] {
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
      }
      for value in rows[key] ?? [] {
        bytes += [
          UInt8(truncatingIfNeeded: value.bitPattern),
          UInt8(truncatingIfNeeded: value.bitPattern >> 8),
        ]
      }
    }
    guard let handle = FileHandle(forWritingAtPath: file) else { return }
    defer { try? handle.close() }
    _ = try? handle.seekToEnd()
    try? handle.write(contentsOf: Data(bytes))
  }
}
