import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine

/// Prints the signals of answers, one line an answer.
struct SignalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signals", abstract: "Print the signals of each answer as a JSON line.")

  @Option(help: "The content folder.")
  var content = "content"

  @Flag(help: "Use what the bank knows of each prompt.")
  var known = false

  @Argument(help: "Files of answers, one JSON object a line.")
  var files: [String]

  func run() throws {
    let bank = try Bank.load(from: content)
    let grader = Grader(rubric: bank.rubric)
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
        let given = try GivenAnswer(line: Array(line), number: number + 1)
        let (submission, prompt) = given.matched(with: known ? bank.prompts : [])
        let sheet = grader.signals(submission, for: prompt)
        let pairs = zip(sheet.names, sheet.values).map { "\"\($0)\":\($1)" }
        print("{\"id\":\"\(given.id)\",\"signals\":{\(pairs.joined(separator: ","))}}")
      }
    }
  }
}
