import Interview
import RubricEngine

/// All grades of a class as CSV, a line an answer.
struct GradeTable {
  let answers: [ClassAnswer]

  var csv: String {
    let head =
      [
        "author", "prompt", "id", "finished_at", "late", "overall", "teacher_overall",
        "teacher_comment", "score",
      ] + ScoreID.allCases.map(\.rawValue) + MistakeID.documented.map(\.name) + ["advisory"]
    // Without the mark in front, Excel takes the bytes for those of another encoding.
    return "\u{FEFF}"
      + ([head] + answers.map(row)).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }
      .joined()
  }

  private func row(_ answer: ClassAnswer) -> [String] {
    let assessment = answer.assessment
    var row = [
      answer.author, answer.promptID?.name ?? answer.promptTitle, answer.id,
      answer.finishedAt?.iso8601 ?? "", answer.isLate ? "yes" : "no", "\(assessment.overall)",
      answer.override?.overall.map(String.init) ?? "", answer.override?.comment ?? "",
      "\(assessment.score)",
    ]
    row += ScoreID.allCases.map { assessment.scores[$0].map(Words.tenths) ?? "" }
    row += MistakeID.documented.map { mistake in
      answer.made.first { $0.mistake == mistake }.map { Words.name($0.severity) } ?? "clean"
    }
    return row + [assessment.advisory?.id ?? ""]
  }

  /// A field that a spreadsheet takes for text: quoted, on one line, and with an apostrophe in front
  /// where it would otherwise be a formula.
  static func field(_ text: String) -> String {
    let line = Printable.line(text)
    // Some programs pass over blanks in front, and take the wide forms of these signs as well.
    let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + line : line
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
