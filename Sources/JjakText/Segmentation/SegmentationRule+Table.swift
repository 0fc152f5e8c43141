internal import JjakCore

extension SegmentationRule {
  /// The rules in order of precedence.
  static let table: [SegmentationRule] = marks + korean + latin

  /// Rules about marks, whatever the language.
  private static let marks: [SegmentationRule] = [
    SegmentationRule(
      "mark.opening", .joins,
      "An opening quote or bracket stays with what it opens.",
      when: [.glued, .left(.opener)]),
    SegmentationRule(
      "mark.pair", .joins,
      "Nothing ends inside quotes or brackets that balance, unless they hold a whole passage.",
      when: [.insidePair]),
    SegmentationRule(
      "mark.address", .joins,
      "A web address stays whole.",
      when: [.insideAddress]),
    SegmentationRule(
      "list.next", .breaks,
      "The mark of a list begins a segment, even where the item before it has no stop.",
      when: [.nextListMark]),
    SegmentationRule(
      "list.mark", .joins,
      "A list mark stays with its item.",
      when: [.listMark]),
    SegmentationRule(
      "list.date", .breaks,
      "A year and month behind a wide gap or stuck to a word end an entry of a list: 표명2006.01 한국은.",
      when: [.gap, .entryDate]),
    SegmentationRule(
      "notice.rights", .joins,
      "A notice of rights stays whole.",
      when: [.gap, .rightsNotice]),
    SegmentationRule(
      "mark.end", .breaks,
      "A closing (END), (끝) or -0- stands by itself.",
      when: [.gap, .endMark]),
  ]

  private static let korean: [SegmentationRule] = [
    SegmentationRule(
      "ko.quote-tail", .joins, in: [.korean],
      "A quotation with Hangul stuck to its closing mark goes on: “…이다.”라고.",
      when: [.glued, .left(.closer), .right(.hangul)]),
    SegmentationRule(
      "ko.quote-verb", .joins, in: [.korean],
      "A quotation goes on when a quoting particle or verb follows after a space: “…까?” 하고.",
      when: [.gap, .left(.closeQuote), .rightHangul(.quoting)]),
    SegmentationRule(
      "ko.quote-strayed", .joins, in: [.korean],
      "A mark with a quoting particle behind it closes a quotation, even behind a space or where no "
        + "mark opens one: …이다. ”라고, …이다.\"라며.",
      when: [.rightQuotes(.quoting)]),
    SegmentationRule(
      "ko.date", .joins, in: [.korean],
      "The parts of a date stay together: 2024. 9. 16.",
      when: [.dateGoesOn]),
    SegmentationRule(
      "ko.date-end", .joins, in: [.korean],
      "A date in figures goes on into its sentence: 9. 16. 평양에서.",
      when: [.dateEnds, .right(.hangul)]),
    SegmentationRule(
      "ko.ellipsis", .breaks, in: [.korean],
      "An ellipsis after a sentence ending ends the sentence, in running text only.",
      when: [
        .stop(.ellipsis), .ending(.endings), .right([.hangul, .opener]), .paragraphEndsWithStop,
      ]),
    SegmentationRule(
      "ko.glued", .breaks, in: [.korean],
      "A full stop after a sentence ending ends the sentence without a space: 말했다.그리고, 했다.2일.",
      when: [
        .glued, .left(.fullStop), .ending(.endings), .right([.hangul, .digit, .upper, .opener]),
      ]),
    SegmentationRule(
      "ko.glued-word", .joins, in: [.korean],
      "A full stop before Hangul without a space is part of a word after anything else: 3.절.",
      when: [.glued, .left(.fullStop), .right(.hangul)]),
    SegmentationRule(
      "ko.stop", .breaks, in: [.korean],
      "A full stop after Hangul and before a space ends the sentence, small letters and figures "
        + "behind it notwithstanding.",
      when: [.gap, .stop(.fullStop), .beforeStop([.hangul, .han])]),
  ]

  private static let latin: [SegmentationRule] = [
    SegmentationRule(
      "en.goes-on", .joins,
      "A question or exclamation mark before a small letter ends nothing: “Is it?” he asked.",
      when: [.stop(.query), .right(.lower)]),
    SegmentationRule(
      "en.quote-speaker", .joins, in: [.english],
      "A quoted question or exclamation stays with its speaker: “Is it?” Mr. Kim asked.",
      when: [.gap, .left(.closeQuote), .stop(.query), .rightSpeaker(.saying)]),
    SegmentationRule(
      "en.title", .joins,
      "A title stays with the name: Gen. Park.",
      when: [.gap, .word(.titles)]),
    SegmentationRule(
      "en.before-number", .joins,
      "An abbreviation stays with its number: No. 39, Sept. 16.",
      when: [.word(.beforeNumbers), .right(.digit)]),
    SegmentationRule(
      "en.clock", .joins,
      "A time of day stays with its day or zone: 5 p.m. Monday.",
      when: [.gap, .word(.clock), .rightWord(.days)]),
    SegmentationRule(
      "en.acronym-end", .breaks,
      "An abbreviation ends the sentence before a word that begins one: in the U.S. The talks.",
      when: [.gap, .abbreviation, .rightWord(.openers)]),
    SegmentationRule(
      "en.initials-end", .breaks,
      "Initials end the sentence before a word that begins one: in Washington, D.C. The talks.",
      when: [.gap, .initials, .rightWord(.openers)]),
    SegmentationRule(
      "en.initials", .joins,
      "Initials stay with what follows: J. H. Park, N. Korea, U.S. Army.",
      when: [.initials, .right([.upper, .hangul, .digit])]),
    SegmentationRule(
      "en.abbreviation", .joins,
      "An abbreviation ends nothing: the Korea Inst. for, IBM Corp. Chairman.",
      when: [.abbreviation]),
    SegmentationRule(
      "en.word", .breaks,
      "A full stop after any other word ends the sentence before a capital or a figure, also where "
        + "ICU takes the word for an abbreviation: said Joe. He, up. No one.",
      when: [.gap, .plainWord, .right([.upper, .digit, .opener, .hangul])]),
    SegmentationRule(
      "en.byline-date", .breaks, in: [.english],
      "The date that closes a byline stands by itself: By Bae Narae May 12, 2025.",
      when: [.gap, .bylineDate]),
    SegmentationRule(
      "en.glued", .breaks, in: [.english],
      "A full stop between a small and a capital letter ends the sentence without a space.",
      when: [.glued, .plainWord, .beforeStop(.lower), .rightIsCapitalized]),
  ]
}
