import Foundation
import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
  private static let palettes = Palette.allCases

  @Test(arguments: [Theme.none, .highContrast], palettes)
  func `without colours no style has one`(theme: Theme, palette: Palette) {
    for style in Style.allCases {
      let look = theme.attributes(of: style, palette: palette)
      #expect(look.foreground == nil && look.background == nil)
    }
  }

  @Test(arguments: Theme.allCases, palettes)
  func `what carries meaning differs by more than its colour`(theme: Theme, palette: Palette) {
    func shape(_ style: Style) -> Attributes {
      var look = theme.attributes(of: style, palette: palette)
      look.foreground = nil
      look.background = nil
      return look
    }
    let evidence: [Style] = [.text, .mistake, .watch, .strength]
    #expect(Set(evidence.map(shape)).count == evidence.count)
    #expect(shape(.selection) != shape(.text))
    #expect(shape(.key) != shape(.text))
  }

  @Test(arguments: Theme.allCases)
  func `of the terminal's colours none is used that vanishes on black or on white`(theme: Theme) {
    for style in Style.allCases {
      let look = theme.attributes(of: style)
      #expect(![0, 3, 6, 7, 8, 10, 11, 14, 15].contains(look.foreground))
      #expect(look.background == nil)
    }
  }

  @Test(arguments: [(Theme.terminal, 3.9, 3.9), (.dark, 4.5, 3), (.light, 3, 4.5)])
  func `of the fixed colours each keeps its contrast on black and on white`(
    theme: Theme, onBlack: Double, onWhite: Double
  ) {
    for style in Style.allCases {
      guard let colour = theme.attributes(of: style, palette: .many).foreground else { continue }
      let light = Self.luminance(colour)
      // The contrast ratio of the Web Content Accessibility Guidelines.
      #expect((light + 0.05) / 0.05 >= onBlack, "\(style)")
      #expect(1.05 / (light + 0.05) >= onWhite, "\(style)")
    }
  }

  /// The relative luminance of one of the colours 16 to 231, a cube of six steps.
  private static func luminance(_ colour: Int) -> Double {
    let steps = [0.0, 95, 135, 175, 215, 255]
    func linear(_ step: Int) -> Double {
      let value = steps[step] / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let cube = colour - 16
    return 0.2126 * linear(cube / 36) + 0.7152 * linear(cube / 6 % 6) + 0.0722 * linear(cube % 6)
  }
}
