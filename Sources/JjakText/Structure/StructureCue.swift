internal import JjakCore

/// A sign of what a segment is for: wording, shape and position together.
struct StructureCue: Sendable {
  /// How far a role spreads from the segment that shows the sign.
  enum Reach: Sendable {
    /// The segment alone.
    case segment
    /// Its paragraph.
    case block
    /// Its paragraph and the short lines without a stop that follow.
    case list
    /// Everything to the end, if that is the smaller part of the text.
    case rest
  }

  /// Where in the segment a phrase must stand.
  enum Position: Sendable {
    case start, end, whole, anywhere
  }

  /// Something about the segment other than its wording.
  enum Shape: Sendable {
    /// It has fewer Unicode scalars.
    case shorterThan(Int)
    /// It does not end as a sentence does.
    case withoutStop
    /// It is all there is in its paragraph.
    case alone
    /// It lies in the second half of the paragraphs.
    case late
    /// It begins with a capital letter, Latin.
    case capital
    /// It is in brackets as a whole.
    case bracketed
    /// It begins with the name of an image file.
    case imageName
    /// It is an e-mail address, perhaps with a name.
    case mailAddress
    /// It is nothing but a date or time with its label.
    case date
    /// It is nothing but a reporter and a date, with place, agency and address.
    case datedReporter
    /// It is a place and a name with a hyphen between: 서울-한도윤.
    case placeAndName
    /// It ends in a dash or an equals sign.
    case openEnd
    /// It ends in 입니다.
    case signsOff
  }

  /// Identifier, for example `page.comments`.
  let id: String
  /// What the sign tells, in one sentence.
  let summary: String
  let role: SegmentRole
  let reach: Reach
  /// One of these must be there, in small letters and with `0` for every run of digits; any will do
  /// when empty.
  let phrases: [String]
  let position: Position
  /// All must hold.
  let shapes: [Shape]

  init(
    _ id: String, _ role: SegmentRole, _ reach: Reach, _ summary: String,
    _ position: Position = .anywhere, of phrases: [String] = [], shapes: [Shape] = []
  ) {
    self.id = id
    self.summary = summary
    self.role = role
    self.reach = reach
    self.position = position
    self.phrases = phrases
    self.shapes = shapes
  }
}
