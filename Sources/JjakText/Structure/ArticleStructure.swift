public import JjakCore

/// Tells what each segment of an article is for.
///
/// Cues of wording, shape and position label what stands around the article; what is left at the top
/// without a stop is the headline, and short lines without one between paragraphs are sub-heads.
/// Furniture is labelled, never taken away.
public struct ArticleStructure: Sendable {
  /// Makes the labeller.
  public init() {}

  /// A role for every segment, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func roles(of segments: [Segment]) -> [SegmentRole] {
    guard !segments.isEmpty else { return [] }
    var labelling = Labelling(segments)
    labelling.applyCues()
    labelling.labelSourcedCaptions()
    labelling.labelHeadline()
    labelling.labelSubheads()
    return labelling.roles.map { $0 ?? .body }
  }
}

/// The roles of one article while they are being found.
private struct Labelling {
  private(set) var roles: [SegmentRole?]
  private let shapes: [StructureShape]
  /// The length of all segments before each, and of all.
  private let lengths: [Int]
  /// The paragraphs as ranges of segments.
  private let blocks: [Range<Int>]
  /// For each segment the number of its paragraph.
  private let blockOfSegment: [Int]

  init(_ segments: [Segment]) {
    roles = Array(repeating: nil, count: segments.count)
    shapes = segments.map { StructureShape($0.text) }
    lengths = shapes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.length) }
    // Of texts with a segment a line, those without any blank line have a paragraph in each line, and
    // around a line without a full stop there is an edge: headline, byline and date may stand together.
    let isByLine = segments.allSatisfy { $0.endRule == "line" }
    let isOneBlock = isByLine && segments.first?.block == segments.last?.block
    var blocks: [Range<Int>] = []
    for index in segments.indices {
      let isEdge =
        index == 0 || isOneBlock || segments[index - 1].block != segments[index].block
        || (isByLine && !(shapes[index - 1].hasFullStop && shapes[index].hasFullStop))
      if let last = blocks.last, !isEdge {
        blocks[blocks.count - 1] = last.lowerBound..<index + 1
      } else {
        blocks.append(index..<index + 1)
      }
    }
    self.blocks = blocks
    blockOfSegment = blocks.enumerated().flatMap { number, block in block.map { _ in number } }
  }

  private func length(of segments: Range<Int>) -> Int {
    lengths[segments.upperBound] - lengths[segments.lowerBound]
  }
}

// MARK: - Cues

extension Labelling {
  private static let cues = StructureCue.table
  private static let wordlessCues = cues.indices.filter { cues[$0].phrases.isEmpty }
  /// For each phrase of all cues the number of its cue.
  private static let phraseCues: [Int] = cues.indices.flatMap { index in
    cues[index].phrases.map { _ in index }
  }
  private static let finder = PhraseFinder(
    cues.flatMap { cue in cue.phrases.map { ($0, cue.position) } })
  mutating func applyCues() {
    for index in shapes.indices where roles[index] == nil && !shapes[index].isLong {
      guard let cue = firstCue(at: index) else { continue }
      apply(cue, at: index)
    }
  }

  private func firstCue(at index: Int) -> StructureCue? {
    var candidates = Self.wordlessCues
    candidates += Self.finder.matches(in: shapes[index].folded).map { Self.phraseCues[$0] }
    return candidates.sorted().lazy
      .map { Self.cues[$0] }
      .first { cue in cue.shapes.allSatisfy { has($0, at: index) } && isInReach(cue, at: index) }
  }

  private func has(_ shape: StructureCue.Shape, at index: Int) -> Bool {
    let text = shapes[index]
    let block = blockOfSegment[index]
    return switch shape {
    case .shorterThan(let length): text.length < length
    case .withoutStop: !text.hasStop
    case .alone: blocks[block].count == 1
    case .late: (block + 1) * 2 > blocks.count
    case .capital: text.startsWithCapital
    case .bracketed: text.isBracketed
    case .imageName: text.hasImageName
    case .mailAddress: text.isMailAddress
    case .date: text.isDate
    case .datedReporter: text.isDatedReporter
    case .placeAndName: text.isPlaceAndName
    case .openEnd: text.isOpenEnded
    case .signsOff: text.isSignOff
    }
  }

  /// Whether the cue begins its paragraph, when it speaks for all of it, and the rest of the text is
  /// the smaller part, when it speaks for that.
  private func isInReach(_ cue: StructureCue, at index: Int) -> Bool {
    let block = blocks[blockOfSegment[index]]
    switch cue.reach {
    case .segment: return true
    case .block, .list: return index == block.lowerBound || block.count <= 3
    case .rest:
      let rest = length(of: index..<shapes.count)
      return rest < 1500 && rest * 2 < length(of: 0..<shapes.count)
    }
  }

  private mutating func apply(_ cue: StructureCue, at index: Int) {
    let block = blocks[blockOfSegment[index]]
    switch cue.reach {
    case .segment: roles[index] = cue.role
    case .block: label(block, cue.role)
    case .rest: label(index..<shapes.count, cue.role)
    case .list:
      label(block, cue.role)
      // At the top of an article the next short line is more likely its headline.
      guard has(.late, at: index) else { return }
      var next = block.upperBound
      while next < shapes.count, !shapes[next].hasStop, shapes[next].length < 120,
        firstCue(at: next) == nil
      {
        roles[next] = cue.role
        next += 1
      }
    }
  }

  private mutating func label(_ range: Range<Int>, _ role: SegmentRole) {
    for index in range where roles[index] == nil { roles[index] = role }
  }
}

// MARK: - Position

extension Labelling {
  /// Labels captions by the source that closes them: `… in 2024. (TRR)`, `… 마을. /두만강방송 사진`.
  mutating func labelSourcedCaptions() {
    let limit = max(4, blocks.count / 3)
    for block in blocks.prefix(limit) where (2...3).contains(block.count) && length(of: block) < 350
    {
      let last = shapes[block.upperBound - 1]
      let isSource = last.isBracketed || last.folded.first == 0x2F
      if isSource, last.length <= 40,
        roles[block.upperBound - 1] == nil
          || roles[block.upperBound - 1] == .caption
      {
        label(block, .caption)
      }
    }
  }

  /// Labels the first line without a full stop as headline, and those below it as sub-heads.
  mutating func labelHeadline() {
    guard blocks.count > 1 else { return }
    var hasHeadline = false
    for block in blocks.prefix(6) {
      guard roles[block.lowerBound] == nil else { continue }
      let shape = shapes[block.lowerBound]
      guard block.count == 1, !shape.hasFullStop, shape.length <= 200 else { return }
      roles[block.lowerBound] = hasHeadline ? .subhead : .headline
      hasHeadline = true
    }
  }

  mutating func labelSubheads() {
    for (number, block) in blocks.enumerated()
    where block.count == 1 && roles[block.lowerBound] == nil && number > 0
      && number + 1 < blocks.count
    {
      let shape = shapes[block.lowerBound]
      let next = roles[blocks[number + 1].lowerBound]
      if !shape.hasStop, shape.length <= 60, shape.length > 1, !shape.isOpenEnded,
        !shape.isBracketed,
        shape.folded.last != 0x2C, next == nil
      {
        roles[block.lowerBound] = .subhead
      }
    }
  }
}
