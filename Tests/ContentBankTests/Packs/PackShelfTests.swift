import ContentBank
import Foundation
import Interview
import Testing

/// Prompts that lie beside the built-in ones when the program starts.
@Suite struct PackShelfTests {
  @Test func `without a shelf the bank is what it was`() throws {
    try PackFixture.run { fixture in
      #expect(fixture.all.version == fixture.bank.version)
      #expect(fixture.refused == [])
    }
  }

  @Test func `prompts of packs and single ones stand beside the bank's, sorted`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/clinic/prompts/health/triage.yml")
      try fixture.write(
        CheckedPrompt(seed: 8).text, to: "shelf/prompts/own/allotments.yml")
      #expect(fixture.all.prompts.map(\.id.name) == ["allotments", "card-fraud", "triage"])
      #expect(fixture.all.packs.map(\.name) == [nil, "clinic"])
      #expect(fixture.all.prompt(PromptID("triage"))?.domain == "health")
      #expect(fixture.refused == [])
    }
  }

  @Test func `a person's own prompt may lack wrong turns and a borderline answer`() throws {
    try PackFixture.run { fixture in
      var text = PackFixture.own
      if let start = text.range(of: "borderline_answer:"), let end = text.range(of: "follow_ups:") {
        text.removeSubrange(start.lowerBound..<end.lowerBound)
      }
      try fixture.write(text, to: "shelf/prompts/own/triage.yml")
      let prompt = try #require(fixture.all.prompt(PromptID("triage")))
      #expect(prompt.wrongTurns == [])
      #expect(prompt.borderlineAnswer == nil)
    }
  }

  @Test func `the rubric stays the bank's, the version tells of the pack`() throws {
    try PackFixture.run { fixture in
      let path = "shelf/packs/clinic/prompts/health/triage.yml"
      try fixture.write(to: path)
      let version = fixture.all.version
      #expect(version != fixture.bank.version)
      #expect(fixture.all.rubric.topics == fixture.bank.rubric.topics)
      try fixture.write(PackFixture.own + "# changed\n", to: path)
      #expect(fixture.all.version != version)
    }
  }

  @Test func `a broken pack is left out whole with its place, all else stays`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/sound/prompts/health/triage.yml")
      try fixture.write(
        CheckedPrompt(seed: 8).text, to: "shelf/packs/broken/prompts/health/fine.yml")
      try fixture.write("title: Half\n", to: "shelf/packs/broken/prompts/health/half.yml")
      #expect(fixture.all.prompts.map(\.id.name) == ["card-fraud", "triage"])
      #expect(
        fixture.refused == [
          "the pack 'broken' is left out: shelf/packs/broken/prompts/health/half.yml:1:1: error: "
            + "'constraints' is missing; add it (and 9 more; 'tradeoff content check' shows all)"
        ])
    }
  }

  @Test func `of single prompts the broken one alone is left out`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/prompts/own/triage.yml")
      try fixture.write(
        CheckedPrompt(seed: 8).text.replacingOccurrences(of: "level: 2", with: "level: 9"),
        to: "shelf/prompts/own/half.yml")
      #expect(fixture.all.prompts.map(\.id.name) == ["card-fraud", "triage"])
      #expect(
        fixture.refused == [
          "some of your own prompts are left out: shelf/prompts/own/half.yml:3:8: error: 'level' is "
            + "a whole number from 1 to 3; write one"
        ])
    }
  }

  @Test func `an id of the bank or of another pack is taken`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/a/prompts/health/triage.yml")
      try fixture.write(to: "shelf/packs/b/prompts/health/triage.yml")
      try fixture.write(to: "shelf/packs/c/prompts/health/card-fraud.yml")
      #expect(fixture.all.packs.map(\.name) == ["a"])
      #expect(fixture.all.prompt(PromptID("card-fraud"))?.domain == "payments")
      #expect(
        fixture.refused == [
          "the pack 'b' is left out: shelf/packs/b/prompts/health/triage.yml:1:1: error: the prompt "
            + "'triage' is in the pack 'a' already; rename one",
          "the pack 'c' is left out: shelf/packs/c/prompts/health/card-fraud.yml:1:1: error: the "
            + "prompt 'card-fraud' is in the built-in bank already; rename one",
        ])
    }
  }

  @Test func `a link that leads out of its folder is refused, file or folder`() throws {
    try PackFixture.run { fixture in
      let outside = try fixture.write(to: "elsewhere/prompts/health/triage.yml")
      try fixture.link("shelf/packs/a/prompts/health/triage.yml", to: outside)
      try fixture.link(
        "shelf/packs/b/prompts/health", to: "\(fixture.root)/elsewhere/prompts/health")
      try fixture.link("shelf/packs/c", to: "\(fixture.root)/elsewhere")
      try fixture.link("shelf/packs/d/prompts/health/x.yml", to: "/no/such/file.yml")
      try fixture.link("shelf/packs/e/prompts/health/x.yml", to: "../../../../../elsewhere")
      #expect(fixture.all.packs == [])
      let link = ":1:1: error: this link leads out of its folder; "
      #expect(
        fixture.refused == [
          "the pack 'a' is left out: shelf/packs/a/prompts/health/triage.yml\(link)put the file "
            + "itself here",
          "the pack 'b' is left out: shelf/packs/b/prompts/health\(link)put the file itself here",
          "the pack 'c' is left out: shelf/packs/c\(link)'tradeoff content add' copies it",
          "the pack 'd' is left out: shelf/packs/d/prompts/health/x.yml:1:1: error: the file can't "
            + "be read; check its permissions",
          "the pack 'e' is left out: shelf/packs/e/prompts/health/x.yml:1:1: error: a folder "
            + "doesn't belong here; move its files up",
        ])
    }
  }

  @Test func `a link within the pack is followed`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/a/prompts/health/triage.yml")
      try fixture.link("shelf/packs/a/prompts/shops/copy.yml", to: "../health/triage.yml")
      #expect(fixture.all.prompts.map(\.id.name) == ["card-fraud", "copy", "triage"])
    }
  }

  @Test func `a pipe in a pack is refused and doesn't block`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/a/prompts/health/triage.yml")
      #expect(mkfifo("\(fixture.root)/shelf/packs/a/prompts/health/pipe.yml", 0o600) == 0)
      #expect(
        fixture.refused == [
          "the pack 'a' is left out: shelf/packs/a/prompts/health/pipe.yml:1:1: error: the file "
            + "can't be read; check its permissions"
        ])
    }
  }

  @Test func `a pack holds prompts and nothing that would change grading`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/a/prompts/health/triage.yml")
      try fixture.write("concepts: {}", to: "shelf/packs/a/lexicon/mine.yml")
      #expect(
        fixture.refused == [
          "the pack 'a' is left out: shelf/packs/a/lexicon:1:1: error: unknown folder 'lexicon'; a "
            + "pack holds the folder prompts alone"
        ])
    }
  }

  @Test func `a folder whose name can't be a pack's is refused, readable on one line`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/My\u{1b}[31m Pack/prompts/health/triage.yml")
      #expect(
        fixture.refused == [
          "the pack 'My\u{FFFD}[31m Pack' is left out: shelf/packs/My\u{FFFD}[31m Pack:1:1: error: "
            + "'My\u{FFFD}[31m Pack' can't be the name of a pack; use small letters, digits and "
            + "single hyphens, at most 60"
        ])
    }
  }
}
