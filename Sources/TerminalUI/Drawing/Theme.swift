/// How one style looks.
package struct Attributes: Hashable, Sendable {
  /// A colour of the terminal, or nil for its default.
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

/// How many colours a theme may use.
package enum Palette: Int, CaseIterable, Sendable {
  /// The terminal's own, as its user has set them.
  case sixteen = 16
  /// The fixed ones that most terminals have besides.
  case many = 256
}

/// The looks of all styles; none of them is told from another one by its colour alone where the
/// difference carries meaning.
package enum Theme: String, CaseIterable, Sendable {
  /// Colours that can be read alike on black and on white.
  case terminal
  /// For a dark background, and still readable on a light one.
  case dark
  /// The reverse.
  case light
  /// Bold, underlined and reversed text in the terminal's plain colours, and nothing dim.
  case highContrast = "high-contrast"
  /// No colours at all.
  case none

  package func attributes(of style: Style, palette: Palette = .sixteen) -> Attributes {
    switch self {
    case .terminal, .dark, .light:
      coloured(style, Self.colours(self, palette))
    case .highContrast: Self.highContrast(style)
    case .none: Self.monochrome(style)
    }
  }

  /// The colours of one theme by what they mean.
  private struct Colours {
    let accent: Int
    let watch: Int
    let bad: Int
    let good: Int
    let bar: Int
  }

  private static func colours(_ theme: Theme, _ palette: Palette) -> Colours {
    switch (theme, palette) {
    case (.dark, .sixteen): Colours(accent: 13, watch: 13, bad: 9, good: 2, bar: 12)
    case (.dark, .many): Colours(accent: 170, watch: 136, bad: 167, good: 64, bar: 69)
    case (.light, .many): Colours(accent: 127, watch: 130, bad: 160, good: 28, bar: 26)
    case (.light, .sixteen): Colours(accent: 4, watch: 5, bad: 1, good: 2, bar: 4)
    case (_, .many): Colours(accent: 163, watch: 130, bad: 196, good: 28, bar: 63)
    case (_, .sixteen): Colours(accent: 5, watch: 5, bad: 1, good: 2, bar: 4)
    }
  }

  private func coloured(_ style: Style, _ colours: Colours) -> Attributes {
    var look = Self.monochrome(style)
    switch style {
    case .accent, .key: look.foreground = colours.accent
    case .watch: look.foreground = colours.watch
    case .mistake, .error: look.foreground = colours.bad
    case .strength, .clean: look.foreground = colours.good
    case .bar: look.foreground = colours.bar
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
}
