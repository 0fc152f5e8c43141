import Synchronization

/// Something that is loaded when it is first asked for, once.
final class Loaded<Value: Sendable>: Sendable {
  private let load: @Sendable () throws -> Value
  private let known = Mutex<Value?>(nil)

  init(_ load: @escaping @Sendable () throws -> Value) {
    self.load = load
  }

  /// The value; an attempt that failed is made again.
  func value() throws -> Value {
    try known.withLock { known in
      if let known { return known }
      let value = try load()
      known = value
      return value
    }
  }
}
