extension BeadFeatures {
  /// Pieces of evidence listed for a bead, the most telling first.
  static let evidenceLimit = 8

  /// What ties the two sides of a bead, then what only one side has.
  func evidence(of bead: CandidateBead) -> [Evidence] {
    var found: [(weight: Float, evidence: Evidence)] = []
    var missing: [(weight: Float, evidence: Evidence)] = []
    addQuantities(bead, found: &found, missing: &missing)
    var seen: Set<Int32> = []
    for position in bead.source {
      for term in index.source.terms[position] where seen.insert(term).inserted {
        addTerm(Int(term), bead, found: &found, missing: &missing)
      }
    }
    addVector(bead, found: &found)
    found.sort { $0.weight > $1.weight }
    missing.sort { $0.weight > $1.weight }
    return (found.prefix(Self.evidenceLimit) + missing.prefix(Self.evidenceLimit / 2))
      .map(\.evidence)
  }

  private func addTerm(
    _ term: Int, _ bead: CandidateBead, found: inout [(weight: Float, evidence: Evidence)],
    missing: inout [(weight: Float, evidence: Evidence)]
  ) {
    let weight = index.source.weight[term]
    let partner = index.links[term].filter { link in
      bead.target.contains { index.target.terms[$0].contains(link.target) }
    }.max { ($0.weight, length(of: $0)) < ($1.weight, length(of: $1)) }
    if let partner {
      let isName = index.source.isName[term] || index.target.isName[Int(partner.target)]
      found.append(
        (
          weight * partner.weight,
          Evidence(
            kind: isName ? .name : .word, source: index.source.text[term],
            target: index.target.text[Int(partner.target)])
        ))
    } else if index.source.isName[term], !index.source.hits[term].isEmpty {
      missing.append(
        (weight, Evidence(kind: .missing, source: index.source.text[term], target: "")))
    }
  }

  /// How long a partner is as written: a whole name says more than one of its words.
  private func length(of link: LexicalIndex.Link) -> Int {
    index.target.text[Int(link.target)].utf8.count
  }

  private func addQuantities(
    _ bead: CandidateBead, found: inout [(weight: Float, evidence: Evidence)],
    missing: inout [(weight: Float, evidence: Evidence)]
  ) {
    let others = bead.target.flatMap { quantities.target[$0] }.map {
      quantities.targetQuantities[Int($0)]
    }
    var used: Set<Range<Int>> = []
    for position in bead.source {
      for number in quantities.source[position] {
        let quantity = quantities.sourceQuantities[Int(number)]
        let partner = others.max { quantity.rendering(as: $0) < quantity.rendering(as: $1) }
        if let partner, quantity.rendering(as: partner) > 0 {
          used.insert(partner.range)
          found.append(
            (1.5, Evidence(kind: .number, source: quantity.text, target: partner.text)))
        } else {
          missing.append((1.5, Evidence(kind: .missing, source: quantity.text, target: "")))
        }
      }
    }
    for other in others where !used.contains(other.range) {
      missing.append((1.4, Evidence(kind: .missing, source: "", target: other.text)))
    }
  }

  private func addVector(
    _ bead: CandidateBead, found: inout [(weight: Float, evidence: Evidence)]
  ) {
    guard let similarity = vectors?.similarity(bead), similarity > 0.3 else { return }
    let shown = "\((similarity * 100).rounded() / 100)"
    found.append((similarity, Evidence(kind: .vector, source: shown, target: shown)))
  }
}
