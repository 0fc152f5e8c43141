/// English words that carry grammar and little content.
enum EnglishWords {
  /// Whether a stem belongs to a word that says nothing about the content of a sentence.
  static func isFunction(_ stem: String) -> Bool {
    functionStems.contains(stem)
  }

  private static let functionStems: Set<String> = Set(
    functionWords.split(whereSeparator: \.isWhitespace).map { EnglishStemmer.stem(String($0)) })

  private static let functionWords = """
    a an the of in on at to for from by with as into onto upon over under about against between among
    through during before after above below up down out off than then so such and or but nor yet if
    because while although though since until unless whether that which who whom whose what when where
    why how this these those it its he him his she her hers they them their theirs we us our ours you
    your yours i me my mine be is are was were been being am have has had having do does did will would
    shall should can could may might must not no nor there here also too very just only own same other
    each every all any both few some itself himself herself themselves s t re ve ll d m
    """
}
