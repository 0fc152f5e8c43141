import JjakWorkflows

/// Both articles of a pair, sentence by sentence, with totals and a legend.
struct PairView {
  struct Key {
    let name: String
    let mark: String
    let word: String
    let meaning: String
  }

  struct Total {
    let name: String
    let mark: String
    let word: String
    let segments: Int
    let words: Int
    let characters: Int
    let share: String
  }

  struct Link {
    let href: String
    let text: String
    let label: String
  }

  struct Sentence {
    let id: String
    let number: Int
    let status: String
    let mark: String
    let word: String
    let isMoved: Bool
    let confidence: String
    let language: String
    let text: String
    let links: [Link]
    /// Identifiers of the sentences that light up with it, separated by spaces.
    let linked: String
    let flags: [Link]
    let lacks: [String]
  }

  struct Paragraph {
    let sentences: [Sentence]
  }

  struct Side {
    let name: String
    let heading: String
    let words: String
    let characters: String
    let chart: String
    let totals: [Total]
    let paragraphs: [Paragraph]
  }

  let legend: [Key]
  let sides: [Side]

  init(_ coverage: AdaptationCoverage, _ findings: [Finding]) {
    legend = CoverageStatus.allCases.map {
      Key(name: $0.rawValue, mark: $0.mark, word: $0.legendWord, meaning: $0.meaning)
    }
    sides = [
      SideView(coverage.source, isTarget: false, findings: findings).side,
      SideView(coverage.target, isTarget: true, findings: findings).side,
    ]
  }
}

/// Makes the view of one side.
private struct SideView {
  let own: AdaptationCoverage.Side
  let isTarget: Bool
  let flags: [Int: [PairView.Link]]

  init(_ own: AdaptationCoverage.Side, isTarget: Bool, findings: [Finding]) {
    self.own = own
    self.isTarget = isTarget
    var flags: [Int: [PairView.Link]] = [:]
    for (index, finding) in findings.enumerated() {
      let link = PairView.Link(
        href: "f\(index + 1)", text: "\(index + 1)",
        label: "Finding \(index + 1): \(finding.severity.rawValue), \(finding.message)")
      for segment in Set((isTarget ? finding.target : finding.source).compactMap(\.segment)) {
        flags[segment, default: []].append(link)
      }
    }
    self.flags = flags
  }

  var side: PairView.Side {
    let isKorean = own.language == "ko"
    let name = isTarget ? "target" : "source"
    let heading = "\(isTarget ? "Target" : "Source"): \(own.path)"
    let parts = own.totals.compactMap { total in
      total.share.map {
        Charts.Part(
          name: total.status.rawValue, mark: total.status.mark,
          word: total.status.word(isTarget: isTarget), share: $0)
      }
    }
    return PairView.Side(
      name: name, heading: heading, words: isKorean ? "Eojeol" : "Words",
      characters: isKorean ? "Syllables" : "Characters",
      chart: Charts.stacked(parts, title: heading), totals: own.totals.map(total),
      paragraphs: paragraphs)
  }

  private func total(_ total: AdaptationCoverage.Total) -> PairView.Total {
    PairView.Total(
      name: total.status.rawValue, mark: total.status.mark,
      word: total.status.word(isTarget: isTarget), segments: total.measure.segments,
      words: total.measure.words, characters: total.measure.characters,
      share: total.share.map(Charts.percent) ?? "–")
  }

  private var paragraphs: [PairView.Paragraph] {
    var paragraphs: [[PairView.Sentence]] = []
    var block: Int?
    for item in own.segments {
      if item.block != block { paragraphs.append([]) }
      block = item.block
      paragraphs[paragraphs.count - 1].append(sentence(item))
    }
    return paragraphs.map(PairView.Paragraph.init)
  }

  private func sentence(_ item: AdaptationCoverage.Item) -> PairView.Sentence {
    let other = isTarget ? "s" : "t"
    let hasCounterpart = !item.counterparts.isEmpty
    let links = (hasCounterpart ? item.counterparts : item.nearest).map { position in
      PairView.Link(
        href: "\(other)\(position)", text: "\(hasCounterpart ? "=" : "?")\(position + 1)",
        label: (hasCounterpart ? "Counterpart: " : "Nearest: ")
          + "\(isTarget ? "source" : "target") sentence \(position + 1)")
    }
    return PairView.Sentence(
      id: "\(isTarget ? "t" : "s")\(item.position)", number: item.position + 1,
      status: item.status.rawValue, mark: item.status.mark,
      word: item.status.word(isTarget: isTarget), isMoved: item.isMoved,
      confidence: Charts.percent(item.confidence), language: own.language, text: item.text,
      links: links,
      linked: item.counterparts.map { "\(other)\($0)" }.joined(separator: " "),
      flags: flags[item.position] ?? [],
      lacks: item.lacks.map { "lacks \($0.kind.rawValue): \($0.text)" })
  }
}

extension CoverageStatus {
  fileprivate var legendWord: String { self == .rendered ? "rendered, sourced" : rawValue }

  fileprivate var meaning: String {
    switch self {
    case .rendered: "said on the other side, in order"
    case .moved: "said at another place"
    case .partly: "said in part"
    case .dropped: "in the source only"
    case .added: "in the target only"
    case .furniture: "part of the page, not of the article"
    }
  }
}
