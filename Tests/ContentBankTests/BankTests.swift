import ContentBank
import Interview
import RubricEngine
import Testing

@Suite struct BankTests {
  @Test func `sound content loads without an error`() throws {
    #expect(try ContentFixture.sound.errors() == [])
  }

  @Test func `a prompt has everything that its file says`() throws {
    let bank = try ContentFixture.sound.load()
    let prompt = try #require(bank.prompt(PromptID("card-fraud")))
    #expect(prompt.title == "Card fraud")
    #expect(prompt.domain == "payments")
    #expect(prompt.level == 2)
    #expect(prompt.kind == .scenario)
    #expect(prompt.constraints.map(\.implies) == ["the score has to exist first"])
    #expect(
      prompt.stances
        == [Prompt.DefensibleStance(stance: .realTime, because: "the payment waits")])
    #expect(prompt.vocabulary == ["card", "issuer", "payment", "merchant", "shop"])
    #expect(prompt.wrongTurns.count == 2)
    #expect(prompt.borderlineAnswer?.tradeoffs == "Batch is cheaper.")
    #expect(prompt.borderlineAnswer?.replies == ["A smaller model.", "Some rules."])
    #expect(prompt.modelAnswer.examples == "A phone bought at 14:04.")
    #expect(prompt.followUps.map(\.kind) == [.stricterLatency, .failure])
    #expect(prompt.followUps.map(\.modelReply) == ["I would distil it.", "It goes on."])
  }

  @Test func `a concept has its gloss and its phrases`() throws {
    let concepts = try ContentFixture.sound.load().rubric.concepts
    #expect(
      concepts == [
        Concept(
          name: "batch", gloss: "Work done on a schedule.",
          phrases: ["overnight", "worked out ... night", "=daily job"])
      ])
  }

  @Test func `a rule is named after its mistake`() throws {
    let mistake = try #require(ContentFixture.sound.load().rubric.mistakes.first)
    #expect(mistake.id == .listedTradeoffs)
    #expect(mistake.drill == "explain-a-tradeoff")
    #expect(mistake.rules.map(\.id) == ["listed-tradeoffs/bare-dimension"])
    #expect(mistake.rules.map(\.part) == [.tradeoffs])
    #expect(mistake.rules.map(\.triggers.count) == [5])
  }

  @Test func `weights are sorted by their signal`() throws {
    let table = try #require(ContentFixture.sound.load().rubric.weights.first)
    #expect(table.target == "framing")
    #expect(table.intercept == 12345)
    #expect(table.weights.map(\.signal) == ["definition-share", "requirement-first"])
    #expect(table.weights.map(\.value) == [-40, 321])
    #expect(table.calibration.map(\.value) == [0, 9000])
    #expect(table.thresholds == [5000, 8000])
  }

  @Test func `remarks on advice bear their family's name`() throws {
    let remarks = try ContentFixture.sound.load().rubric.remarks
    #expect(Set(remarks.map(\.id)) == ["frames-problem", "advice/framing"])
  }

  @Test func `the documented mistakes come in the order of the codebook`() throws {
    let bank = try ContentFixture.sound
      .writing(ContentFixture.mistake, to: "mistakes/definition-only.yml")
      .writing(ContentFixture.mistake, to: "mistakes/an-eighth.yml").load()
    #expect(
      bank.rubric.mistakes.map(\.id.name) == ["definition-only", "listed-tradeoffs", "an-eighth"])
  }

  @Test func `the version stays where nothing changes`() throws {
    let version = try ContentFixture.sound.load().version
    #expect(version == "e58262f0ad9a59f8")
    #expect(try ContentFixture.sound.load().version == version)
  }

  @Test func `the version changes with one letter`() throws {
    let changed = ContentFixture.sound
      .replacing("cheap", with: "cheep", in: "mistakes/listed-tradeoffs.yml")
    #expect(try changed.load().version != ContentFixture.sound.load().version)
  }

  @Test func `the version changes when a file is renamed`() throws {
    var renamed = ContentFixture.sound
    renamed.files["lexicon/kinds.yml"] = renamed.files.removeValue(forKey: "lexicon/sides.yml")
    #expect(try renamed.load().version != ContentFixture.sound.load().version)
  }

  @Test func `documents and hidden files in the folder are no content`() throws {
    let fixture = ContentFixture.sound.writing("# How to", to: "README.md")
      .writing("# Prompts", to: "prompts/payments/README.md")
      .writing("x", to: "lexicon/.sides.yml.swp")
    #expect(try fixture.load().version == ContentFixture.sound.load().version)
  }
}
