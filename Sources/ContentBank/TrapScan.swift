/// Looks through the bytes of a YAML file for nesting and aliases, before it is parsed.
///
/// It does not know quotes and block text, so it counts a little too much; its limits lie far
/// beyond what prose contains.
struct TrapScan {
  struct Alias {
    let name: [UInt8]
    let place: Place
  }

  private(set) var tooDeep: Place?
  private(set) var anchors: Set<[UInt8]> = []
  private(set) var aliases: [Alias] = []

  private static let mostOpen = 100
  private static let widestIndent = 400
  private var line = 1
  private var column = 1
  private var open = 0
  private var indent = 0
  private var isIndenting = true
  private var previous = UInt8(ascii: "\n")
  private var sigil: UInt8?
  private var name: [UInt8] = []
  private var namePlace = Place.start

  mutating func take(_ byte: UInt8) {
    if sigil != nil { takeName(byte) }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      if Self.startsToken(after: previous) {
        sigil = byte
        name = []
        namePlace = Place(line, column)
      }
    default: break
    }
    measureIndent(byte)
    if open > Self.mostOpen || indent > Self.widestIndent {
      tooDeep = tooDeep ?? Place(line, column)
    }
    step(byte)
  }

  private mutating func takeName(_ byte: UInt8) {
    if Self.isNameByte(byte) {
      name.append(byte)
      return
    }
    if !name.isEmpty {
      if sigil == UInt8(ascii: "&") {
        anchors.insert(name)
      } else {
        aliases.append(Alias(name: name, place: namePlace))
      }
    }
    sigil = nil
  }

  /// Indentation is spaces and the marks of nested lists and keys.
  private mutating func measureIndent(_ byte: UInt8) {
    guard isIndenting else { return }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): indent += 1
    default: isIndenting = false
    }
  }

  private mutating func step(_ byte: UInt8) {
    previous = byte
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
      indent = 0
      isIndenting = true
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private static func startsToken(after byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
