import Interview
import RubricEngine
import Testing

@testable import tradeoff

@Suite struct LookUpTests {
  private let mistakes = [MistakeGuide.noExamples]

  private func name(_ text: String) throws -> String {
    switch try Explained.find(text, in: mistakes) {
    case .mistake(let mistake): mistake.id.name
    case .rule(let rule, _): rule.id
    }
  }

  @Test(arguments: [
    ("no-examples", "no-examples"), ("no-ex", "no-examples"),
    ("no-examples/bare-name", "no-examples/bare-name"), ("bare-name", "no-examples/bare-name"),
    ("no-examples/bare-c", "no-examples/bare-case"), ("bare-n", "no-examples/bare-name"),
  ])
  func `a mistake or rule is found by its name or its beginning`(text: String, id: String) throws {
    #expect(try name(text) == id)
  }

  @Test(arguments: [
    ("bare", "'bare' fits bare-name, bare-case; write more of it"),
    (
      "no-exmaples", "there is no mistake or rule 'no-exmaples'; did you mean 'no-examples'?"
    ),
    (
      "zebra\u{1B}", "there is no mistake or rule 'zebra␛'; the mistakes are no-examples"
    ),
    ("", "there is no mistake or rule ''; the mistakes are no-examples"),
  ])
  func `a name that fits nothing or too much is refused`(text: String, message: String) {
    #expect(throws: CommandFailure(message)) { try Explained.find(text, in: mistakes) }
  }

  @Test func `a prompt that isn't there names the nearest`() {
    let prompts = [Prompts.cards, Prompts.churn]
    #expect(
      throws: CommandFailure(
        "there is no prompt 'card-frad'; did you mean 'card-fraud'? 'tradeoff prompts' shows all.")
    ) { try PromptList.find("card-frad", in: prompts) }
    #expect(
      throws: CommandFailure("there is no prompt 'zebra'; 'tradeoff prompts' shows all.")
    ) { try PromptList.find("zebra", in: prompts) }
  }

  @Test func `a list of prompts is aligned`() {
    #expect(
      PromptList.text([Prompts.cards, Prompts.churn]) == """
        card-fraud  Card fraud  payments  level 2  scenario
        churn       Churn       payments  level 2  scenario
        2 prompts

        """)
  }

  @Test func `a prompt shows its answers only when asked`() {
    let page = PromptPage(prompt: Prompts.cards, hasAnswers: false)
    #expect(
      page.text(columns: 80)
        == "Card fraud  (card-fraud, payments, level 2)\n\nBatch or real time?\n")
    #expect(!page.json.contains("Framed."))
    let full = PromptPage(prompt: Prompts.cards, hasAnswers: true)
    #expect(full.text(columns: 80).contains("\nModel answer: framing\n  Framed.\n"))
    #expect(full.json.contains(#""model_answer": {"framing": "Framed.""#))
  }

  @Test func `a mistake's page has an example of each rule`() {
    let page = ExplanationPage(ink: Ink(isColored: false), columns: 80)
    #expect(
      page.text(MistakeGuide.noExamples) == """
        No examples  no-examples

        What     Nothing concrete.
        Why      It stays abstract.
        Instead  Tell one case.
        Drill: supply-the-example

        no-examples/bare-name
          A name is no case.
          fires  As ⟦Netflix⟧ does.
          fine   A courier leaves at five.

        no-examples/bare-case
          A name is no case.
          fires  As ⟦Netflix⟧ does.
          fine   A courier leaves at five.

        """)
  }

  @Test func `a rule's page underlines what fires where there is colour`() {
    let page = ExplanationPage(ink: Ink(isColored: true), columns: 80)
    let text = page.text(MistakeGuide.noExamples.rules[0], of: .noExamples)
    #expect(text.contains("- As \u{1B}[4mNetflix\u{1B}[0m does.\n"))
    #expect(text.contains("You name “…” only."))
  }
}

private enum Prompts {
  static let cards = Prompt.small("card-fraud", title: "Card fraud")
  static let churn = Prompt.small("churn", title: "Churn")
}
