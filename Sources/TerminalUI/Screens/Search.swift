/// What was typed to narrow down a list.
struct Search: Hashable, Sendable {
  private(set) var text = ""

  /// Takes a key that edits the text.
  ///
  /// - Returns: whether the text changed.
  mutating func type(_ key: Key) -> Bool {
    let before = text
    switch key {
    case .character(let character): if !character.isNewline { text.append(character) }
    case .paste(let pasted):
      text += pasted.prefix(100).map { $0.isNewline ? " " : $0 }
    case .backspace, .control("h"): _ = text.popLast()
    case .control("u"): text = ""
    case .control("w"), .altBackspace:
      while text.last == " " { text.removeLast() }
      while let last = text.last, last != " " { text.removeLast() }
    default: break
    }
    if text.count > 100 { text = String(text.prefix(100)) }
    return text != before
  }

  mutating func clear() { text = "" }

  /// Whether every typed word occurs in one of the texts, whatever its case.
  func matches(_ texts: [String]) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return true }
    let folded = texts.map { $0.lowercased() }
    return words.allSatisfy { word in folded.contains { $0.contains(word) } }
  }
}
