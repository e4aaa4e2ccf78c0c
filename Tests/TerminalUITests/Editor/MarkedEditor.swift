@testable import TerminalUI

extension TextEditor {
  /// An editor whose cursor stands at the `|` of the text.
  static func at(_ marked: String, columns: Int = 40, rows: Int = 5, limit: Int = 1 << 20) -> Self {
    let cursor = marked.utf8.firstIndex(of: UInt8(ascii: "|")) ?? marked.utf8.endIndex
    return TextEditor(
      marked.replacing("|", with: ""),
      cursor: marked.utf8.distance(from: marked.startIndex, to: cursor), columns: columns,
      rows: rows, limit: limit)
  }

  /// The text with a `|` where the cursor stands.
  var marked: String {
    var bytes = Array(text.utf8)
    bytes.insert(UInt8(ascii: "|"), at: cursor)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// This editor after some keys.
  func after(_ keys: Key...) -> TextEditor {
    var editor = self
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  mutating func type(_ text: String) {
    for character in text { _ = handle(.character(character)) }
  }
}
