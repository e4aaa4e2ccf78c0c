import ContentBank
import Foundation
import Interview
import Testing

/// What the question bank promises in numbers.
@Suite struct RealContentTests {
  /// The `content` folder of this repository.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content").path

  /// Read once for all tests.
  private static let loaded = Result { try Bank.load(from: folder) }
  private let bank: Bank

  init() throws {
    bank = try Self.loaded.get()
  }

  @Test func `there are at least 60 prompts in 15 domains`() {
    #expect(bank.prompts.count >= 60)
    #expect(Set(bank.prompts.map(\.domain)).count >= 15)
  }

  @Test func `at least 12 prompts are general, half of them worded as bait`() {
    let general = bank.prompts.filter { $0.kind == .general }
    #expect(general.count >= 12)
    #expect(general.allSatisfy { $0.domain == "general" })
    // What asks for a definition or a list, and is answered by deciding.
    let bait = general.filter { prompt in
      ["difference", "mean?", "explain", "advantages", "do you know"].contains {
        prompt.text.contains($0)
      }
    }
    #expect(2 * bait.count >= 12)
  }

  @Test(arguments: 1...3)
  func `every level has a fair share of the prompts`(level: Int) {
    #expect(bank.prompts.count { $0.level == level } >= bank.prompts.count / 5)
  }

  @Test(arguments: Prompt.Kind.allCases)
  func `every kind of prompt is there often`(kind: Prompt.Kind) {
    #expect(bank.prompts.count { $0.kind == kind } >= 12)
  }

  @Test func `every prompt has a follow-up of each of the six kinds`() {
    for prompt in bank.prompts {
      let kinds = Set(prompt.followUps.map(\.kind))
      #expect(prompt.followUps.count >= 6, "\(prompt.id)")
      #expect(
        kinds.isSuperset(of: [.scale, .stricterLatency, .hybrid, .costCut, .changedGoal]),
        "\(prompt.id)")
      #expect(kinds.contains(.failure) || kinds.contains(.lateData), "\(prompt.id)")
    }
  }

  @Test func `every prompt has constraints with numbers, stakes and wrong turns`() {
    for prompt in bank.prompts {
      let numbered = prompt.constraints.filter { $0.value.contains(where: \.isNumber) }
      #expect(prompt.constraints.count >= 3, "\(prompt.id)")
      #expect(numbered.count >= 2, "\(prompt.id)")
      #expect(prompt.stakes.count >= 3, "\(prompt.id)")
      #expect(prompt.wrongTurns.count >= 3, "\(prompt.id)")
      #expect(prompt.keyPoints.count >= 4, "\(prompt.id)")
      #expect(prompt.vocabulary.count >= 25, "\(prompt.id)")
    }
  }

  @Test func `every prompt has a borderline answer with two replies`() {
    for prompt in bank.prompts {
      #expect(prompt.borderlineAnswer?.replies.count == 2, "\(prompt.id)")
    }
  }

  @Test func `no two prompts bear the same title`() {
    #expect(Set(bank.prompts.map(\.title)).count == bank.prompts.count)
  }

  @Test func `no passage is near-identical, too short or too long`() {
    let check = ContentCheck(folder: Self.folder, isGrading: false)
    #expect(check.problems.filter { !$0.isWarning }.map(\.description) == [])
  }

  @Test func `prompt files tell editors of their schema and keep to 100 columns`() throws {
    for prompt in bank.prompts {
      let path = "\(Self.folder)/prompts/\(prompt.domain)/\(prompt.id).yml"
      let lines = try String(contentsOfFile: path, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first == "# yaml-language-server: $schema=../../schema/prompts.json")
      #expect(lines.allSatisfy { $0.unicodeScalars.count <= 100 }, "\(prompt.id)")
    }
  }
}
