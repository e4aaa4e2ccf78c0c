import Interview
import RubricEngine

/// The page that a hiring panel would write.
package struct PanelPage {
  let summary: PanelSummary
  let transcripts: [Transcript]
  let promptTitles: [PromptID: String]
  let titles: [MistakeID: String]

  package init(
    summary: PanelSummary, transcripts: [Transcript], prompts: [Prompt],
    titles: [MistakeID: String]
  ) {
    self.summary = summary
    self.transcripts = transcripts
    promptTitles = Dictionary(prompts.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    self.titles = titles
  }

  /// The page as lines of text, for output without a screen.
  package func lines(columns: Int) -> [String] { document(columns: columns).textLines }

  func document(columns: Int) -> Document {
    var document = Document(columns: columns)
    document.heading("The panel's view")
    var line = StyledText(VerdictWords.name(overall: summary.overall).capitalizedFirst, .accent)
    line.append("  \(summary.overall) of 5", .quiet)
    document.add(line, indent: 2)
    document.add(summary.sentence, indent: 2)
    for transcript in transcripts {
      let assessment = transcript.grade.assessment
      var line = StyledText(title(of: transcript.promptID))
      line.append("  \(VerdictWords.name(overall: assessment.overall))", .quiet)
      document.add(line, indent: 2)
    }
    document.heading("Signals by area")
    for area in summary.areas { write(area, &document) }
    document.heading("What recurs")
    if summary.recurring.isEmpty {
      document.add("No mistake was made in more than one answer.", indent: 2)
    }
    for recurring in summary.recurring {
      var line = StyledText(
        titles[recurring.mistake] ?? VerdictWords.name(recurring.mistake), .accent)
      line.append("  in \(recurring.answers) of \(transcripts.count) answers", .mistake)
      document.add(line, indent: 2)
      for quote in recurring.quotes.prefix(2) { add(quote: quote, nil, &document) }
    }
    document.heading("Do this next")
    guard let next = summary.next else {
      document.add("Nothing weighs on these answers. Try prompts of a higher level.", indent: 2)
      return document
    }
    document.add(StyledText(next.fix, .accent), indent: 2)
    if let mistake = next.mistake {
      document.add("d, or tradeoff drill --mistake \(mistake), trains it.", .quiet, indent: 2)
    }
    return document
  }

  private func write(_ area: PanelSummary.Area, _ document: inout Document) {
    var line = StyledText(VerdictWords.name(area.score))
    line.append("  \(area.mean.tenths) of 4, \(VerdictWords.name(score: area.mean))", .quiet)
    document.add(line, indent: 2)
    for signal in area.signals {
      document.add(
        StyledText(signal.message), indent: 6,
        label: StyledText(signal.isGood ? "    +" : "    -", signal.isGood ? .strength : .mistake))
      if !signal.quote.isBlank { add(quote: signal.quote, signal.prompt, &document) }
    }
  }

  private func add(quote: String, _ prompt: PromptID?, _ document: inout Document) {
    let words = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var line = StyledText("“\(words.cut(to: 160))”")
    if let prompt { line.append("  \(title(of: prompt))", .quiet) }
    document.add(line, indent: 6)
  }

  private func title(of prompt: PromptID?) -> String {
    prompt.map { promptTitles[$0] ?? $0.name } ?? "Another prompt"
  }
}

extension Document {
  /// The rows as plain text.
  var textLines: [String] {
    rows.map { row in
      var line = ""
      for piece in row.pieces {
        line = DisplayWidth.padded(line, to: piece.column) + piece.text
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
