/// What follows `ESC [` or `ESC O`: numbers and a final byte.
struct EscapeSequence {
  private let numbers: [Int]
  private let final: Character
  /// After `ESC O`.
  private let isShort: Bool
  private let isPrivate: Bool
  private let isConsole: Bool
  /// After `ESC [ <`.
  private let isMouse: Bool

  init(_ bytes: some Collection<UInt8>, isShort: Bool) {
    var text = Array(bytes)
    final = Character(Unicode.Scalar(text.last ?? 0))
    isConsole = text.first == UInt8(ascii: "[")
    isPrivate = text.first.map { (0x3C...0x3F).contains($0) } ?? false
    isMouse = text.first == UInt8(ascii: "<")
    if isMouse { text.removeFirst() }
    self.isShort = isShort
    numbers = text.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 1 }
  }

  var isPasteStart: Bool { !isShort && final == "~" && numbers == [200] }

  /// The key that it stands for, or nil where it is none.
  var key: Key? {
    if isMouse { return mouse.map(Key.mouse) }
    if isPrivate { return nil }
    if isConsole { return "ABCDE".firstIndex(of: final).map { .function("ABCDE".place($0) + 1) } }
    switch final {
    case "A": return arrow(.up, .shiftUp, .controlUp, .shiftControlUp)
    case "B": return arrow(.down, .shiftDown, .controlDown, .shiftControlDown)
    case "C": return arrow(.right, .shiftRight, .controlRight, .shiftControlRight)
    case "D": return arrow(.left, .shiftLeft, .controlLeft, .shiftControlLeft)
    case "H": return arrow(.home, .shiftHome, .controlHome, .shiftControlHome)
    case "F": return arrow(.end, .shiftEnd, .controlEnd, .shiftControlEnd)
    // rxvt has letters of its own for modified arrows.
    case "a": return isShort ? .controlUp : .shiftUp
    case "b": return isShort ? .controlDown : .shiftDown
    case "c": return isShort ? .controlRight : .shiftRight
    case "d": return isShort ? .controlLeft : .shiftLeft
    case "Z": return .backTab
    case "M": return isShort ? .enter : nil
    case "P", "Q", "R", "S":
      return "PQRS".firstIndex(of: final).map { .function("PQRS".place($0) + 1) }
    case "u": return typed(numbers.first ?? 0, modifiers: numbers.dropFirst().first ?? 1)
    case "~" where numbers.first == 27 && numbers.count == 3:
      return typed(numbers[2], modifiers: numbers[1])
    case "~": return numbered(modifiers)
    case "^": return numbered(Self.control)
    case "$": return numbered(Self.shift)
    case "@": return numbered(Self.control | Self.shift)
    default: return nil
    }
  }

  private static let shift = 1
  private static let alt = 2
  private static let control = 4

  private var modifiers: Int { numbers.count > 1 ? numbers[1] - 1 : 0 }

  private func arrow(_ plain: Key, _ shifted: Key, _ controlled: Key, _ both: Key) -> Key {
    // `ESC O 5 A` and `ESC [ 5 A` leave out the 1 before the modifier.
    let held = numbers.count == 1 && numbers[0] > 1 ? numbers[0] - 1 : modifiers
    return pick(held, plain, shifted, controlled, both)
  }

  /// Alt with an arrow is what other systems press for a word.
  private func pick(
    _ held: Int, _ plain: Key, _ shifted: Key, _ controlled: Key, _ both: Key
  ) -> Key {
    let isShifted = held & Self.shift != 0
    if held & (Self.control | Self.alt) != 0 { return isShifted ? both : controlled }
    return isShifted ? shifted : plain
  }

  private func numbered(_ held: Int) -> Key? {
    switch numbers.first ?? 0 {
    case 1, 7: pick(held, .home, .shiftHome, .controlHome, .shiftControlHome)
    case 2: .insert
    case 3: pick(held, .delete, .delete, .controlDelete, .controlDelete)
    case 4, 8: pick(held, .end, .shiftEnd, .controlEnd, .shiftControlEnd)
    case 5: held & Self.shift != 0 ? .shiftPageUp : .pageUp
    case 6: held & Self.shift != 0 ? .shiftPageDown : .pageDown
    case let number where (11...15).contains(number): .function(number - 10)
    case let number where (17...21).contains(number): .function(number - 11)
    case let number where (23...24).contains(number): .function(number - 12)
    default: nil
    }
  }

  /// A report of the left button or the wheel; the other buttons are the terminal's own.
  private var mouse: Mouse? {
    guard numbers.count == 3, final == "M" || final == "m" else { return nil }
    let (row, column) = (max(0, numbers[2] - 1), max(0, numbers[1] - 1))
    // Shift, Alt and Ctrl are told too, and change nothing.
    let act: Mouse.Act? =
      switch numbers[0] & ~(4 | 8 | 16) {
      case 0: final == "M" ? .press : .release
      case 32: .drag
      case 64: .wheelUp
      case 65: .wheelDown
      default: nil
      }
    return act.map { Mouse($0, row: row, column: column) }
  }

  /// A character with modifiers, as newer terminals spell it.
  private func typed(_ code: Int, modifiers: Int) -> Key? {
    let held = modifiers - 1
    switch code {
    case 9: return held & Self.shift != 0 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return held & (Self.alt | Self.control) != 0 ? .altBackspace : .backspace
    default: break
    }
    guard code >= 0x20, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value)
    else { return nil }
    let character = Character(scalar)
    if held & Self.control != 0 { return .control(Character(character.lowercased())) }
    return held & Self.alt != 0 ? .alt(character) : .character(character)
  }
}

extension String {
  fileprivate func place(_ index: Index) -> Int { distance(from: startIndex, to: index) }
}
