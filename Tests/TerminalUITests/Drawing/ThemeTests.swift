import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
  @Test func `without colours no style has one`() {
    for style in Style.allCases {
      let look = Theme.none.attributes(of: style)
      #expect(look.foreground == nil && look.background == nil)
    }
  }

  @Test(arguments: Theme.allCases)
  func `what carries meaning differs by more than its colour`(theme: Theme) {
    func shape(_ style: Style) -> Attributes {
      var look = theme.attributes(of: style)
      look.foreground = nil
      look.background = nil
      return look
    }
    let evidence: [Style] = [.text, .mistake, .watch, .strength]
    #expect(Set(evidence.map(shape)).count == evidence.count)
    #expect(shape(.selection) != shape(.text))
    #expect(shape(.key) != shape(.text))
  }

  @Test func `no colour is used that vanishes on black or on white`() {
    for style in Style.allCases {
      let look = Theme.terminal.attributes(of: style)
      #expect(![0, 3, 7, 8, 11, 15].contains(look.foreground))
    }
  }
}
