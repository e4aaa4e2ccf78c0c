/// Identity of a spelling: 64-bit FNV-1a, the same on every machine and in every run.
enum WordHash {
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(empty) { adding($1, to: $0) }
  }

  static func of(_ text: String) -> UInt64 { of(text.utf8) }
}
