/// One content file while it is read: its path and what is wrong with it so far.
struct Sheet {
  let path: String
  private(set) var problems: [ContentError] = []

  init(path: String) {
    self.path = path
  }

  mutating func report(_ message: String, at place: Place) {
    problems.append(ContentError(path: path, place: place, message: message))
  }

  /// The keys of a block, having reported those that are not in `known`.
  mutating func block(_ value: YAMLValue, _ what: String, keys known: [String]) -> Block? {
    guard var block = entries(value, what) else { return nil }
    for field in block.fields where !known.contains(field.name) {
      if let meant = Spelling.nearest(to: field.name, among: known) {
        block.misspelt.insert(meant)
      }
      let keys = "the keys of \(what) are \(known.joined(separator: ", "))"
      report(
        "unknown key '\(field.name)' in \(what); "
          + Spelling.advice(for: field.name, among: known, otherwise: keys),
        at: field.place)
    }
    return block
  }

  /// The keys of a block whose names the author chooses.
  mutating func entries(_ value: YAMLValue, _ what: String) -> Block? {
    guard case .block(let fields) = value.content else {
      report(
        "\(what) is a block of keys, and here is \(value.kind); write 'key: value' lines",
        at: value.place)
      return nil
    }
    return Block(place: value.place, fields: fields)
  }

  /// A name that an id can have.
  mutating func id(_ name: String, of what: String, at place: Place) -> Bool {
    if Self.isID(name) { return true }
    report(
      "'\(Self.shown(name))' can't be the id of \(what); use small letters, digits and single "
        + "hyphens, at most 60",
      at: place)
    return false
  }

  static func isID(_ name: String) -> Bool {
    guard (1...60).contains(name.utf8.count) else { return false }
    let pieces = name.split(separator: "-", omittingEmptySubsequences: false)
    return pieces.allSatisfy { piece in
      !piece.isEmpty && piece.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
  }

  /// A short form of what an author wrote, safe to print.
  static func shown(_ text: String) -> String {
    let start = printable(String(text.unicodeScalars.prefix(40)))
    return text.unicodeScalars.count > 40 ? start + "…" : start
  }

  static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(isPrintable(scalar) ? scalar : "\u{FFFD}")
    }
    return result
  }

  /// False for what would move a terminal's cursor or turn the direction of text.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }
}

/// The keys of one YAML block.
struct Block {
  let place: Place
  let fields: [YAMLField]
  /// Names that an unknown key was probably meant to be, and that are reported with it.
  var misspelt: Set<String> = []

  subscript(_ name: String) -> YAMLField? {
    fields.first { $0.name == name }
  }
}
