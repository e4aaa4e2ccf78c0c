import ContentBank
import RubricEngine
import Testing

/// Every mistake tests itself by its own examples.
@Suite struct MistakeExamplesTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let part: Part
    let text: String
    var testDescription: String { "\(rule): \(text)" }

    init(_ rule: MistakeRule, _ text: String) {
      self.rule = rule.id
      part = rule.part
      self.text = text
    }
  }

  private static let triggers = RealContent.rules.flatMap { rule in
    rule.triggers.map { Example(rule, $0) }
  }
  private static let allows = RealContent.rules.flatMap { rule in
    rule.allows.map { Example(rule, $0) }
  }
  /// What stands in front is short, ends its line, and holds scalars of two, three and four bytes.
  private static let prefix = "Ça — 👨‍👩‍👧 ok.\n"

  /// The marked spans that a rule finds, without those in what was put in front.
  private func found(_ example: Example, in text: String, behind prefix: String) throws -> [Span] {
    let length = prefix.utf8.count
    return try RealContent.grader.get()
      .evidence(of: example.rule, in: prefix + text, as: example.part).map(\.span)
      .filter { $0.end >= length && (length == 0 || $0.end > length - 1) }
      .map { Span($0.start - length, $0.end - length) }
  }

  @Test(arguments: triggers)
  func `a trigger's marks are found exactly`(example: Example) throws {
    let marked = try #require(MarkedText(example.text))
    #expect(try found(example, in: marked.text, behind: "") == marked.spans)
  }

  @Test(arguments: allows)
  func `an allowed text is silent`(example: Example) throws {
    #expect(try found(example, in: example.text, behind: "") == [])
  }

  @Test(arguments: allows)
  func `an allowed text is silent behind other text`(example: Example) throws {
    #expect(try found(example, in: example.text, behind: Self.prefix) == [])
  }

  @Test(arguments: RealContent.rules.map(\.id))
  func `a rule has at least five examples of each kind, and a finder`(id: String) throws {
    let rule = try #require(RealContent.rules.first { $0.id == id })
    #expect(Set(rule.triggers).count >= 5 && Set(rule.allows).count >= 5)
    #expect(Grader.ruleIDs.contains(id))
  }

  @Test func `every finder of the engine has its rule in the content`() {
    #expect(Set(Grader.ruleIDs) == Set(RealContent.rules.map(\.id)))
  }
}
