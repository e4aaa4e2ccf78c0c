import ArgumentParser
import ContentBank
import Foundation
import RubricEngine

/// Runs each rule over its own examples and prints where it disagrees with the marks.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Run every rule over its own examples.")

  @Option(help: "The content folder.")
  var content = "content"

  func run() throws {
    let bank = try Bank.load(from: content)
    let grader = Grader(rubric: bank.rubric)
    for mistake in bank.rubric.mistakes {
      for rule in mistake.rules {
        for trigger in rule.triggers {
          guard let marked = MarkedText(trigger) else { continue }
          let found = grader.evidence(of: rule.id, in: marked.text, as: rule.part).map(\.span)
          if found != marked.spans {
            print("\(rule.id) TRIGGER \(trigger)\n      found \(Self.mark(marked.text, found))")
          }
        }
        for allowed in rule.allows {
          let found = grader.evidence(of: rule.id, in: allowed, as: rule.part).map(\.span)
          if !found.isEmpty {
            print("\(rule.id) ALLOW \(Self.mark(allowed, found))")
          }
        }
      }
    }
  }

  private static func mark(_ text: String, _ spans: [Span]) -> String {
    var bytes = Array(text.utf8)
    for span in spans.sorted().reversed() {
      bytes.insert(contentsOf: Array("⟧".utf8), at: span.end)
      bytes.insert(contentsOf: Array("⟦".utf8), at: span.start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
