import ContentBank
import Interview
import RubricEngine

/// A transcript with its report as one HTML page that needs nothing else.
struct HTMLReport {
  let transcript: Transcript
  private let titles: [MistakeID: String]
  private let promptTitle: String

  /// Without a bank, prompt and mistakes go by their ids.
  init(transcript: Transcript, bank: Bank?) {
    self.transcript = transcript
    titles = Dictionary(
      (bank?.rubric.mistakes ?? []).map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    promptTitle =
      transcript.promptID.map { bank?.prompt($0)?.title ?? $0.name } ?? "Transcript"
  }

  private var assessment: Assessment { transcript.grade.assessment }
  private var made: [Finding] { assessment.findings.filter { !$0.isQuestion } }

  var text: String {
    let title = Self.escaped(promptTitle)
    let rows =
      [
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(title)</title>",
        "<style>\n\(Self.looks)\n</style>", "</head>", "<body>", "<h1>\(title)</h1>",
        Self.paragraph(facts), Self.element("blockquote", transcript.promptText),
      ] + overall + scores + mistakes + strengths + advice + words + ["</body>", "</html>"]
    return rows.joined(separator: "\n") + "\n"
  }

  private var facts: String {
    let original = transcript.revisionOf.map { " · rewritten from \($0)" } ?? ""
    return "\(transcript.id) · \(transcript.finishedAt.dateAndTime)" + original
  }

  private var overall: [String] {
    var rows = [Self.heading("Overall")]
    if let advisory = assessment.advisory { rows.append(Self.paragraph(advisory.message)) }
    rows.append(Self.paragraph(Self.verdict(assessment.overall, assessment.score)))
    if let undisputed = transcript.undisputed {
      rows.append(
        Self.paragraph(
          "Without what you dispute: " + Self.verdict(undisputed.overall, undisputed.score)))
    }
    return rows
  }

  private static func verdict(_ overall: Int, _ score: Int) -> String {
    "\(overall) of 5, \(Words.verdict(overall)) (\(score) of 100)"
  }

  private var scores: [String] {
    let rows = ScoreID.allCases.compactMap { id in
      assessment.scores[id].map {
        "<tr><th>\(Words.name(id))</th><td>\(Words.tenths($0)) of 4</td></tr>"
      }
    }
    return rows.isEmpty ? [] : ["<table>"] + rows + ["</table>"]
  }

  /// All seven, each as plain, watch or clean in words; those made by their numbers.
  private var mistakes: [String] {
    guard assessment.advisory == nil || !made.isEmpty else {
      return [Self.heading("Mistakes"), Self.paragraph("Not judged.")]
    }
    var rows = [Self.heading("Mistakes"), "<ul>"]
    for (number, finding) in made.enumerated() {
      let severity = Words.name(finding.severity)
      rows.append(
        "<li class=\"\(severity)\"><strong>\(severity)</strong> "
          + Self.escaped(name(finding.mistake)) + " [\(number + 1)]"
          + Self.paragraph(finding.message) + Self.paragraph("Instead: \(finding.fix)"))
      if let dispute = transcript.disputes.first(where: { $0.mistake == finding.mistake }) {
        rows.append(Self.paragraph("Disputed: \(dispute.reason)"))
      }
      rows.append("</li>")
    }
    let found = Set(made.map(\.mistake))
    for mistake in MistakeID.documented where !found.contains(mistake) {
      rows.append("<li class=\"clean\"><strong>clean</strong> \(Self.escaped(name(mistake)))</li>")
    }
    return rows + ["</ul>"]
  }

  private var strengths: [String] {
    guard !assessment.strengths.isEmpty else { return [] }
    return [Self.heading("What worked"), "<ul>"]
      + assessment.strengths.map { Self.element("li", $0.message) } + ["</ul>"]
  }

  private var advice: [String] {
    guard !assessment.advice.isEmpty else { return [] }
    return [Self.heading("What would raise each score most"), "<ul>"]
      + assessment.advice.map {
        Self.element("li", "\(Words.name($0.score)): \($0.message) \($0.fix)")
      } + ["</ul>"]
  }

  private var words: [String] {
    var rows = [
      Self.heading("Your words"),
      Self.paragraph("[1] a finding by its number, [+] a strength"),
    ]
    for part in transcript.parts {
      rows.append(Self.element("h3", Words.name(part)))
      if case .followUp(let index) = part {
        rows.append(Self.element("blockquote", transcript.submission.followUps[index].question))
      }
      let text = transcript.submission.text(of: part) ?? ""
      rows.append("<p class=\"words\">\(marked(text, in: part))</p>")
    }
    return rows
  }

  private struct Mark {
    let span: Span
    let kind: String
    let sign: String
  }

  /// The text with its evidence marked; where several overlap, the worst gives the look.
  private func marked(_ text: String, in part: Part) -> String {
    let bytes = Array(text.utf8)
    var marks: [Mark] = []
    func add(_ evidence: [Evidence], _ kind: String, _ sign: String) {
      for one in evidence where one.part == part {
        let start = min(one.span.start, bytes.count)
        let span = Span(start, max(start, min(one.span.end, bytes.count)))
        // Several strengths may rest on the same words; one sign is enough.
        if marks.contains(where: { $0.span == span && $0.sign == sign }) { continue }
        marks.append(Mark(span: span, kind: kind, sign: sign))
      }
    }
    for (number, finding) in made.enumerated() {
      add(finding.evidence, Words.name(finding.severity), "[\(number + 1)]")
    }
    for strength in assessment.strengths {
      add(strength.evidence.filter { !$0.span.isEmpty }, "strength", "[+]")
    }
    var result = text.isEmpty ? "<em>not attempted</em>" : ""
    let edges = Set([0, bytes.count] + marks.flatMap { [$0.span.start, $0.span.end] }).sorted()
    for (index, edge) in edges.enumerated() {
      for mark in marks where mark.span.end == edge { result += "<sup>\(mark.sign)</sup>" }
      guard index + 1 < edges.count else { continue }
      let next = edges[index + 1]
      let piece = Self.escaped(String(decoding: bytes[edge..<next], as: UTF8.self))
      let kind = marks.first { $0.span.start <= edge && next <= $0.span.end }?.kind
      result += kind.map { "<mark class=\"\($0)\">\(piece)</mark>" } ?? piece
    }
    return result
  }

  private func name(_ mistake: MistakeID) -> String { titles[mistake] ?? mistake.name }

  private static func heading(_ text: String) -> String { element("h2", text) }

  private static func paragraph(_ text: String) -> String { element("p", text) }

  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  /// Text that no browser takes for anything else, in an element as in an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Printable.lines(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let looks = """
    :root { color-scheme: light dark }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
    .words { white-space: pre-wrap; overflow-wrap: anywhere }
    mark { background: none; color: inherit; text-decoration: underline }
    mark.plain { text-decoration: underline double #c33 }
    mark.watch { text-decoration: underline wavy #a3a }
    mark.strength { text-decoration: underline dotted #383 }
    th { text-align: left; padding-right: 1rem }
    """
}
