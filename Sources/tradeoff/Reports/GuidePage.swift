import Interview
import TerminalUI

/// Pages of the guide and the glossary as text.
struct GuidePage {
  let ink: Ink
  let columns: Int

  func text(_ topic: GuideTopic) -> String {
    (rows(topic)).joined(separator: "\n") + "\n"
  }

  func whole(_ topics: [GuideTopic]) -> String {
    topics.map(text).joined(separator: "\n\n")
  }

  func contents(_ topics: [GuideTopic]) -> String {
    let lines = topics.map { ($0.id, $0.summary) } + [("glossary", "Every term explained.")]
    let width = lines.map { $0.0.count }.max() ?? 0
    return lines.flatMap { id, summary in
      Wrapping(columns: columns).rows(summary, indent: width + 2, first: id)
    }.joined(separator: "\n") + "\n"
  }

  func text(_ terms: [GlossaryTerm]) -> String {
    let wrapping = Wrapping(columns: columns)
    let pieces = terms.map { term in
      let also = term.also.isEmpty ? "" : "  (also \(term.also.joined(separator: ", ")))"
      return ([ink(term.name, .title) + also] + wrapping.rows(term.meaning, indent: 2))
        .joined(separator: "\n")
    }
    return pieces.joined(separator: "\n") + "\n"
  }

  private func rows(_ topic: GuideTopic) -> [String] {
    let wrapping = Wrapping(columns: columns)
    var rows = [ink(topic.title, .title)]
    rows += wrapping.rows(topic.summary, indent: 0).map { ink($0, .quiet) }
    // What follows a heading stands close to it, and the items of a list to one another.
    var before: GuideTopic.Block = .paragraph("")
    for block in topic.blocks {
      switch (before, block) {
      case (.heading, _), (.item, .item): break
      default: rows.append("")
      }
      before = block
      switch block {
      case .heading(let text): rows.append(ink(text, .title))
      case .paragraph(let text): rows += wrapping.rows(text, indent: 0)
      case .item(let text): rows += wrapping.rows(text, indent: 4, first: "  -")
      case .quote(let label, let text): rows += quote(label, text, wrapping)
      }
    }
    return rows
  }

  private func quote(_ label: String, _ text: String, _ wrapping: Wrapping) -> [String] {
    let first = "  " + label
    let rows = wrapping.rows(text, indent: 10, first: first)
    guard let head = rows.first, !label.isEmpty else { return rows }
    let role: Ink.Role = label == "Before" ? .watch : .good
    return ["  " + ink(label, role) + head.dropFirst(first.count)] + rows.dropFirst()
  }
}
