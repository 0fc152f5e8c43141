import JjakText

/// Expressions of the two sides that have the same meaning and so account for each other.
enum WordingPartners {
  /// What is left when expressions of the same meaning have found each other, one for one.
  ///
  /// Expressions that do something of their own go before those that are partners and no more.
  ///
  /// - Complexity: O(*n*·*m*) in the counts of expressions.
  static func left(
    of korean: [WordingMark], _ english: [WordingMark]
  ) -> (korean: [WordingMark], english: [WordingMark]) {
    var left: [WordingMark] = []
    var open = english
    for mark in korean.filter({ !$0.isPartner }) + korean.filter(\.isPartner) {
      let partner = open.firstIndex { !$0.meanings.isDisjoint(with: mark.meanings) }
      if let partner { open.remove(at: partner) } else { left.append(mark) }
    }
    return (left, open)
  }
}

extension WordingMark {
  fileprivate var isPartner: Bool { sense == .negationPartner || sense == .attributionPartner }
}

extension [WordingMark] {
  /// Those that do something.
  func of(_ sense: WordingMark.Sense) -> [WordingMark] { filter { $0.sense == sense } }

  /// Whether any does something.
  func has(_ sense: WordingMark.Sense) -> Bool { contains { $0.sense == sense } }
}
