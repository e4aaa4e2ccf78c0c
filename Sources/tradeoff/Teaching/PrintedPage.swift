/// A page to print, of which Markdown and HTML are made alike.
struct PrintedPage {
  enum Block: Hashable {
    case heading(Int, String)
    case paragraph(String)
    /// Somebody's own words.
    case quote(String)
    case list([Item])
    case table(head: [String], rows: [[String]])
  }

  struct Item: Hashable {
    /// Set off in front of the text; may be empty.
    let label: String
    let text: String
    var quotes: [String] = []
  }

  let title: String
  var blocks: [Block] = []

  mutating func add(_ block: Block) { blocks.append(block) }

  var markdown: String {
    (["# " + MarkdownReport.escaped(title)] + blocks.map(Self.markdown)).joined(separator: "\n\n")
      + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " " + MarkdownReport.escaped(text)
    case .paragraph(let text): MarkdownReport.escaped(text)
    case .quote(let text): "> " + MarkdownReport.escaped(text)
    case .list(let items):
      items.map { item in
        let label = item.label.isEmpty ? "" : "**\(MarkdownReport.escaped(item.label))** "
        return
          (["- " + label + MarkdownReport.escaped(item.text)]
          + item.quotes.map { "\n  > " + MarkdownReport.escaped($0) }).joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let head, let rows):
      ([head, head.map { _ in "---" }] + rows).enumerated().map { index, row in
        "| " + row.map { index == 1 ? $0 : MarkdownReport.escaped($0) }.joined(separator: " | ")
          + " |"
      }.joined(separator: "\n")
    }
  }

  var html: String {
    let title = HTMLReport.escaped(title)
    return
      ([
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(title)</title>",
        "<style>\n\(Self.looks)\n</style>", "</head>", "<body>", "<h1>\(title)</h1>",
      ] + blocks.map(Self.html) + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): element("h\(min(6, max(1, level)))", text)
    case .paragraph(let text): element("p", text)
    case .quote(let text): element("blockquote", text)
    case .list(let items):
      "<ul>\n"
        + items.map { item in
          let label = item.label.isEmpty ? "" : element("strong", item.label) + " "
          return "<li>" + label + HTMLReport.escaped(item.text)
            + item.quotes.map { element("blockquote", $0) }.joined() + "</li>\n"
        }.joined() + "</ul>"
    case .table(let head, let rows):
      "<table>\n<tr>" + head.map { element("th", $0) }.joined() + "</tr>\n"
        + rows.map { "<tr>" + $0.map { element("td", $0) }.joined() + "</tr>\n" }.joined()
        + "</table>"
    }
  }

  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(HTMLReport.escaped(text))</\(name)>"
  }

  private static let looks = """
    :root { color-scheme: light dark }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
    blockquote { margin: 0.3rem 0 0.3rem 1rem; font-style: italic; overflow-wrap: anywhere }
    table { border-collapse: collapse }
    th, td { text-align: left; padding: 0.15rem 0.8rem 0.15rem 0; border-bottom: 1px solid #8888 }
    @media print {
      body { margin: 0; max-width: none; font-size: 11pt }
      h2, h3 { break-after: avoid }
      li, tr, blockquote { break-inside: avoid }
    }
    """
}
