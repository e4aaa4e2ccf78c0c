import ContentBank
import Interview
import RubricEngine

/// Turns one given answer into what is printed for it.
struct AnswerGrading: Sendable {
  /// What is printed for one answer, and what it means for the exit code.
  struct Outcome: Sendable, Hashable {
    let text: String
    let severities: [Severity]
    let isFailure: Bool
  }

  let format: GradeFormat
  let isColored: Bool
  let columns: Int
  private let bank: Bank
  private let grader: Grader
  private let titles: [MistakeID: String]

  init(bank: Bank, format: GradeFormat, isColored: Bool, columns: Int) {
    self.bank = bank
    self.format = format
    self.isColored = isColored
    self.columns = columns
    grader = Grader(rubric: bank.rubric)
    titles = Dictionary(
      bank.rubric.mistakes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a line of nothing but white space.
  func outcome(of line: ByteLines.Line, in path: String) -> Outcome? {
    guard let bytes = line.bytes else {
      let error = JSONError(
        line: line.number, column: 1, message: "the line is longer than 8 MiB; shorten it")
      return failure(GivenAnswerError(id: String(line.number), error: error), in: path)
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    do {
      return grade(try GivenAnswer(line: bytes, number: line.number))
    } catch {
      return failure(error, in: path)
    }
  }

  func outcome(ofMarkdown bytes: [UInt8], named name: String, in path: String) -> Outcome {
    do {
      return grade(try GivenAnswer(markdown: bytes, named: name))
    } catch {
      return failure(error, in: path)
    }
  }

  private func grade(_ given: GivenAnswer) -> Outcome {
    let (submission, prompt) = given.matched(with: bank.prompts)
    let assessment = grader.assess(submission, for: prompt)
    let answer = GradedAnswer(
      given: given, submission: submission, assessment: assessment,
      promptTitle: given.promptID.flatMap { bank.prompt(PromptID($0))?.title }, titles: titles)
    return Outcome(
      text: text(of: answer), severities: answer.made.map(\.severity), isFailure: false)
  }

  private func text(of answer: GradedAnswer) -> String {
    switch format {
    case .json:
      let heading = AssessmentJSON.Heading(
        content: bank.version, id: answer.given.id, promptID: answer.given.promptID,
        author: answer.given.author)
      return AssessmentJSON.graded(
        answer.assessment, of: answer.submission, heading: heading
      ).line + "\n"
    case .text:
      return TextReport(ink: Ink(isColored: isColored), columns: columns).text(answer) + "\n"
    case .markdown:
      return MarkdownReport().text(answer) + "\n"
    }
  }

  private func failure(_ failure: GivenAnswerError, in path: String) -> Outcome {
    let error = failure.error
    let place = "\(path):\(error.line):\(error.column)"
    let text =
      switch format {
      case .json: AssessmentJSON.failure(id: failure.id, error: error).line + "\n"
      case .text: Printable.line("\(place): error: \(error.message)") + "\n\n"
      case .markdown:
        "## \(MarkdownReport.escaped(failure.id))\n\nNot graded: "
          + MarkdownReport.escaped("\(place): \(error.message)") + "\n\n"
      }
    return Outcome(text: text, severities: [], isFailure: true)
  }
}
