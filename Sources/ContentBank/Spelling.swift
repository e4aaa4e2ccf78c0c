/// Finds the name that a misspelt one was meant to be.
package enum Spelling {
  /// The nearest of `names`, or nil where none is near enough to be a slip of the fingers.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let allowed = max(1, min(3, word.unicodeScalars.count / 3))
    var best: (name: String, distance: Int)?
    for name in names where name != word {
      let distance = distance(word, name)
      if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters have to be added, dropped, changed or swapped with their neighbour.
  package static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.unicodeScalars)
    let b = Array(second.unicodeScalars)
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    guard max(a.count, b.count) <= 200 else { return .max }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(
          last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// “did you mean 'x'?” where a name is near, else the sentence `otherwise`.
  package static func advice(
    for word: String, among names: [String], otherwise: String
  ) -> String {
    nearest(to: word, among: names).map { "did you mean '\($0)'?" } ?? otherwise
  }
}
