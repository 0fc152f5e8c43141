internal import Foundation

/// A name in Latin letters as names are compared: small letters without diacritics and apostrophes.
struct LatinName: Hashable {
  /// The words; hyphens, stops and commas part words as spaces do.
  let words: [[UInt8]]

  init(_ name: String) {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isASCII
      ? name : name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "a"..."z": word.append(UInt8(ascii: scalar))
      case "A"..."Z": word.append(UInt8(ascii: scalar) | 0x20)
      case "'", "’", "ʼ", "`": break
      default:
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  private init(words: [[UInt8]]) {
    self.words = words
  }

  /// Some of the words.
  func words(_ range: Range<Int>) -> LatinName {
    LatinName(words: Array(words[range]))
  }

  /// The words with a space between them.
  var letters: [UInt8] {
    Array(words.joined(separator: [0x20]))
  }

  /// The words without spaces, as key.
  var key: String {
    String(decoding: words.joined(), as: UTF8.self)
  }
}

/// A name in Hangul as names are compared.
struct HangulName: Hashable {
  /// Its syllables; empty when there is anything else in it but spaces and middle dots.
  let syllables: [Hangul.Parts]
  /// The name without spaces and dots.
  let key: String

  init(_ name: String) {
    let units = UnicodeNormalization.nfc(Array(name.utf16)).filter {
      $0 != 0x20 && $0 != 0xB7 && $0 != 0x30FB
    }
    key = String(decoding: units, as: UTF16.self)
    let parts = units.compactMap(Hangul.parts)
    syllables = parts.count == units.count ? parts : []
  }

  init(syllables: [Hangul.Parts]) {
    self.syllables = syllables
    key = String(decoding: syllables.map(\.syllable), as: UTF16.self)
  }

  /// Whether a syllable of it is none that Korean names are made of: 트럼프, 블라디미르.
  var looksForeign: Bool {
    syllables.contains { !NameSyllables.korean.contains($0.syllable) }
  }
}

/// The syllables of Korean names.
enum NameSyllables {
  /// Readings of Hanja and the syllables of names of native words, 나래 and 슬기.
  static let korean: Set<UInt16> = Set(
    """
    가각간갈감갑강개객거건걸검겁격견결겸경계고곡곤골공과곽관광괴교구국군굴궁권궐귀규균귤극근글금급긍기긴길김\
    나낙난날남납낭내냉녀녁년념녕노녹논농뇌누눌눈능니다단달담답당대댁덕도독돈돌동두둔득등\
    라락란람랑래량려력련렬렴령례로록론롱뢰료룡루류륙륜률륭름릉리린림립마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀\
    박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙빛사산살삼삽상새샘생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭습슬승시식신실심십쌍\
    아악안알암압앙애액야약양어억언엄업에여역연열염엽영예오옥온올옹와완왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉\
    자작잔잠장재쟁저적전절점접정제조족존종좌죄주죽준중즉즐증지직진질집징차착찬찰참창채책처척천철첨첩청체초촉촌총최추축춘출충취측층치칙친칠침칭\
    쾌타탁탄탈탐탑탕태택토통퇴투특틈파판팔패팽편평폐포폭표품풍피필핍하학한할함합항해핵행향허헌험혁현혈협형혜호혹혼홀홍화확환활황회획횡효후훈훤휘휴흉흑흔흘흠흡흥희\
    길늘늬롬롱롱루름뫼벗봄빈솜슨아쌀온잎찬터퍼한
    """.utf16)
}
