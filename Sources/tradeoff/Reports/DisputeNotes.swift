import Interview
import RubricEngine

/// What a transcript's candidate disputes, and the grade without it.
struct DisputeNotes {
  let transcript: Transcript
  let titles: [MistakeID: String]

  func text(columns: Int) -> String {
    guard !transcript.disputes.isEmpty else { return "" }
    let wrapping = Wrapping(columns: columns)
    var rows = ["", "Disputed by you"]
    for dispute in transcript.disputes {
      rows += wrapping.rows(
        "\(title(of: dispute)): \(Printable.line(dispute.reason))", indent: 4, first: "  x ")
    }
    if let verdict { rows += wrapping.rows(verdict, indent: 0) }
    return rows.joined(separator: "\n") + "\n"
  }

  var markdown: String {
    guard !transcript.disputes.isEmpty else { return "" }
    var rows = ["", "### Disputed", ""]
    for dispute in transcript.disputes {
      rows.append(
        "- **\(MarkdownReport.escaped(title(of: dispute)))**: "
          + MarkdownReport.escaped(dispute.reason))
    }
    if let verdict { rows += ["", verdict] }
    return rows.joined(separator: "\n") + "\n"
  }

  private var verdict: String? {
    transcript.undisputed.map {
      "Without what you dispute: \($0.overall) of 5, \(Words.verdict($0.overall)) "
        + "(\($0.score) of 100)."
    }
  }

  private func title(of dispute: Dispute) -> String {
    Printable.line(titles[dispute.mistake] ?? dispute.mistake.name)
  }
}
