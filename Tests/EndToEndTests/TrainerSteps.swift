import Foundation
import GRDB

/// What a candidate does in the trainer, step by step.
extension Tmux {
  static let answer = (
    framing: "A late score costs the issuer money, so 200 ms decide.",
    tradeoffs: "Batch is cheap because it runs at night, but stale by noon.",
    examples: "Fraud needs real time. So I would choose a hybrid.",
    first: "The model shrinks, because 40 ms leave no time for more; the deadline stays.",
    second: "Fall back to rules, because they need no store; the deadline stays as it is."
  )

  /// Starts the trainer with its arguments and waits for its first screen.
  func startTrainer(_ arguments: String = "", shows text: String = "Practise the interview") throws
  {
    try run("clear; tradeoff \(arguments); echo ended with $?")
    try wait(for: text)
  }

  /// Chooses a prompt from the start screen by a search that leaves it alone.
  func choosePrompt(_ name: String) throws {
    try press("n")
    try wait(for: "Choose a prompt")
    try type(name)
    try wait(for: " 1 of ")
    try press("Enter")
    try wait(for: "Framing (1 of 3)")
  }

  /// Types a text and waits until its last words are on the screen.
  func write(_ text: String) throws {
    try type(text)
    try wait(for: String(text.suffix(9)))
  }

  /// Answers all five questions, from the framing to the report.
  func answerEverything() throws {
    try write(Self.answer.framing)
    try press("C-s")
    try wait(for: "Tradeoffs (2 of 3)")
    try write(Self.answer.tradeoffs)
    try press("C-s")
    try wait(for: "Examples (3 of 3)")
    try write(Self.answer.examples)
    try press("C-s")
    try wait("the first follow-up or the question before it") {
      $0.contains("Go on?") || $0.contains("First follow-up")
    }
    if try screen().contains("Go on?") { try press("y") }
    try wait(for: "First follow-up")
    try write(Self.answer.first)
    try press("C-s")
    try wait(for: "Second follow-up")
    try write(Self.answer.second)
    try press("C-s")
    try wait(for: "Report")
  }

  /// Leaves the trainer from any screen and waits for the shell.
  func leaveTrainer() throws {
    try press("C-q")
    try wait(for: "ended with 0")
  }

  /// Whether the terminal is as a shell expects it: own screen, echo, signals, cursor.
  func expectRestored() throws {
    try wait("the alternate screen is left") { _ in try state("alternate_on") == "0" }
    try run("clear; stty -a | grep -ow -e '-echo' -e '-isig' -e '-icanon'; echo checked $((6*7))")
    let shown = try wait(for: "checked 42")
    if shown.contains("\n-echo") || shown.contains("\n-isig") || shown.contains("\n-icanon") {
      throw Failure(description: "the terminal was left in another mode:\n\(shown)")
    }
    if try state("cursor_flag") != "1" { throw Failure(description: "the cursor is hidden") }
  }

  /// Rows of the database that the trainer keeps.
  func rows(_ query: String) throws -> [Row] {
    let database = try DatabaseQueue(path: home.path("kept/data/transcripts.sqlite"))
    return try database.read { try Row.fetchAll($0, sql: query) }
  }

  /// The unfinished interviews on disk.
  var draftFiles: [String] { home.files(in: "kept/state/drafts") }
}
