/// What words in lower case turned out to be, by the hash of their letters as typed.
struct WordCache {
  /// The two hashes by which a word is known, and how long it is spelt the American way.
  struct Identity {
    let form: UInt64
    let stem: UInt64
    let length: Int
  }

  /// A text of a million new words shouldn't make the memory grow with it.
  private static let most = 50_000

  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var identities: [Identity] = Array(
    repeating: Identity(form: 0, stem: 0, length: 0), count: 1024)
  private var count = 0

  subscript(_ letters: UInt64) -> Identity? {
    var slot = slot(of: letters)
    while keys[slot] != 0 {
      if keys[slot] == letters { return identities[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Remembers a word that is not remembered yet.
  mutating func remember(_ identity: Identity, of letters: UInt64) {
    guard letters != 0 else { return }
    if count >= Self.most { self = WordCache() }
    if count * 2 >= keys.count { grow() }
    put(identity, letters)
    count += 1
  }

  private mutating func put(_ identity: Identity, _ letters: UInt64) {
    var slot = slot(of: letters)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = letters
    identities[slot] = identity
  }

  private mutating func grow() {
    let (oldKeys, oldIdentities) = (keys, identities)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    identities = Array(
      repeating: Identity(form: 0, stem: 0, length: 0), count: oldKeys.count * 2)
    for (key, identity) in zip(oldKeys, oldIdentities) where key != 0 { put(identity, key) }
  }

  @inline(__always)
  private func slot(of letters: UInt64) -> Int {
    Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }
}
