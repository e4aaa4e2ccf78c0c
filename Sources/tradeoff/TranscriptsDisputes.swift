import ArgumentParser
import Interview
import RubricEngine

/// Lists what candidates dispute.
struct TranscriptsDisputes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disputes", abstract: "List the findings that you dispute, with your reasons.",
    discussion: "Press x on a finding of a report to dispute it. Grades never change by that.")

  @Option(help: "How to print them; JSON is one object a line.")
  var format: TranscriptsCommand.ListFormat = .text

  func run() throws {
    let transcripts = try TranscriptShelf().store.disputedTranscripts()
    let disputes = transcripts.flatMap { transcript in
      transcript.disputes.map { ListedDispute(dispute: $0, transcript: transcript) }
    }
    switch format {
    case .json: Output.write(disputes.map { $0.json.line + "\n" }.joined())
    case .text:
      let rows = disputes.flatMap { $0.rows(columns: Output.columns) }
      Output.write(
        (rows + [Words.count(disputes.count, "dispute")]).joined(separator: "\n") + "\n")
    }
  }
}

/// One dispute with the finding that it is about.
struct ListedDispute {
  let dispute: Dispute
  let transcript: Transcript

  /// Nil where a later grade no longer finds the mistake.
  private var finding: Finding? {
    transcript.grade.assessment.findings.first { $0.mistake == dispute.mistake }
  }

  func rows(columns: Int) -> [String] {
    let wrapping = Wrapping(columns: columns)
    var rows = [
      "\(transcript.id)  \(dispute.disputedAt.dateAndTime)  "
        + Printable.line(finding?.rule ?? dispute.mistake.name)
    ]
    for evidence in finding?.evidence.prefix(1) ?? [] where !evidence.text.isEmpty {
      rows += wrapping.rows("“\(Printable.line(evidence.text))”", indent: 4)
    }
    return rows + wrapping.rows(Printable.line(dispute.reason), indent: 4)
  }

  var json: JSON {
    .object([
      .init("transcript", .string(transcript.id.name)),
      .init("prompt_id", .optional(transcript.promptID?.name)),
      .init("mistake", .string(dispute.mistake.name)),
      .init("rule", .optional(finding?.rule)),
      .init("evidence", .array((finding?.evidence ?? []).map { .string($0.text) })),
      .init("reason", .string(dispute.reason)),
      .init("disputed_at", .string(dispute.disputedAt.iso8601)),
      .init("score", .integer(transcript.grade.assessment.score)),
      .init("score_without", transcript.undisputed.map { .integer($0.score) } ?? .null),
    ])
  }
}
