/// A checksum that reads eight bytes at a time, to tell damaged files; no defence against forgery.
struct Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var at = 0
    while bytes.count - at >= 32 {
      lanes.0 = mixed(lanes.0, word(bytes, at))
      lanes.1 = mixed(lanes.1, word(bytes, at + 8))
      lanes.2 = mixed(lanes.2, word(bytes, at + 16))
      lanes.3 = mixed(lanes.3, word(bytes, at + 24))
      at += 32
    }
    var sum = UInt64(bytes.count)
    while at < bytes.count {
      sum = mixed(sum, UInt64(bytes[at]))
      at += 1
    }
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = mixed(sum, lane) }
    return sum
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// Every step can be undone, so no difference is ever lost within a lane.
  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product << 29 | product >> 35
  }
}
