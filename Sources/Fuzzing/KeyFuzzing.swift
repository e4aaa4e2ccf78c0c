import Interview
import TerminalUI

extension FuzzTarget {
  /// The first bytes say where the rest is cut into reads and how large the editor is.
  static func decodeKeys(_ bytes: [UInt8]) throws(Broken) {
    guard bytes.count > 2 else { return }
    let piece = Int(bytes[0]) % 9 + 1
    let rest = Array(bytes.dropFirst(2))
    var decoder = KeyDecoder()
    var editor = TextEditor(
      "Größe 批处理\n- e\u{301} 👩‍👩‍👧\n", columns: Int(bytes[1]) % 90, rows: Int(bytes[1]) % 7,
      limit: 4096)
    var mirror = editor.text
    var start = 0
    while start < rest.count {
      let end = min(rest.count, start + piece)
      try handle(decoder.decode(rest[start..<end]), in: &editor, &mirror)
      // A pause in the middle, now and then.
      if bytes[0] > 0xC0, decoder.patience != nil {
        try handle(decoder.flush(), in: &editor, &mirror)
      }
      start = end
    }
    while decoder.patience != nil { try handle(decoder.flush(), in: &editor, &mirror) }
  }

  private static func handle(
    _ keys: [Key], in editor: inout TextEditor, _ mirror: inout String
  ) throws(Broken) {
    for key in keys {
      if case .edited(let edits) = editor.handle(key) {
        for edit in edits {
          guard let next = edit.applied(to: mirror) else { throw Broken("an edit doesn't fit") }
          mirror = next
        }
      }
      // What the journal says has to be what is on the screen, byte for byte.
      guard mirror.utf8.elementsEqual(editor.text.utf8) else {
        throw Broken("the edits of \(key) don't lead to the text")
      }
      guard editor.byteCount <= editor.limit, editor.cursor <= editor.byteCount else {
        throw Broken("the editor holds more than it may, or its cursor is outside")
      }
    }
  }
}
