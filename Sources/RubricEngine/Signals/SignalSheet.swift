/// Named, interpretable numbers read off one answer, in thousandths of their unit.
///
/// Signals are all that scores and mistakes know of an answer, so every verdict can be explained by
/// printing them.
package struct SignalSheet: Sendable {
  package private(set) var values: [Int] = []
  /// Shared by all answers whose signals are the same ones, in the same order; nil once they differ.
  private(set) var layout: SignalLayout?
  private var ownNames: [String] = []
  private var ownIndices: [String: Int] = [:]

  package init() {}

  init(layout: SignalLayout?) {
    self.layout = layout
    if let layout { values.reserveCapacity(layout.names.count) }
  }

  package var names: [String] {
    layout.map { Array($0.names.prefix(values.count)) } ?? ownNames
  }

  package subscript(_ name: String) -> Int {
    guard let index = layout?.indices[name] ?? ownIndices[name], index < values.count else {
      return 0
    }
    return values[index]
  }

  mutating func set(_ name: String, _ value: Int) {
    if let layout {
      let next = values.count
      if next < layout.names.count, layout.names[next] == name {
        values.append(value)
        return
      }
      if let index = layout.indices[name], index < next {
        values[index] = value
        return
      }
      leaveLayout()
    }
    if let index = ownIndices[name] {
      values[index] = value
      return
    }
    ownIndices[name] = values.count
    ownNames.append(name)
    values.append(value)
  }

  private mutating func leaveLayout() {
    ownNames = names
    ownIndices = Dictionary(uniqueKeysWithValues: ownNames.enumerated().map { ($1, $0) })
    layout = nil
  }

  /// The layout of sheets like this one.
  func makeLayout() -> SignalLayout { layout ?? SignalLayout(names: names) }

  /// The square root of a count: the tenth of a kind tells less than the second.
  mutating func set(_ name: String, root count: Int, atMost cap: Int) {
    set(name, Measure.root(min(count, cap)))
  }
}

/// Names of signals in their order, with which values need no names of their own.
final class SignalLayout: Sendable {
  let names: [String]
  let indices: [String: Int]

  init(names: [String]) {
    self.names = names
    indices = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
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
