import JjakCore
import JjakText

/// Looks at both sides of a pair before they are aligned: which is Korean, and whether they are a pair at
/// all.
struct SideCheck {
  /// Whether the source is English and the target Korean.
  let isSwapped: Bool
  /// What the user should know, in whole sentences.
  let remarks: [String]

  init(source: String, target: String) {
    let blank = [("source", source), ("target", target)].filter { $0.1.allSatisfy(\.isWhitespace) }
    guard blank.isEmpty else {
      isSwapped = false
      remarks = blank.map {
        "the \($0.0) holds no text; every segment of the other side is left over"
      }
      return
    }
    let first = LanguageDetector.language(of: source)
    let second = LanguageDetector.language(of: target)
    isSwapped = first == .english && second == .korean
    if isSwapped {
      remarks = [
        "the source looks English and the target Korean; aligned as they are, but Korean belongs first"
      ]
    } else if source == target {
      remarks = ["source and target are the same text; is one of them the wrong file?"]
    } else if first == second {
      let name = first == .korean ? "Korean" : "English"
      remarks = ["both sides look \(name); is one of them the wrong file?"]
    } else {
      remarks = []
    }
  }
}
