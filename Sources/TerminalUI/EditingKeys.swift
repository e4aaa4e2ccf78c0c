extension Keymap {
  /// A row about keys that the text editor itself understands.
  package struct EditingKeys: Sendable {
    package let keys: [Key]
    package let keyNames: String
    package let help: String
  }

  package static let editing: [EditingKeys] = [
    EditingKeys(
      keys: [.control("r")], keyNames: "Ctrl-R",
      help: "Find; Enter goes on to the next place, Esc stays there."),
    EditingKeys(
      keys: [.home, .end, .control("a"), .control("e")], keyNames: "Ctrl-A Ctrl-E",
      help: "Go to the start or the end of the line; Home and End do too."),
    EditingKeys(
      keys: [.alt("b"), .alt("f"), .controlLeft, .controlRight], keyNames: "Alt-B Alt-F",
      help: "Go a word back or on; Ctrl with an arrow does too."),
    EditingKeys(
      keys: [.controlUp, .controlDown, .controlHome, .controlEnd], keyNames: "Ctrl-arrows",
      help: "Go a paragraph up or down; Ctrl-Home and Ctrl-End go to the ends of the text."),
    EditingKeys(
      keys: [.control("w"), .altBackspace, .alt("d")], keyNames: "Ctrl-W Alt-D",
      help: "Cut the word before the cursor, or the one after it."),
    EditingKeys(
      keys: [.control("u"), .control("k")], keyNames: "Ctrl-U Ctrl-K",
      help: "Cut to the start of the line, or to its end."),
    EditingKeys(
      keys: [.control("y"), .control("v"), .alt("y")], keyNames: "Ctrl-Y Ctrl-V",
      help: "Put in what was cut or copied last; Alt-Y right after, what was cut before that."),
    EditingKeys(
      keys: [.control("t"), .alt("t")], keyNames: "Ctrl-T Alt-T",
      help: "Swap the two letters, or the two words, around the cursor."),
    EditingKeys(
      keys: [.control(" "), .shiftRight, .shiftUp, .alt("a")], keyNames: "Ctrl-Space",
      help: "Begin to select; Shift with any movement or a drag does too, Alt-A selects all."),
    EditingKeys(
      keys: [.alt("w"), .control("c"), .control("x")], keyNames: "Ctrl-C Ctrl-X",
      help: "Copy or cut what is selected."),
    EditingKeys(
      keys: [.control("_"), .alt("u"), .alt("r")], keyNames: "Alt-U Alt-R",
      help: "Undo, or do again what was undone; Ctrl-_ undoes too."),
  ]

  /// Keys that the editor knows in lists alone.
  package static let listKeys = EditingKeys(
    keys: [.tab, .backTab], keyNames: "Tab Shift-Tab",
    help: "Move a bullet in or out; Enter begins the next one.")
}
