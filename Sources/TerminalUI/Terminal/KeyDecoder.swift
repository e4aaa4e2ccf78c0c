/// Keys out of the bytes that a terminal sends, however they are cut into reads.
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?
  private let erase: UInt8
  private let escapePatience: Int

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// - Parameters:
  ///   - erase: the byte that the terminal sends for backspace.
  ///   - escapePatience: milliseconds after which an escape that nothing followed is a key.
  package init(erase: UInt8 = 0x7F, escapePatience: Int = 50) {
    self.erase = erase
    self.escapePatience = escapePatience
  }

  /// How long an escape may be on its way before what belongs to it, as Alt sends it.
  ///
  /// A slow line cuts the two apart, and an escape of its own would leave the screen.
  package static func escapePatience(in environment: [String: String]) -> Int {
    if let named = environment["ESCDELAY"].flatMap({ Int($0) }), (1...5000).contains(named) {
      return named
    }
    let isRemote = ["SSH_CONNECTION", "SSH_TTY", "MOSH_IP"].contains { environment[$0] != nil }
    return isRemote ? 250 : 50
  }

  /// How many milliseconds of silence end what is pending, or nil where it may wait for ever.
  package var patience: Int? {
    if pasted != nil { return 2000 }
    guard pending.first == Self.escape else { return nil }
    // Nobody types the beginning of a sequence by hand, so its rest may take its time.
    return pending.count == 1 ? escapePatience : max(escapePatience, 500)
  }

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    if pasted == nil {
      pending.append(contentsOf: bytes)
    } else {
      collect(bytes, &keys)
    }
    while pasted == nil, let key = takeKeys(&keys), key {}
    return keys
  }

  /// The keys that pending bytes mean when nothing follows them.
  package mutating func flush() -> [Key] {
    if let text = pasted {
      pasted = nil
      return [.paste(Self.text(text))]
    }
    defer { pending = [] }
    switch pending.count {
    case 0: return []
    case 1 where pending[0] == Self.escape: return [.escape]
    case 2... where pending.starts(with: [Self.escape, Self.escape]):
      pending.removeFirst()
      return [.escape] + flush()
    case 2 where pending[0] == Self.escape: return [.alt(Character(Unicode.Scalar(pending[1])))]
    default: return pending[0] == Self.escape ? [] : [.character("\u{FFFD}")]
    }
  }

  private mutating func collect(_ bytes: some Sequence<UInt8>, _ keys: inout [Key]) {
    var text = pasted ?? []
    // The only copy, or each read of a long paste would copy all of it.
    pasted = nil
    let seen = max(0, text.count - Self.pasteEnd.count)
    text.append(contentsOf: bytes)
    guard let end = Self.index(of: Self.pasteEnd, in: text, from: seen) else {
      pasted = text
      return
    }
    keys.append(.paste(Self.text(text[..<end])))
    pending = Array(text[(end + Self.pasteEnd.count)...])
  }

  /// Takes what stands first, and says whether there may be more; nil where nothing is pending.
  private mutating func takeKeys(_ keys: inout [Key]) -> Bool? {
    guard let first = pending.first else { return nil }
    if first == Self.escape { return takeEscape(&keys) }
    if first < 0x20 || first == 0x7F {
      keys.append(control(first))
      pending.removeFirst()
      return true
    }
    return takeText(&keys)
  }

  /// Takes all text up to the next control byte, so that clusters of several scalars stay whole.
  private mutating func takeText(_ keys: inout [Key]) -> Bool {
    var end = pending.firstIndex { $0 < 0x20 || $0 == 0x7F } ?? pending.count
    if end == pending.count { end -= Self.unfinishedCount(pending) }
    guard end > 0 else { return false }
    keys.append(
      contentsOf: String(decoding: pending[..<end], as: UTF8.self).map(Key.character))
    pending.removeFirst(end)
    return true
  }

  private mutating func takeEscape(_ keys: inout [Key]) -> Bool {
    guard pending.count > 1 else { return false }
    switch pending[1] {
    case Self.escape: return takeSecondEscape(&keys)
    case UInt8(ascii: "["): return takeSequence(&keys)
    case UInt8(ascii: "O"):
      guard let end = pending.dropFirst(2).firstIndex(where: { !(0x30...0x3B).contains($0) })
      else { return false }
      take(EscapeSequence(pending[2...end], isShort: true), end + 1, &keys)
      return true
    default: return takeAlt(&keys)
    }
  }

  /// Some terminals put an escape before the whole sequence of a key that is pressed with Alt.
  private mutating func takeSecondEscape(_ keys: inout [Key]) -> Bool {
    guard pending.count > 2 else { return false }
    guard pending[2] == UInt8(ascii: "[") || pending[2] == UInt8(ascii: "O") else {
      keys.append(.escape)
      return drop(1)
    }
    pending.removeFirst()
    var found: [Key] = []
    guard takeEscape(&found) else {
      if pasted == nil { pending.insert(Self.escape, at: 0) }
      keys += found
      return false
    }
    keys += found.map(Self.withAlt)
    return true
  }

  private static func withAlt(_ key: Key) -> Key {
    switch key {
    case .up: .controlUp
    case .down: .controlDown
    case .left: .controlLeft
    case .right: .controlRight
    default: key
    }
  }

  private mutating func takeSequence(_ keys: inout [Key]) -> Bool {
    // The Linux console sends ESC [ [ A for F1.
    let start = pending.count > 2 && pending[2] == UInt8(ascii: "[") ? 3 : 2
    guard
      let end = pending.dropFirst(start).firstIndex(where: {
        !(0x20...0x3F).contains($0) || $0 == 0x24
      })
    else { return pending.count > 64 ? drop(pending.count) : false }
    guard (0x40...0x7E).contains(pending[end]) || pending[end] == 0x24 else { return drop(end) }
    if end == 2, pending[end] == UInt8(ascii: "M") {
      // An old mouse report: three bytes follow.
      return pending.count >= 6 ? drop(6) : false
    }
    let sequence = EscapeSequence(pending[2...end], isShort: false)
    if sequence.isPasteStart {
      let rest = pending[(end + 1)...]
      pending = []
      pasted = []
      collect(Array(rest), &keys)
      return pasted == nil
    }
    take(sequence, end + 1, &keys)
    return true
  }

  private mutating func takeAlt(_ keys: inout [Key]) -> Bool {
    let byte = pending[1]
    if byte == erase || byte == 0x7F || byte == 0x08 {
      keys.append(.altBackspace)
      return drop(2)
    }
    if byte < 0x20 {
      keys.append(control(byte))
      return drop(2)
    }
    let length = Self.length(ofScalarStartingWith: byte)
    guard pending.count > length else { return false }
    keys.append(
      contentsOf: String(decoding: pending[1...length], as: UTF8.self).prefix(1).map(Key.alt))
    return drop(1 + length)
  }

  private mutating func take(_ sequence: EscapeSequence, _ count: Int, _ keys: inout [Key]) {
    if let key = sequence.key { keys.append(key) }
    pending.removeFirst(count)
  }

  private mutating func drop(_ count: Int) -> Bool {
    pending.removeFirst(count)
    return true
  }

  private func control(_ byte: UInt8) -> Key {
    if byte == erase { return .backspace }
    switch byte {
    case 0x00: return .control(" ")
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x7F: return .backspace
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    default: return .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var before: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D || (byte == 0x0A && before != 0x0D) {
        lines.append(0x0A)
      } else if byte != 0x0A {
        lines.append(byte)
      }
      before = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private static func index(of needle: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    var start = from
    while let found = bytes[start...].firstIndex(of: needle[0]) {
      if bytes[found...].starts(with: needle) { return found }
      start = found + 1
    }
    return nil
  }

  private static func length(ofScalarStartingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// How many bytes at the end start a scalar whose rest hasn't come yet.
  private static func unfinishedCount(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 == 0x80 { continue }
      return length(ofScalarStartingWith: byte) > count ? count : 0
    }
    return 0
  }
}
