/// Texts by the short runs of words that they hold, to find those that are nearly the same.
///
/// The time grows with the number of texts, because a run that many texts share says little and
/// is passed over.
struct Shingles {
  /// Two texts, the later one first, with the share of their runs that both hold.
  struct Pair: Hashable {
    let later: Int
    let earlier: Int
    let percent: Int
  }

  private static let mostHolders = 30
  private let length: Int
  private var sizes: [Int] = []
  private var holders: [UInt64: [Int]] = [:]
  private(set) var pairs: [Pair] = []
  private let threshold: Int

  /// Runs of `length` words; pairs share at least `threshold` percent of theirs.
  init(length: Int, threshold: Int) {
    self.length = length
    self.threshold = threshold
  }

  /// Takes the next text and notes which earlier ones it resembles.
  mutating func take(_ words: [Substring]) {
    let number = sizes.count
    let runs = runs(of: words)
    sizes.append(runs.count)
    var shared: [Int: Int] = [:]
    for run in runs {
      let before = holders[run] ?? []
      for earlier in before { shared[earlier, default: 0] += 1 }
      if before.count < Self.mostHolders { holders[run] = before + [number] }
    }
    for earlier in shared.keys.sorted() {
      let both = shared[earlier] ?? 0
      let percent = 100 * both / (runs.count + sizes[earlier] - both)
      if percent >= threshold {
        pairs.append(Pair(later: number, earlier: earlier, percent: percent))
      }
    }
  }

  private func runs(of words: [Substring]) -> Set<UInt64> {
    guard words.count >= length else { return [] }
    var runs: Set<UInt64> = []
    for start in 0...words.count - length {
      var hash = ContentVersion()
      for word in words[start..<start + length] {
        hash.take(word.utf8)
        hash.take([0])
      }
      runs.insert(hash.value)
    }
    return runs
  }
}
