import ContentBank
import Foundation
import Interview

extension Assignment {
  /// Reads an assignment, or fails in words for the command line.
  static func load(_ path: String, bank: Bank) throws -> Assignment {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        "can't read the assignment '\(Printable.line(path))'; check the name and its permissions")
    }
    do {
      return try read(Array(data), path: path, prompts: bank.prompts.map(\.id))
    } catch {
      throw CommandFailure("the assignment can't be used\n\(Printable.lines(error.description))")
    }
  }
}

/// An assignment as its student sees it.
struct AssignmentPage {
  let assignment: Assignment
  let bank: Bank
  let transcripts: [Transcript]
  let now: Timestamp

  var text: String {
    var rows = [Printable.line(assignment.title)]
    if let due = assignment.due?.end(offset: now.offset) {
      rows.append("due \(due.dateAndTime)\(now > due ? ", which is over" : "")")
    }
    if assignment.isTimed { rows.append("with an interviewer's clock for each part") }
    if assignment.isFree { rows.append("each answer as one text") }
    let answers = assignment.answers(among: transcripts)
    for prompt in assignment.prompts {
      let title = bank.prompt(prompt)?.title ?? prompt.name
      let answer = answers.first { $0.promptID == prompt }
      let state = answer.map { "answered \($0.finishedAt.dateAndTime)" } ?? "open"
      rows.append("  \(Printable.line(title)): \(state)")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// What to do next, for the end of an interview.
  func next(path: String) -> String {
    let file = Printable.line(path)
    let open = assignment.open(among: transcripts).count
    guard open > 0 else {
      return "All of '\(Printable.line(assignment.title))' is answered; hand it in with: "
        + "tradeoff assignment hand-in \(file) --author 'Your Name' answers.jsonl"
    }
    return
      "\(assignment.prompts.count - open) of \(assignment.prompts.count) answered; go on with: "
      + "tradeoff interview --assignment \(file)"
  }
}
