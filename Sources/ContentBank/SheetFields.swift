extension Sheet {
  /// The field of a required key, having reported its absence.
  mutating func field(_ name: String, of block: Block) -> YAMLField? {
    if let field = block[name] { return field }
    if !block.misspelt.contains(name) { report("'\(name)' is missing; add it", at: block.place) }
    return nil
  }

  /// A required text that is not empty.
  mutating func text(_ name: String, of block: Block, atMost limit: Int? = nil) -> String? {
    guard let field = field(name, of: block) else { return nil }
    guard let text = text(field.value, named: name) else { return nil }
    let count = text.unicodeScalars.count
    if let limit, count > limit {
      report(
        "'\(name)' has \(count) characters; shorten it to at most \(limit)",
        at: field.value.place)
      return nil
    }
    return text
  }

  mutating func optionalText(_ name: String, of block: Block) -> String? {
    block[name] == nil ? nil : text(name, of: block)
  }

  mutating func text(_ value: YAMLValue, named name: String) -> String? {
    guard case .text(let raw, let isPlain) = value.content else {
      report("'\(name)' is text, and here is \(value.kind); write one text", at: value.place)
      return nil
    }
    let text = Self.trimmed(raw)
    if text.isEmpty || isPlain && (text == "~" || text == "null") {
      report("'\(name)' is empty; write it or remove the key", at: value.place)
      return nil
    }
    for scalar in text.unicodeScalars
    where !Self.isPrintable(scalar) && scalar != "\n" && scalar != "\t" {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      report("'\(name)' holds the control character U+\(padded); remove it", at: value.place)
      return nil
    }
    return text
  }

  mutating func integer(
    _ name: String, of block: Block, in range: ClosedRange<Int>
  ) -> Int? {
    guard let field = field(name, of: block) else { return nil }
    return integer(field.value, named: name, in: range)
  }

  mutating func integer(
    _ value: YAMLValue, named name: String, in range: ClosedRange<Int>
  ) -> Int? {
    if case .text(let text, let isPlain) = value.content, isPlain, let number = Int(text),
      range.contains(number)
    {
      return number
    }
    report(
      "'\(name)' is a whole number from \(range.lowerBound) to \(range.upperBound); write one",
      at: value.place)
    return nil
  }

  /// One of a few words.
  mutating func choice<Word: RawRepresentable>(
    _ name: String, of block: Block, among words: [Word]
  ) -> Word? where Word.RawValue == String {
    guard let field = field(name, of: block), let text = text(field.value, named: name) else {
      return nil
    }
    if let word = words.first(where: { $0.rawValue == text }) { return word }
    let names = words.map(\.rawValue)
    report(
      "'\(name)' can't be '\(Self.shown(text))'; "
        + Spelling.advice(
          for: text, among: names, otherwise: "use one of \(names.joined(separator: ", "))"),
      at: field.value.place)
    return nil
  }

  /// The values of a required list with at least `least` items.
  mutating func list(_ name: String, of block: Block, atLeast least: Int) -> [YAMLValue]? {
    guard let field = field(name, of: block) else { return nil }
    guard case .list(let items) = field.value.content else {
      report(
        "'\(name)' is a list, and here is \(field.value.kind); write '- item' lines",
        at: field.value.place)
      return nil
    }
    guard items.count >= least else {
      report("'\(name)' has \(items.count) of at least \(least) items; add some", at: field.place)
      return nil
    }
    return items
  }

  /// A required list of different texts.
  mutating func texts(_ name: String, of block: Block, atLeast least: Int) -> [String]? {
    guard let items = list(name, of: block, atLeast: least) else { return nil }
    var texts: [String] = []
    var seen: Set<String> = []
    for item in items {
      guard let text = text(item, named: name) else { continue }
      if seen.insert(text).inserted {
        texts.append(text)
      } else {
        report("'\(Self.shown(text))' is in '\(name)' twice; keep one", at: item.place)
      }
    }
    return texts.count == items.count ? texts : nil
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first == "\n" || first == " " { scalars.removeFirst() }
    return String(scalars)
  }
}
