import Foundation
import FoundationNetworking
import Synchronization

/// Vectors from an OpenAI-compatible embeddings service at an address that the user configured.
///
/// Nothing but that address is ever connected to: redirections are not followed. After a failure no
/// further request is made; the same error is thrown again.
public final class EmbeddingEndpoint: SentenceEmbedder {
  /// Names the address and the model, fit for a file name.
  public let modelName: String
  private let address: URL
  private let model: String
  private let key: String?
  private let session: URLSession
  private let failure = Mutex<EmbeddingError?>(nil)
  /// Sentences in one request.
  private static let portion = 32
  /// Seconds that an answer may take.
  private static let patience = 60.0

  /// Prepares to ask a service.
  ///
  /// - Parameters:
  ///   - address: Where it listens, `http://host:port`, with or without the path `/v1/embeddings`.
  ///   - model: The model to ask it for.
  ///   - key: Sent as bearer token, if given.
  /// - Throws: ``EmbeddingError/addressInvalid(_:)``.
  public init(address: String, model: String, key: String? = nil) throws(EmbeddingError) {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme,
      ["http", "https"].contains(scheme.lowercased()), let host = parts.host, !host.isEmpty,
      let base = parts.url
    else { throw .addressInvalid(address) }
    self.address = Self.embeddings(at: base)
    self.model = model
    self.key = key
    modelName = String(
      "\(self.address.absoluteString) \(model)".map { $0.isLetter || $0.isNumber ? $0 : "-" })
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Self.patience
    session = URLSession(
      configuration: configuration, delegate: StayAtAddress(), delegateQueue: nil)
  }

  deinit {
    session.invalidateAndCancel()
  }

  private static func embeddings(at base: URL) -> URL {
    switch base.pathComponents.last {
    case "embeddings": base
    case "v1": base.appendingPathComponent("embeddings")
    default: base.appendingPathComponent("v1/embeddings")
    }
  }

  /// One vector of unit length for each text, in order.
  ///
  /// - Throws: ``EmbeddingError/endpointFailed(address:reason:)`` if the service can't be reached or answers
  ///   something else, at once if it failed before.
  public func vectors(for texts: [String]) throws(EmbeddingError) -> [[Float]] {
    if let known = failure.withLock({ $0 }) { throw known }
    var rows: [[Float]] = []
    do throws(EmbeddingError) {
      while rows.count < texts.count {
        rows += try answer(to: Array(texts[rows.count...].prefix(Self.portion)))
      }
    } catch {
      failure.withLock { $0 = error }
      throw error
    }
    return rows
  }

  private struct Question: Encodable {
    let model: String
    let input: [String]
  }

  private struct Answer: Decodable {
    struct Row: Decodable {
      let index: Int
      let embedding: [Float]
    }

    let data: [Row]
  }

  private func answer(to texts: [String]) throws(EmbeddingError) -> [[Float]] {
    var request = URLRequest(url: address)
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    if let key { request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization") }
    request.httpBody = try? JSONEncoder().encode(Question(model: model, input: texts))
    let (data, status) = try response(to: request)
    guard status == 200 else { throw failed("answered with status \(status), need 200") }
    guard let answer = try? JSONDecoder().decode(Answer.self, from: data) else {
      throw failed("the answer is no list of embeddings")
    }
    let rows = answer.data.sorted { $0.index < $1.index }
    guard rows.map(\.index) == Array(texts.indices) else {
      throw failed("found \(rows.count) embeddings, need \(texts.count)")
    }
    let width = rows.first?.embedding.count ?? 0
    let units = rows.compactMap { $0.embedding.count == width ? $0.embedding.atUnitLength : nil }
    guard width > 0, units.count == rows.count else {
      throw failed("embeddings differ in length or are zero")
    }
    return units
  }

  private func response(to request: URLRequest) throws(EmbeddingError) -> (Data, Int) {
    let done = DispatchSemaphore(value: 0)
    let result = Outcome()
    let task = session.dataTask(with: request) { data, response, error in
      if let data, let response = response as? HTTPURLResponse {
        result.value.withLock { $0 = .answered(data, status: response.statusCode) }
      } else {
        let isRedirected = (error as? URLError)?.code == .cancelled
        let reason = error?.localizedDescription ?? "no answer"
        result.value.withLock {
          $0 = .failed(isRedirected ? "sends elsewhere, which is not followed" : reason)
        }
      }
      done.signal()
    }
    task.resume()
    guard done.wait(timeout: .now() + Self.patience) == .success else {
      task.cancel()
      throw failed("no answer within \(Int(Self.patience)) seconds")
    }
    switch result.value.withLock({ $0 }) {
    case .answered(let data, let status): return (data, status)
    case .failed(let reason): throw failed(reason)
    }
  }

  private func failed(_ reason: String) -> EmbeddingError {
    .endpointFailed(address: address.absoluteString, reason: reason)
  }
}

/// What a request came to, handed over between threads.
private final class Outcome: Sendable {
  enum Value {
    case answered(Data, status: Int)
    case failed(String)
  }

  let value = Mutex(Value.failed("no answer"))
}

/// Follows no redirection.
private final class StayAtAddress: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    // Answering nil, as documented, leaves the request hanging on Linux.
    task.cancel()
  }
}

extension [Float] {
  /// The vector at length 1; nil if it has none or a number is not finite.
  fileprivate var atUnitLength: [Float]? {
    let length = reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 && length.isFinite ? map { $0 / length } : nil
  }
}
