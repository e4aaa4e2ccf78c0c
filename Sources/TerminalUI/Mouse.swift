/// What the left button or the wheel of a mouse did, at a place of the screen.
package struct Mouse: Hashable, Sendable {
  package let act: Act
  package let row: Int
  package let column: Int

  package enum Act: Hashable, Sendable {
    case press, drag, release, wheelUp, wheelDown
  }

  package init(_ act: Act, row: Int, column: Int) {
    self.act = act
    self.row = row
    self.column = column
  }
}
