/// A stable hash of content: FNV-1a with 64 bits, the same on every machine.
struct ContentVersion {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func take(_ bytes: some Sequence<UInt8>) {
    var hash = hash
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    self.hash = hash
  }

  var value: UInt64 { hash }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static func of(_ files: [ContentFolder.File]) -> String {
    var version = ContentVersion()
    for file in files {
      version.take(file.relativePath.utf8)
      version.take([0])
      var length = UInt64(file.bytes.count)
      for _ in 0..<8 {
        version.take(CollectionOfOne(UInt8(truncatingIfNeeded: length)))
        length >>= 8
      }
      file.bytes.withUnsafeBufferPointer { version.take($0) }
    }
    return version.text
  }
}
