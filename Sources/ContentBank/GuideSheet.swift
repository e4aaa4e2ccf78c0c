import Interview

extension Sheet {
  /// A guide topic with its place in the order of topics.
  struct FoundTopic {
    let topic: GuideTopic
    let order: Int
  }

  /// Reads `guide/<id>.md`: a front matter, then paragraphs, `##` headings, `-` items, `>` quotes.
  mutating func guideTopic(_ text: String, id: String) -> FoundTopic? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      report("a guide begins with '---', title, summary, order and '---'; add them", at: .start)
      return nil
    }
    let head: YAMLValue
    do {
      // The empty line stands for the '---', so that places are those of the file.
      head = try YAMLReader.read("\n" + lines[1..<end].joined(separator: "\n"))
    } catch {
      report(error.message, at: error.place)
      return nil
    }
    guard let block = block(head, "a guide", keys: SheetKeys.guide) else {
      return nil
    }
    let title = self.text("title", of: block, atMost: Self.longestTitle + 10)
    let summary = self.text("summary", of: block, atMost: 80)
    let order = integer("order", of: block, in: 1...999)
    var reading = GuideReading()
    for index in lines.indices where index > end {
      if let fault = GuideReading.fault(in: lines[index]) {
        report(fault, at: Place(index + 1, 1))
      }
      reading.take(lines[index])
    }
    let blocks = reading.finished()
    if blocks.isEmpty { report("the guide has no text; write some", at: Place(end + 1, 1)) }
    guard let title, let summary, let order, !blocks.isEmpty else { return nil }
    return FoundTopic(
      topic: GuideTopic(id: id, title: title, summary: summary, blocks: blocks), order: order)
  }
}

/// The lines of a guide while they become blocks.
private struct GuideReading {
  private var blocks: [GuideTopic.Block] = []
  private var kind = Kind.paragraph
  private var words = ""

  private enum Kind {
    case paragraph, item, quote
  }

  mutating func take(_ line: String) {
    if line.allSatisfy(\.isWhitespace) { return close() }
    if line.hasPrefix("## ") {
      close()
      blocks.append(.heading(Self.trimmed(line.dropFirst(3))))
    } else if line.hasPrefix("- ") {
      close()
      kind = .item
      add(line.dropFirst(2))
    } else if line.hasPrefix("> ") {
      if kind != .quote { close() }
      kind = .quote
      add(line.dropFirst(2))
    } else {
      if kind == .quote { close() }
      add(line[...])
    }
  }

  mutating func finished() -> [GuideTopic.Block] {
    close()
    return blocks
  }

  /// What is written in a way that a guide doesn't know.
  static func fault(in line: String) -> String? {
    if line.hasPrefix("#"), !line.hasPrefix("## ") {
      return "headings in a guide start with '## '; write it so"
    }
    for sign in ["**", "`", "](", "* "]
    where line.hasPrefix(sign) || sign != "* " && line.contains(sign) {
      return "'\(sign)' would be shown as it is; write plain words"
    }
    for scalar in line.unicodeScalars where !Sheet.isPrintable(scalar) {
      return "the line holds a control character; remove it"
    }
    return nil
  }

  private mutating func add(_ text: Substring) {
    let trimmed = Self.trimmed(text)
    words += words.isEmpty ? trimmed : " " + trimmed
  }

  private mutating func close() {
    defer {
      words = ""
      kind = .paragraph
    }
    guard !words.isEmpty else { return }
    switch kind {
    case .paragraph: blocks.append(.paragraph(words))
    case .item: blocks.append(.item(words))
    case .quote:
      let label = ["Before", "After"].first { words.hasPrefix($0 + ": ") } ?? ""
      let text = label.isEmpty ? words : String(words.dropFirst(label.count + 2))
      blocks.append(.quote(label: label, text: text))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
