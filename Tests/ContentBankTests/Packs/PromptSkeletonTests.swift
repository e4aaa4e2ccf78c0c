import Foundation
import Interview
import Testing

@testable import ContentBank

/// `tradeoff content new`.
@Suite struct PromptSkeletonTests {
  private let skeleton = PromptSkeleton(id: "triage", schema: "/x/own-prompts.json")

  private func problems(_ text: String) throws -> [ContentError] {
    let file = ContentFolder.File(
      path: "triage.yml", folders: ["prompts", "own"], id: "triage", bytes: Array(text.utf8))
    return PackReading(files: [file], taken: [:]).problems
  }

  @Test func `what is left to write is all that is wrong with it`() throws {
    let messages = try problems(skeleton.text).map(\.message)
    #expect(messages.count > 40)
    let isToDo = { (message: String) in
      message.hasSuffix("is empty; write it or remove the key")
        || message == "'vocabulary' has 0 of at least 5 items; add some"
    }
    #expect(messages.filter { !isToDo($0) } == [])
  }

  @Test func `filled in it is a sound prompt`() throws {
    var number = 0
    var lines: [String] = []
    for line in skeleton.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.hasSuffix(": \"\"") || line.hasSuffix("- \"\"") {
        lines.append(line.dropLast(2) + "text \(number)")
      } else if line.hasSuffix(">-") {
        lines += [String(line), "      text \(number)"]
      } else {
        lines.append(line.replacingOccurrences(of: "[]", with: "[a, b, c, d, e]"))
      }
    }
    #expect(try problems(lines.joined(separator: "\n")) == [])
  }

  @Test func `it shows every key that a prompt has, in the reader's order`() throws {
    let value = try YAMLReader.read(skeleton.text)
    #expect(value.fields.map(\.name) == SheetKeys.prompt)
    #expect(value["constraints"]?.items.first?.fields.map(\.name) == SheetKeys.constraint)
    #expect(value["borderline_answer"]?.fields.map(\.name) == SheetKeys.borderlineAnswer)
    for followUp in value["follow_ups"]?.fields ?? [] {
      #expect(followUp.value.fields.map(\.name) == SheetKeys.followUp)
    }
  }

  @Test func `it has a follow-up of each of the six kinds`() throws {
    let value = try YAMLReader.read(skeleton.text)
    #expect(value["follow_ups"]?.fields.count == 6)
  }

  @Test func `it tells the editor of the schema, where one is known`() {
    #expect(skeleton.text.hasPrefix("# yaml-language-server: $schema=/x/own-prompts.json\n# A "))
    #expect(PromptSkeleton(id: "triage", schema: nil).text.hasPrefix("# A prompt of your own."))
  }
}
