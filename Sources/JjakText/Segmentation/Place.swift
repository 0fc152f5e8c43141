/// A place where a sentence might end, and what stands around it.
struct Place {
  let text: AnalysisText
  let paragraph: ParagraphContext
  /// Where the right begins.
  let position: Int
  /// Where the left ends: before the blanks in front of ``position``.
  let core: Int
  /// The Latin word before the full stop that ends the left, the stop left out.
  private(set) var word: Word?

  init(_ position: Int, in text: AnalysisText, paragraph: ParagraphContext) {
    self.text = text
    self.paragraph = paragraph
    self.position = position
    var core = position
    while core > paragraph.range.lowerBound, text.classes[core - 1].isAny(of: .blank) { core -= 1 }
    self.core = core
    word = leftWord
  }

  private func isClass(_ unitClass: UnitClass, at index: Int) -> Bool {
    paragraph.range.contains(index) && text.classes[index].isAny(of: unitClass)
  }

  /// Tells whether the test holds here.
  func passes(_ test: ContextTest) -> Bool {
    switch test {
    case .gap: position > core
    case .glued: position == core
    case .left(let unitClass): isClass(unitClass, at: core - 1)
    case .stop(let unitClass): isClass(unitClass, at: stop)
    case .beforeStop(let unitClass): isClass(unitClass, at: beforeStop)
    case .ending(let list): hasEnding(list)
    case .word(let list): word.map(list.contains) ?? false
    case .abbreviation:
      word.map { WordList.names.contains($0) || WordList.common.contains($0) } ?? false
    case .initials: isInitials
    case .plainWord:
      isClass(.fullStop, at: core - 1) && isClass(.latin, at: core - 2)
        && isClass(.latin, at: core - 3) && word?.hasStop == false
    case .listMark: paragraph.marks.ends.contains(core)
    case .nextListMark: paragraph.marks.starts.contains(position)
    case .dateGoesOn: isDatePart(endingAt: core) && isDatePart(startingAt: position)
    case .dateEnds: isDateChain(endingAt: core)
    case .right(let unitClass): isClass(unitClass, at: position)
    case .rightIsCapitalized: isClass(.upper, at: position) && isClass(.lower, at: position + 1)
    case .rightWord(let list): rightWord(at: position).map { list.contains($0.word) } ?? false
    case .rightHangul(let list): list.contains(hangul(at: position))
    case .rightQuotes(let list):
      isClass([.openQuote, .closeQuote], at: position) && list.contains(hangul(at: position + 1))
    case .rightsNotice: isRightsNotice
    case .rightSpeaker(let list): hasSpeaker(list)
    case .insidePair: paragraph.isInsidePair(position)
    case .insideAddress: position == core && isInsideAddress
    case .endMark: isEndMark
    case .bylineDate: paragraph.bylineDate == position
    case .entryDate: endsInEntryDate
    case .paragraphEndsWithStop: paragraph.endsWithStop
    }
  }

  private func hasEnding(_ list: WordList) -> Bool {
    let last = beforeStop
    return (0...1).contains { count in
      isClass(.hangul, at: last - count) && isClass(.hangul, at: last)
        && list.contains(Word(text.units[last - count...last]))
    }
  }

  /// Where the mark is that ends the left, closers skipped.
  private var stop: Int {
    var index = core - 1
    while isClass(.closer, at: index) { index -= 1 }
    return index
  }

  private var beforeStop: Int {
    var index = stop
    while isClass([.terminator, .closer], at: index) { index -= 1 }
    return index
  }
}

// MARK: - Words

extension Place {
  private static let wordLimit = 24
  private static let wordMarks: Set<UInt16> = [0x2E, 0x27, 0x2019, 0x2D]

  private func isWordUnit(_ index: Int) -> Bool {
    guard paragraph.range.contains(index) else { return false }
    return text.classes[index].isAny(of: .latin) || Self.wordMarks.contains(text.units[index])
  }

  private var leftWord: Word? {
    guard isClass(.fullStop, at: core - 1) else { return nil }
    var start = core - 1
    while core - start < Self.wordLimit, isWordUnit(start - 1) { start -= 1 }
    while start < core - 1, !text.classes[start].isAny(of: .latin) { start += 1 }
    guard start < core - 1, !isClass([.digit, .latin], at: start - 1) else { return nil }
    return Word(text.units[start..<core - 1])
  }

  private var isInitials: Bool {
    guard isClass(.fullStop, at: core - 1) else { return false }
    var index = core - 1
    while core - index < Self.wordLimit, isClass(.fullStop, at: index),
      isClass(.upper, at: index - 1)
    {
      index -= 2
    }
    return index < core - 1 && !isClass([.latin, .digit, .hangul, .fullStop], at: index)
  }

  private func rightWord(at start: Int) -> (word: Word, end: Int)? {
    let first = isClass(.opener, at: start) ? start + 1 : start
    var end = first
    while end - first < Self.wordLimit, isWordUnit(end) { end += 1 }
    if end - first == 2, isClass(.fullStop, at: end - 1) { return nil }
    while end > first, !text.classes[end - 1].isAny(of: .latin) { end -= 1 }
    return end > first ? (Word(text.units[first..<end]), end) : nil
  }

  private func hangul(at start: Int) -> Word {
    var end = start
    while end - start < Self.wordLimit, isClass(.hangul, at: end) { end += 1 }
    return Word(text.units[start..<end])
  }

  private var isRightsNotice: Bool {
    let left = text.units[paragraph.range.lowerBound..<core]
    let right = text.units[position..<paragraph.range.upperBound]
    return right.starts(with: "All rights".utf16)
      || left.reversed().starts(with: "rights reserved.".utf16.reversed())
  }

  private func hasSpeaker(_ verbs: WordList) -> Bool {
    var next = position
    for _ in 0..<5 {
      guard let right = rightWord(at: next) else { return false }
      if next > position, verbs.contains(right.word) { return true }
      guard isClass(.upper, at: next) else { return false }
      next = right.end
      while isClass([.space, .fullStop], at: next) { next += 1 }
    }
    return false
  }
}

// MARK: - Figures and addresses

extension Place {
  private func isDatePart(endingAt end: Int) -> Bool {
    guard isClass(.fullStop, at: end - 1) else { return false }
    var start = end - 1
    while isClass(.digit, at: start - 1) { start -= 1 }
    return (1...4).contains(end - 1 - start) && !isClass(.latin, at: start - 1)
  }

  private func isDatePart(startingAt start: Int) -> Bool {
    var end = start
    while isClass(.digit, at: end) { end += 1 }
    return (1...2).contains(end - start) && isClass(.fullStop, at: end)
  }

  private func isDateChain(endingAt end: Int) -> Bool {
    guard isDatePart(endingAt: end) else { return false }
    var before = end - 1
    while isClass(.digit, at: before - 1) { before -= 1 }
    while isClass(.space, at: before - 1) { before -= 1 }
    return isDatePart(endingAt: before)
  }

  private var endsInEntryDate: Bool {
    let start = core - 7
    guard paragraph.range.contains(start - 2), let year = Int(text.string(start..<start + 4)),
      (1900...2099).contains(year), isClass(.fullStop, at: start + 4),
      isClass(.digit, at: core - 2), isClass(.digit, at: core - 1), isClass(.blank, at: core)
    else { return false }
    return isClass([.hangul, .latin], at: start - 1)
      || isClass(.blank, at: start - 1) && isClass(.blank, at: start - 2)
  }

  private var isInsideAddress: Bool {
    guard !isClass([.hangul, .blank], at: position) else { return false }
    var start = position
    while position - start < 200, start > paragraph.range.lowerBound,
      !isClass(.blank, at: start - 1)
    {
      start -= 1
    }
    let run = text.units[start..<position]
    return run.starts(with: "www.".utf16) || run.starts(with: "http".utf16) && run.contains(0x2F)
  }

  private static let endMarks: Set<String> = [
    "(END)", "(ENDS)", "(end)", "(끝)", "[끝]", "<끝>", "-0-", "###",
  ]

  private var isEndMark: Bool {
    let rest = position..<max(position, paragraph.body.upperBound)
    return rest.count < 8 && Self.endMarks.contains(text.string(rest))
  }
}
