/// How far a text is scrolled within the place where it is drawn.
struct ScrollPlace: Hashable, Sendable {
  private(set) var top = 0
  private(set) var body = Area(row: 0, column: 0, rows: 0, columns: 0)

  /// Takes the size of the place, and keeps the last page full.
  mutating func fit(_ body: Area, rows: Int) {
    self.body = body
    top = max(0, min(top, rows - body.rows))
  }

  mutating func scroll(_ action: Action, rows: Int) {
    let page = max(1, body.rows - 2)
    switch action {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page
    case .pageDown: top += page
    case .top: top = 0
    case .bottom: top = rows
    default: break
    }
    top = max(0, min(top, rows - body.rows))
  }

  func isAtEnd(rows: Int) -> Bool { top >= rows - body.rows }

  /// How far it is, in words; empty where all of it is visible.
  func position(rows: Int) -> String {
    let last = rows - body.rows
    guard last > 0 else { return "" }
    return top >= last ? "end" : top == 0 ? "top" : "\(top * 100 / last)%"
  }
}
