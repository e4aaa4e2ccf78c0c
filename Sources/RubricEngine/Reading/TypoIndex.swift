/// Finds the word of the lexicon that a long unknown word misspells by one edit.
///
/// Candidates share a spelling with one letter left out, as in symmetric-delete search.
struct TypoIndex: Sendable {
  /// Shorter words are too close to one another.
  static let shortest = 7

  private let spellings: [[UInt8]]
  private var byDeletion: [UInt64: [Int32]] = [:]

  init(_ spellings: [[UInt8]]) {
    self.spellings = spellings.filter { $0.count >= Self.shortest }
    for (index, spelling) in self.spellings.enumerated() {
      byDeletion[WordHash.of(spelling), default: []].append(Int32(index))
      for deletion in Self.deletions(of: spelling) {
        byDeletion[deletion, default: []].append(Int32(index))
      }
    }
  }

  /// The first spelling, in alphabetical order, one edit away with the same first letter.
  func correction(of word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count >= Self.shortest else { return nil }
    var best: Int32?
    for deletion in [WordHash.of(word)] + Self.deletions(of: Array(word)) {
      for candidate in byDeletion[deletion] ?? [] where best.map({ candidate < $0 }) ?? true {
        let spelling = spellings[Int(candidate)]
        if spelling.first == word.first, Self.isOneEdit(spelling[...], word) { best = candidate }
      }
    }
    return best.map { spellings[Int($0)] }
  }

  private static func deletions(of word: [UInt8]) -> [UInt64] {
    word.indices.map { left in
      var hash = WordHash.empty
      for index in word.indices where index != left {
        hash = WordHash.adding(word[index], to: hash)
      }
      return hash
    }
  }

  /// One letter changed, left out, put in, or two neighbours swapped.
  static func isOneEdit(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    var head = 0
    let a = Array(a)
    let b = Array(b)
    while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] {
      tail += 1
    }
    let restA = a[head..<(a.count - tail)]
    let restB = b[head..<(b.count - tail)]
    if restA.count <= 1, restB.count <= 1 { return true }
    return restA.count == 2 && restB.count == 2 && restA.first == restB.last
      && restA.last == restB.first
  }
}
