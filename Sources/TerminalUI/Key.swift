/// A key press or another event of the terminal, decoded.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight, shiftHome, shiftEnd
  case controlUp, controlDown, controlLeft, controlRight, controlHome, controlEnd
  case shiftControlUp, shiftControlDown, shiftControlLeft, shiftControlRight
  case shiftControlHome, shiftControlEnd, shiftPageUp, shiftPageDown
  case controlDelete, altBackspace
  case function(Int)
  case mouse(Mouse)
  /// A whole bracketed paste, with line ends as `\n`.
  case paste(String)
  case resize(columns: Int, rows: Int)
}
