/// How one style looks.
package struct Attributes: Hashable, Sendable {
  /// One of the terminal's own 16 colours, or nil for its default.
  package var foreground: Int?
  package var background: Int?
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  package var isReversed = false

  package init(
    foreground: Int? = nil, background: Int? = nil, bold: Bool = false, dim: Bool = false,
    underlined: Bool = false, reversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isDim = dim
    isUnderlined = underlined
    isReversed = reversed
  }
}

/// The looks of all styles; none of them is told from another one by its colour alone where the
/// difference carries meaning.
package enum Theme: String, CaseIterable, Sendable {
  /// The terminal's own colours, those that can be read on black and on white.
  case terminal
  case highContrast = "high-contrast"
  /// No colours at all.
  case none

  package func attributes(of style: Style) -> Attributes {
    switch self {
    case .terminal: Self.terminal(style)
    case .highContrast: Self.highContrast(style)
    case .none: Self.monochrome(style)
    }
  }

  private static func terminal(_ style: Style) -> Attributes {
    var look = monochrome(style)
    switch style {
    case .accent, .key, .watch: look.foreground = Colour.magenta
    case .mistake, .error: look.foreground = Colour.red
    case .strength, .clean: look.foreground = Colour.green
    case .bar: look.foreground = Colour.blue
    case .text, .quiet, .title, .selection, .selectedText, .barEmpty, .border: break
    }
    return look
  }

  private static func highContrast(_ style: Style) -> Attributes {
    var look = monochrome(style)
    look.isDim = false
    switch style {
    case .mistake: look.isReversed = true
    case .error: look = Attributes(bold: true, reversed: true)
    case .watch, .strength, .accent: look.isBold = true
    default: break
    }
    return look
  }

  private static func monochrome(_ style: Style) -> Attributes {
    switch style {
    case .text, .bar, .clean: Attributes()
    case .quiet, .barEmpty, .border: Attributes(dim: true)
    case .title, .accent, .key, .strength: Attributes(bold: true)
    case .selection, .selectedText: Attributes(reversed: true)
    case .mistake, .error: Attributes(bold: true, underlined: true)
    case .watch: Attributes(underlined: true)
    }
  }

  private enum Colour {
    static let red = 1
    static let green = 2
    static let blue = 4
    static let magenta = 5
  }
}
