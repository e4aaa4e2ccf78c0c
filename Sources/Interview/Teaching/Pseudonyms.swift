/// Names that stand for those of people, the same on every run with the same secret word.
///
/// Whoever knows the word and the people's names can find out who is who, and nobody else.
package struct Pseudonyms: Sendable {
  private let names: [String: String]

  package init(for people: some Sequence<String>, secret: String) {
    let all = Set(people).sorted()
    // As many letters as keep everybody apart; four do for any class.
    let length = (4...12).first { length in
      Set(all.map { Self.code($0, secret).prefix(length) }).count == all.count
    }
    names = Dictionary(
      all.map { ($0, "P-" + Self.code($0, secret).prefix(length ?? 12)) },
      uniquingKeysWith: { first, _ in first })
  }

  package func name(of person: String) -> String { names[person] ?? "P-0000" }

  private static func code(_ person: String, _ secret: String) -> String {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let hash = KeyedHash(key: secret).hash(of: Array(person.utf8))
    return String((0..<12).map { letters[Int(hash >> (UInt64($0) * 5) & 31)] })
  }
}

/// SipHash-2-4 with a key made of a word, so that a short hash of a name can't be had without it.
struct KeyedHash {
  private let first: UInt64
  private let second: UInt64

  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  init(key: String) {
    let blank = KeyedHash(first: 0, second: 1)
    first = blank.hash(of: Array(key.utf8))
    second = KeyedHash(first: first, second: 2).hash(of: Array(key.utf8))
  }

  func hash(of bytes: [UInt8]) -> UInt64 {
    var v0 = first ^ 0x736f_6d65_7073_6575
    var v1 = second ^ 0x646f_7261_6e64_6f6d
    var v2 = first ^ 0x6c79_6765_6e65_7261
    var v3 = second ^ 0x7465_6462_7974_6573
    func turned(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
    func round() {
      v0 &+= v1
      v1 = turned(v1, 13) ^ v0
      v0 = turned(v0, 32)
      v2 &+= v3
      v3 = turned(v3, 16) ^ v2
      v0 &+= v3
      v3 = turned(v3, 21) ^ v0
      v2 &+= v1
      v1 = turned(v1, 17) ^ v2
      v2 = turned(v2, 32)
    }
    for start in stride(from: 0, through: bytes.count, by: 8) {
      var word: UInt64 = 0
      for (index, byte) in bytes.dropFirst(start).prefix(8).enumerated() {
        word |= UInt64(byte) << (8 * UInt64(index))
      }
      // The last word, which may be empty, ends with the length.
      if start + 8 > bytes.count { word |= UInt64(bytes.count & 0xFF) << 56 }
      v3 ^= word
      round()
      round()
      v0 ^= word
    }
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }
}
