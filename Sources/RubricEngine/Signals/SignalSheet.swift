/// Named, interpretable numbers read off one answer, in thousandths of their unit.
///
/// Signals are all that scores and mistakes know of an answer, so every verdict can be explained by
/// printing them.
package struct SignalSheet: Sendable {
  package private(set) var names: [String] = []
  package private(set) var values: [Int] = []
  private var indices: [String: Int] = [:]

  package subscript(_ name: String) -> Int { indices[name].map { values[$0] } ?? 0 }

  mutating func set(_ name: String, _ value: Int) {
    if let index = indices[name] {
      values[index] = value
      return
    }
    indices[name] = names.count
    names.append(name)
    values.append(value)
  }

  /// The square root of a count: the tenth of a kind tells less than the second.
  mutating func set(_ name: String, root count: Int, atMost cap: Int) {
    set(name, Measure.root(min(count, cap)))
  }
}

/// The few transformations from counts to signals; whole numbers, so every machine agrees.
enum Measure {
  /// Thousand times the square root, which IEEE arithmetic rounds the same everywhere.
  static func root(_ count: Int) -> Int {
    Int((Double(max(0, count)).squareRoot() * 1000).rounded())
  }

  static func share(_ part: Int, of whole: Int) -> Int {
    whole <= 0 ? 0 : part * 1000 / whole
  }

  /// Times in a hundred words, at most `cap`; a text of under 40 words counts as 40.
  static func rate(_ count: Int, in words: Int, atMost cap: Int) -> Int {
    min(count * 100_000 / max(words, 40), cap * 1000)
  }
}
