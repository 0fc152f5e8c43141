import JjakCore
import JjakMemory

extension ConsistencyWorkflow {
  /// Checks all units of a memory, each by itself, and what was put differently among them.
  ///
  /// - Parameters:
  ///   - path: The memory; the user's own if nil.
  ///   - baseline: Findings accepted before.
  /// - Returns: The findings, by unit.
  /// - Throws: ``MemoryError``
  /// - Complexity: O(*n*) in the count of units.
  public func check(
    memory path: String?, baseline: Baseline = Baseline()
  ) throws -> ConsistencyReport {
    let memory = try MemoryAccess.reading(path)
    let isKoreanSource = memory.sourceLanguage.matches(.korean)
    var findings: [Finding] = []
    var sources = VariationRule(VariationRule.source)
    var targets = VariationRule(VariationRule.target)
    var trends = TrendCounter()
    var checked = 0
    try memory.exportUnits { unit in
      guard !unit.target.isEmpty else { return }
      checked += 1
      let pair = self.pair(of: unit, isKoreanSource: isKoreanSource)
      let own = self.findings(in: pair, of: unit, isKoreanSource: isKoreanSource)
      findings += own
      trends.add(unit, pair, findings: own.count { !baseline.accepts($0) })
      sources.add(unit.occurrence(ofSource: true))
      targets.add(unit.occurrence(ofSource: false))
    }
    return ConsistencyReport(
      source: memory.path, target: nil, checked: checked,
      findings: findings + sources.findings(isSource: true) + targets.findings(isSource: false),
      baseline: baseline, trends: trends.trends(varied: sources.mostVaried(TrendCounter.mostVaried))
    )
  }

  private func pair(of unit: StoredUnit, isKoreanSource: Bool) -> CheckedPair {
    reader.pair(
      korean: isKoreanSource ? unit.source : unit.target,
      english: isKoreanSource ? unit.target : unit.source, date: unit.provenance.article?.date)
  }

  private func findings(
    in pair: CheckedPair, of unit: StoredUnit, isKoreanSource: Bool
  ) -> [Finding] {
    let builder = FindingBuilder(
      source: FindingBuilder.Side(isKorean: isKoreanSource, unit: unit.id),
      target: FindingBuilder.Side(isKorean: !isKoreanSource, unit: unit.id))
    return findings(in: pair).map { builder.finding($0, in: pair) }
  }
}

extension StoredUnit {
  fileprivate func occurrence(ofSource isSource: Bool) -> VariationRule.Occurrence {
    func place(_ text: String) -> FindingPlace {
      FindingPlace(
        segment: nil, unit: id, start: 0, end: text.unicodeScalars.count, text: text, sentence: text
      )
    }
    return VariationRule.Occurrence(
      key: isSource ? source : target, counterpart: isSource ? target : source,
      place: place(isSource ? source : target),
      counterpartPlace: place(isSource ? target : source),
      date: provenance.article?.date)
  }
}
