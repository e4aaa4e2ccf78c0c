/// Finds the word of the lexicon that a long unknown word misspells by one edit.
///
/// Candidates share a spelling with one letter left out, as in symmetric-delete search.
package struct TypoIndex: Sendable, Hashable {
  /// Shorter words are too close to one another.
  static let shortest = 7
  private static let indexBits: UInt32 = 20

  /// All spellings one behind the other, and where each starts and the last one ends.
  package let letters: [UInt8]
  package let starts: [UInt32]
  /// Open addressing by the hash of a spelling with or without a letter: a few bits of the hash over
  /// the spelling's number plus one; zero is an empty slot.
  package let slots: [UInt32]

  init(_ spellings: [[UInt8]]) {
    let spellings = spellings.filter { $0.count >= Self.shortest }
      .prefix(1 << Int(Self.indexBits) - 2)
    var starts: [UInt32] = [0]
    for spelling in spellings { starts.append(starts[starts.count - 1] + UInt32(spelling.count)) }
    letters = spellings.flatMap { $0 }
    self.starts = starts
    var capacity = 16
    while capacity < 2 * (letters.count + spellings.count) { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for (index, spelling) in spellings.enumerated() {
      Self.withHashes(of: spelling[...]) { hash in
        var slot = Self.slot(of: hash, in: capacity)
        while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = Self.tag(hash) | UInt32(index + 1)
      }
    }
    self.slots = slots
  }

  /// Takes what another index consists of; nil where it can't be one.
  package init?(letters: [UInt8], starts: [UInt32], slots: [UInt32]) {
    guard slots.count >= 16, slots.count & (slots.count - 1) == 0, slots.contains(0),
      starts.first == 0, Int(starts[starts.count - 1]) == letters.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      slots.allSatisfy({ Self.index($0) < starts.count - 1 })
    else { return nil }
    self.letters = letters
    self.starts = starts
    self.slots = slots
  }

  /// The first spelling, in alphabetical order, one edit away with the same first letter.
  func correction(of word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count >= Self.shortest else { return nil }
    var best: Int?
    Self.withHashes(of: word) { hash in
      let tag = Self.tag(hash)
      var slot = Self.slot(of: hash, in: slots.count)
      while slots[slot] != 0 {
        let found = slots[slot]
        let candidate = Self.index(found)
        if found & ~Self.indexMask == tag, best.map({ candidate < $0 }) ?? true {
          let spelling = spelling(candidate)
          if spelling.first == word.first, Self.isOneEdit(spelling, word) { best = candidate }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    return best.map { Array(spelling($0)) }
  }

  private func spelling(_ index: Int) -> ArraySlice<UInt8> {
    letters[Int(starts[index])..<Int(starts[index + 1])]
  }

  private static let indexMask: UInt32 = 1 << indexBits - 1

  @inline(__always)
  private static func index(_ slot: UInt32) -> Int { Int(slot & indexMask) - 1 }

  @inline(__always)
  private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 40) << indexBits
  }

  @inline(__always)
  private static func slot(of hash: UInt64, in capacity: Int) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
  }

  /// The hashes of a word as it is, and with each letter left out.
  private static func withHashes(of word: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    body(WordHash.of(word))
    var head = WordHash.empty
    for left in word.indices {
      var hash = head
      for index in (left + 1)..<max(left + 1, word.endIndex) {
        hash = WordHash.adding(word[index], to: hash)
      }
      body(hash)
      head = WordHash.adding(word[left], to: head)
    }
  }

  /// One letter changed, left out, put in, or two neighbours swapped.
  static func isOneEdit(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let shorter = min(a.count, b.count)
    guard max(a.count, b.count) - shorter <= 1 else { return false }
    var head = 0
    while head < shorter, a[a.startIndex + head] == b[b.startIndex + head] { head += 1 }
    var tail = 0
    while tail < shorter - head, a[a.endIndex - 1 - tail] == b[b.endIndex - 1 - tail] { tail += 1 }
    let restA = a.dropFirst(head).dropLast(tail)
    let restB = b.dropFirst(head).dropLast(tail)
    if restA.count <= 1, restB.count <= 1 { return true }
    return restA.count == 2 && restB.count == 2 && restA.first == restB.last
      && restA.last == restB.first
  }
}
