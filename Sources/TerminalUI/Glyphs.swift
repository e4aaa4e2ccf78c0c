/// The signs that the screens are drawn with, plain ones where the terminal has no others.
package struct Glyphs: Hashable, Sendable {
  package let rule: String
  package let divider: String
  package let barFull: String
  package let barEmpty: String
  package let pointer: String
  package let ellipsis: String
  package let arrow: String
  package let separator: String
  package let upDown: String
  package let openQuote: String
  package let closeQuote: String

  package static let unicode = Glyphs(
    rule: "─", divider: "│", barFull: "█", barEmpty: "░", pointer: "▸", ellipsis: "…", arrow: "→",
    separator: "·", upDown: "↑↓", openQuote: "“", closeQuote: "”")

  package static let ascii = Glyphs(
    rule: "-", divider: "|", barFull: "#", barEmpty: ".", pointer: ">", ellipsis: "...",
    arrow: "->", separator: "-", upDown: "Up/Down", openQuote: "\"", closeQuote: "\"")
}
