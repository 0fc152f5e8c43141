/// The identifiers that a file has used, as hashes, which take a few bytes each.
struct UsedIdentifiers {
  private var hashes: Set<Int> = []

  /// A unit's own identifier while no other has it, else its number behind a prefix.
  mutating func take(_ own: String?, orNumber number: Int, prefix: String = "") -> String {
    if let own, !own.isEmpty, hashes.insert(own.hashValue).inserted { return own }
    var number = number
    while !hashes.insert("\(prefix)\(number)".hashValue).inserted { number += 1 }
    return "\(prefix)\(number)"
  }
}
