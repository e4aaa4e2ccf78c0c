/// A heading of a Markdown answer with the lines under it.
struct MarkdownSection {
  let kind: Kind
  /// The heading's line.
  let heading: Int
  var lines: Range<Int>

  enum Kind: Hashable {
    /// What stands before the first heading.
    case opening
    case framing, tradeoffs, examples
    /// The question or id that the heading names.
    case followUp(String)

    var isPart: Bool {
      switch self {
      case .framing, .tradeoffs, .examples: true
      case .opening, .followUp: false
      }
    }

    /// Nil where the line is no heading of a part.
    init?(heading line: String) {
      let level = line.prefix { $0 == "#" }.count
      guard (1...6).contains(level) else { return nil }
      var title = line.dropFirst(level)
      guard title.first == " " || title.first == "\t" else { return nil }
      while let last = title.last, last == "#" || last.isWhitespace { title.removeLast() }
      title = title.drop { $0.isWhitespace }
      let name = title.lowercased()
      switch name.hasSuffix(":") ? String(name.dropLast()) : name {
      case "framing": self = .framing
      case "tradeoffs", "trade-offs", "trade offs": self = .tradeoffs
      case "examples": self = .examples
      case "follow-up", "followup", "follow up": self = .followUp("")
      default:
        guard let colon = title.firstIndex(of: ":"),
          ["follow-up", "followup", "follow up"].contains(title[..<colon].lowercased())
        else { return nil }
        self = .followUp(String(title[title.index(after: colon)...].drop { $0.isWhitespace }))
      }
    }
  }
}
