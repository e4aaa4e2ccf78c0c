import RubricEngine

extension GivenAnswer {
  /// The largest Markdown file, in bytes.
  package static let largestMarkdown = 8 << 20

  /// Reads a Markdown file; `name` is its id where the front matter gives none.
  package init(markdown bytes: [UInt8], named name: String) throws(GivenAnswerError) {
    guard bytes.count <= Self.largestMarkdown else {
      throw GivenAnswerError(
        id: name,
        error: JSONError(line: 1, column: 1, message: "the file is larger than 8 MiB; shorten it"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw GivenAnswerError(id: name, error: Self.notUTF8(bytes))
    }
    var reading = MarkdownReading(text, id: name)
    self = try reading.answer()
  }

  private static func notUTF8(_ bytes: [UInt8]) -> JSONError {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      if scalar.first == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return JSONError(line: line, column: column, message: "not UTF-8; save the file as UTF-8")
  }
}

private struct MarkdownReading {
  private let lines: [Substring.UnicodeScalarView]
  private var id: String
  private var front: [String: String] = [:]
  /// The first line after the front matter.
  private var bodyStart = 0

  init(_ text: String, id: String) {
    self.id = id
    let body = text.unicodeScalars.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    lines = body.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    readFrontMatter()
    if let given = front["id"], !given.isEmpty { self.id = given }
  }

  mutating func answer() throws(GivenAnswerError) -> GivenAnswer {
    let sections = sections()
    let hasParts = sections.contains { $0.kind.isPart }
    let opening = text(of: sections[0])
    var submission = Submission()
    if hasParts {
      guard Self.isTitleOnly(opening) else {
        throw failure(
          "this text stands before the first heading; move it under '## Framing'",
          line: firstTextLine(of: sections[0]))
      }
    } else {
      submission.freeAnswer = opening
    }
    var seen: Set<MarkdownSection.Kind> = []
    for section in sections.dropFirst() {
      let text = text(of: section)
      guard text.utf8.count <= GivenAnswer.largestText else {
        throw failure("this part is larger than 1 MiB; shorten it", line: section.heading)
      }
      if section.kind.isPart, !seen.insert(section.kind).inserted {
        throw failure("this heading is there already; join the two", line: section.heading)
      }
      switch section.kind {
      case .opening: break
      case .framing: submission.framing = text
      case .tradeoffs: submission.tradeoffs = text
      case .examples: submission.examples = text
      case .followUp(let name): submission.followUps.append(Self.reply(named: name, text))
      }
    }
    guard submission.freeAnswer?.utf8.count ?? 0 <= GivenAnswer.largestText else {
      throw failure("the answer is larger than 1 MiB; shorten it", line: bodyStart)
    }
    guard submission.followUps.count <= GivenAnswer.mostFollowUps else {
      throw failure(
        "there are \(submission.followUps.count) follow-ups; give at most "
          + "\(GivenAnswer.mostFollowUps)",
        line: bodyStart)
    }
    let prompt = front["prompt"].flatMap { $0.isEmpty ? nil : $0 }
    let isID = prompt.map(Self.isID) ?? false
    return GivenAnswer(
      id: id, promptID: isID ? prompt : nil, promptText: isID ? nil : prompt,
      author: front["author"].flatMap { $0.isEmpty ? nil : $0 }, submission: submission)
  }

  private mutating func readFrontMatter() {
    guard Self.trimmed(lines[0]) == "---" else { return }
    guard
      let end = lines.indices.dropFirst().first(where: {
        let line = Self.trimmed(lines[$0])
        return line == "---" || line == "..."
      })
    else { return }
    for line in lines[1..<end] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = Self.trimmed(line[..<colon])
      front[key] = Self.unquoted(Self.trimmed(line[line.index(after: colon)...]))
    }
    bodyStart = end + 1
  }

  /// The opening text and what stands under each heading that names a part.
  private func sections() -> [MarkdownSection] {
    var sections = [
      MarkdownSection(kind: .opening, heading: bodyStart, lines: bodyStart..<bodyStart)
    ]
    var fence: Unicode.Scalar?
    for index in bodyStart..<max(bodyStart, lines.count) {
      let line = Self.trimmed(lines[index])
      if let mark = Self.fence(line) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
      }
      if fence == nil, let kind = MarkdownSection.Kind(heading: line) {
        sections.append(
          MarkdownSection(kind: kind, heading: index, lines: (index + 1)..<(index + 1)))
      } else {
        let last = sections.count - 1
        sections[last].lines = sections[last].lines.lowerBound..<(index + 1)
      }
    }
    return sections
  }

  private static func fence(_ line: String) -> Unicode.Scalar? {
    line.hasPrefix("```") ? "`" : line.hasPrefix("~~~") ? "~" : nil
  }

  /// The text as typed, without the empty lines around it.
  private func text(of section: MarkdownSection) -> String {
    var range = section.lines
    while let first = range.first, Self.trimmed(lines[first]).isEmpty { range.removeFirst() }
    while let last = range.last, Self.trimmed(lines[last]).isEmpty { range.removeLast() }
    var text = ""
    for index in range {
      if index > range.lowerBound { text += "\n" }
      text.unicodeScalars.append(contentsOf: lines[index])
    }
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text
  }

  private func firstTextLine(of section: MarkdownSection) -> Int {
    section.lines.first {
      let line = Self.trimmed(lines[$0])
      return !line.isEmpty && !line.hasPrefix("#")
    } ?? section.heading
  }

  private func failure(_ message: String, line: Int) -> GivenAnswerError {
    GivenAnswerError(id: id, error: JSONError(line: line + 1, column: 1, message: message))
  }

  private static func isTitleOnly(_ text: String) -> Bool {
    text.unicodeScalars.split(separator: "\n").allSatisfy {
      let line = trimmed($0)
      return line.isEmpty || line.hasPrefix("#")
    }
  }

  private static func reply(named name: String, _ text: String) -> FollowUpReply {
    isID(name)
      ? FollowUpReply(id: name, question: "", answer: text)
      : FollowUpReply(question: name, answer: text)
  }

  private static func isID(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  private static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote)
    {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
    var line = line
    while let first = line.first, first.properties.isWhitespace { line.removeFirst() }
    while let last = line.last, last.properties.isWhitespace { line.removeLast() }
    return String(line)
  }
}
