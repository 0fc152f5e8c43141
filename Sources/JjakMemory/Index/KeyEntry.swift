/// A distinct compact key and the hash that units carry.
struct KeyEntry {
  let hash: Int64
  let units: [UInt16]
}
