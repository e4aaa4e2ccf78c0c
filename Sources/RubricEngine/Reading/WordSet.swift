/// A set of spellings by their hashes, which need no second hashing.
///
/// Order of iteration follows from the words alone, the same on every machine and in every run.
package struct WordSet: Sendable, Hashable {
  /// Open addressing; zero is an empty slot.
  package private(set) var slots: [UInt64]
  private(set) var count: Int

  init() {
    slots = [UInt64](repeating: 0, count: 16)
    count = 0
  }

  /// Takes slots as another set had them; nil where they can't be a set's.
  package init?(slots: [UInt64]) {
    let count = slots.count { $0 != 0 }
    guard slots.count >= 16, slots.count & (slots.count - 1) == 0, count * 2 <= slots.count else {
      return nil
    }
    self.slots = slots
    self.count = count
  }

  func contains(_ word: UInt64) -> Bool {
    let word = Self.key(word)
    var slot = Self.slot(of: word, in: slots.count)
    while true {
      let found = slots[slot]
      if found == word { return true }
      if found == 0 { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// False where the word was there already.
  @discardableResult
  mutating func insert(_ word: UInt64) -> Bool {
    let word = Self.key(word)
    var slot = Self.slot(of: word, in: slots.count)
    while slots[slot] != 0 {
      if slots[slot] == word { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = word
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for word in old where word != 0 {
      var slot = Self.slot(of: word, in: slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = word
    }
  }

  /// No word is known to hash to zero; one that does shares its identity with another.
  @inline(__always)
  private static func key(_ word: UInt64) -> UInt64 { word == 0 ? 1 : word }

  @inline(__always)
  private static func slot(of word: UInt64, in capacity: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
  }
}
