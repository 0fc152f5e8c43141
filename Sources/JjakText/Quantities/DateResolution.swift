import JjakCore

/// Which way from the article's day a date without a year or month lies.
enum DateDirection: Sendable {
  /// 지난, last.
  case past
  /// 오는, next.
  case future
  /// Not said: the nearest is meant.
  case nearest
}

extension ArticleDate {
  /// Completes a date whose year is not stated.
  func resolve(month: Int, day: Int?, _ direction: DateDirection) -> Quantity.Unit {
    guard let day else {
      let candidates = [-1, 0, 1].map { (year: year + $0, distance: $0 * 12 + month - self.month) }
      let chosen = choose(candidates.map(\.distance), direction)
      return .date(year: chosen.map { candidates[$0].year }, month: month, day: nil)
    }
    let candidates = [-1, 0, 1].compactMap {
      ArticleDate(year: year + $0, month: month, day: day)
    }
    let chosen = choose(candidates.map { $0.dayNumber - dayNumber }, direction)
    return .date(year: chosen.map { candidates[$0].year }, month: month, day: day)
  }

  /// Completes a day of a month that is not stated.
  func resolve(day: Int, _ direction: DateDirection) -> Quantity.Unit {
    let candidates = [-2, -1, 0, 1, 2].compactMap { offset in
      let (year, month) = month(after: offset)
      return ArticleDate(year: year, month: month, day: day)
    }
    guard let chosen = choose(candidates.map { $0.dayNumber - dayNumber }, direction) else {
      return .date(year: nil, month: nil, day: day)
    }
    return candidates[chosen].unit
  }

  /// Finds the day of the week (0 for Monday) that is meant: the latest one unless said otherwise.
  func resolve(weekday: Int, _ direction: DateDirection) -> Quantity.Unit {
    let behind = (self.weekday - weekday + 7) % 7
    switch direction {
    case .past: return adding(days: -(behind == 0 ? 7 : behind)).unit
    case .nearest: return adding(days: -behind).unit
    case .future: return adding(days: 7 - behind).unit
    }
  }

  /// The date as the unit of a quantity.
  var unit: Quantity.Unit {
    .date(year: year, month: month, day: day)
  }

  private func choose(_ distances: [Int], _ direction: DateDirection) -> Int? {
    let allowed = distances.indices.filter { index in
      switch direction {
      case .past: distances[index] <= 0
      case .future: distances[index] >= 0
      case .nearest: true
      }
    }
    return allowed.min { abs(distances[$0]) < abs(distances[$1]) }
  }
}
