internal import CICU

/// Sorts as a Korean dictionary does: 가나다, Hanja by their readings, then other scripts.
///
/// After CLDR's collation for Korean.
public enum KoreanOrder {
  /// The elements in the order of a text that each has; equal ones stay as they were.
  ///
  /// - Complexity: O(*n* log *n*), besides keys in the length of the texts.
  public static func sorted<Element>(
    _ elements: [Element], by text: (Element) -> String
  ) -> [Element] {
    let keys = keys(of: elements.map(text))
    return elements.indices.sorted { first, second in
      keys[first] == keys[second]
        ? first < second : keys[first].lexicographicallyPrecedes(keys[second])
    }.map { elements[$0] }
  }

  /// The texts in order.
  ///
  /// - Complexity: O(*n* log *n*), besides keys in the length of the texts.
  public static func sorted(_ texts: [String]) -> [String] {
    sorted(texts) { $0 }
  }

  private static func keys(of texts: [String]) -> [ArraySlice<UInt8>] {
    var units: [UInt16] = []
    let ends = texts.map { text in
      units += text.utf16
      return Int32(units.count)
    }
    var keyEnds = [Int32](repeating: 0, count: texts.count)
    var keys: [UInt8] = []
    var length = Int32(4 * units.count + 16 * texts.count)
    while keys.count < length {
      keys = [UInt8](repeating: 0, count: Int(length))
      length = unsafe cicu_sort_keys(
        "ko", units, ends, Int32(texts.count), &keys, Int32(keys.count), &keyEnds)
      precondition(length >= 0, "ICU cannot sort Korean: status \(-length); is its data installed?")
    }
    var start = 0
    return keyEnds.map { end in
      defer { start = Int(end) }
      return keys[start..<Int(end)]
    }
  }
}
