extension Frame {
  /// Replaces signs and typographic marks by ASCII ones of the same width, for terminals whose
  /// font lacks them; letters stay as they are.
  mutating func makeASCII() {
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = self[row, column]
        guard let plain = Self.plainForms[cell.text] else { continue }
        put(plain, row: row, column: column, style: cell.style)
      }
    }
  }

  /// A line of text with the same replacements.
  static func asciiForm(of text: String) -> String {
    text.map { plainForms[String($0)] ?? String($0) }.joined()
  }

  private static let plainForms = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "█": "#", "░": ".", "▸": ">",
    "…": ".", "→": ">", "·": "-", "↑": "^", "↓": "v", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "–": "-", "—": "-", "•": "*", "╭": ".", "╮": ".", "╰": "'", "╯": "'", "▄": "+", "▪": "+",
    "■": "#", "✓": "+", "▁": "_", "▂": "-", "▆": "*",
  ]
}
