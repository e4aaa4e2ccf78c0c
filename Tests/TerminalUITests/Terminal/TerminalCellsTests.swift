import CTerminal
import Testing

@testable import TerminalUI

#if canImport(Glibc)
  import Glibc
#endif

@Suite(.serialized) struct TerminalCellsTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  @Test(
    arguments: [
      ("a", 1, [[0x61]]), ("e\u{301}", 1, [[0x65, 0x301]]), ("批", 2, [[0x6279]]),
      ("👨‍👩‍👧", 2, [[0x1F468]]), ("👍🏽", 2, [[0x1F44D]]), ("❤️", 2, [[0x2764], [0x20]]),
      ("🇩🇪", 2, [[0x44], [0x45]]), ("1️⃣", 2, [[0x31, 0x20E3], [0x20]]),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 1, [[0x61, 0x301, 0x302, 0x303, 0x304]]),
    ] as [(String, Int, [[UInt32]])])
  func `a glyph becomes cells that every terminal draws equally wide`(
    text: String, columns: Int, cells: [[UInt32]]
  ) {
    #expect(TerminalCells.cells(of: text, columns: columns).map(\.scalars) == cells)
  }

  @Test func `the cells of every glyph take exactly its columns`() {
    for value in UInt32(0x20)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let glyph = Glyph(Character(scalar))
      let cells = TerminalCells.cells(of: glyph.text, columns: glyph.columns)
      let wide = cells.reduce(0) { $0 + Int(ct_wcwidth($1.scalars[0])) }
      let marks = cells.flatMap { $0.scalars.dropFirst() }
      if wide != glyph.columns || marks.contains(where: { ct_wcwidth($0) != 0 }) {
        Issue.record("U+\(String(value, radix: 16)) takes \(wide) for \(glyph.columns)")
      }
    }
  }
}
