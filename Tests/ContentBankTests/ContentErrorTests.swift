import ContentBank
import Foundation
import Testing

/// A change to sound content, and the one error that it has to give.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  let path: String
  let old: String
  let new: String
  let error: String

  init(_ path: String, _ old: String, _ new: String, _ error: String) {
    self.path = path
    self.old = old
    self.new = new
    self.error = error
  }

  var testDescription: String { error }
}

private let prompt = "prompts/payments/card-fraud.yml"
private let lexicon = "lexicon/sides.yml"
private let mistake = "mistakes/listed-tradeoffs.yml"
private let score = "scores/framing.yml"
private let modelAnswer = """
  model_answer:
    framing: |
      It can't be taken back.
    tradeoffs: |
      The clock limits the model.
    examples: |
      A phone bought at 14:04.
  """
private let wrongTurns = """
  wrong_turns:
    - Scoring at night comes too late.
    - Counting stolen money alone forgets honest customers.

  """
private let advice = "remarks/advice.yml"

@Suite struct ContentErrorTests {
  @Test(arguments: [
    ErrorCase(
      prompt, "level: 2", "levle: 2",
      "3:1: error: unknown key 'levle' in a prompt; did you mean 'level'?"),
    ErrorCase(
      prompt, "level: 2", "level: 2\ncolour: red",
      "4:1: error: unknown key 'colour' in a prompt; the keys of a prompt are title, text, level, "
        + "kind, constraints, stances, stakes, key_points, wrong_turns, vocabulary, model_answer, "
        + "borderline_answer, follow_ups"),
    ErrorCase(prompt, "level: 2\n", "", "1:1: error: 'level' is missing; add it"),
    ErrorCase(
      prompt, "level: 2", "level: 4",
      "3:8: error: 'level' is a whole number from 1 to 3; write one"),
    ErrorCase(
      prompt, "level: 2", "level: \"2\"",
      "3:8: error: 'level' is a whole number from 1 to 3; write one"),
    ErrorCase(
      prompt, "title: Card fraud", "title:",
      "1:7: error: 'title' is empty; write it or remove the key"),
    ErrorCase(
      prompt, "title: Card fraud", "title: ~",
      "1:8: error: 'title' is empty; write it or remove the key"),
    ErrorCase(
      prompt, "title: Card fraud", "title: [Card, fraud]",
      "1:8: error: 'title' is text, and here is a list; write one text"),
    ErrorCase(
      prompt, "title: Card fraud", "title: Card fraud at the issuer's gate",
      "1:8: error: 'title' has 31 characters; shorten it to at most 30"),
    ErrorCase(
      prompt, "title: Card fraud", "title: \"Card \\e[31mfraud\"",
      "1:8: error: 'title' holds the control character U+001B; remove it"),
    ErrorCase(
      prompt, "title: Card fraud", "title: \"Card \\u202Efraud\"",
      "1:8: error: 'title' holds the control character U+202E; remove it"),
    ErrorCase(
      prompt, "kind: scenario", "kind: scenarios",
      "4:7: error: 'kind' can't be 'scenarios'; did you mean 'scenario'?"),
    ErrorCase(
      prompt, "kind: scenario", "kind: essay",
      "4:7: error: 'kind' can't be 'essay'; use one of general, scenario, critique"),
    ErrorCase(
      prompt, "stakes:\n  - the issuer pays", "stakes: the issuer pays",
      "11:9: error: 'stakes' is a list, and here is text; write '- item' lines"),
    ErrorCase(
      prompt, "stakes:\n  - the issuer pays", "stakes: []",
      "11:1: error: 'stakes' has 0 of at least 1 items; add some"),
    ErrorCase(
      prompt, "merchant, shop", "merchant, card",
      "18:47: error: 'card' is in 'vocabulary' twice; keep one"),
    ErrorCase(
      prompt, "  real-time: the", "  realtime: the",
      "10:3: error: unknown key 'realtime' in 'stances'; did you mean 'real-time'?"),
    ErrorCase(
      prompt, "stances:\n  real-time: the payment waits", "stances: {}",
      "9:1: error: 'stances' is empty; name at least one side that can be defended"),
    ErrorCase(
      prompt, modelAnswer, "model_answer: none",
      "19:15: error: a model answer is a block of keys, and here is text; write 'key: value' lines"),
    ErrorCase(
      prompt, "  - Scoring at night comes too late.\n", "",
      "15:1: error: 'wrong_turns' has 1 of at least 2 items; add some"),
    ErrorCase(
      prompt, wrongTurns, "", "1:1: error: 'wrong_turns' is missing; add it"),
    ErrorCase(
      prompt, "borderline_answer:", "borderline_answr:",
      "26:1: error: unknown key 'borderline_answr' in a prompt; did you mean "
        + "'borderline_answer'?"),
    ErrorCase(
      prompt, "    - Some rules.\n", "",
      "30:3: error: 'followups' has 1 of at least 2 items; add some"),
    ErrorCase(
      prompt, "    - Some rules.\n", "    - Some rules.\n    - Some more.\n",
      "30:3: error: 'followups' has 3 replies; give 2, to the first two follow-ups"),
    ErrorCase(
      prompt, "  b:\n", "  B!:\n",
      "41:3: error: 'B!' can't be the id of a follow-up; use small letters, digits and single "
        + "hyphens, at most 60"),
    ErrorCase(
      prompt, "title: Card fraud", "title: &t Card fraud",
      "1:8: error: anchors and aliases are not used here; write the value out"),
    ErrorCase(
      prompt, "text: Batch or real time?", "text: *unknown",
      "2:7: error: anchors and aliases are not used here; write the value out"),
    ErrorCase(
      prompt, "title: Card fraud", "title: Card fraud\ntitle: Cards",
      "1:1: error: 'title' is written twice in one block; keep one"),
    ErrorCase(
      prompt, "title: Card fraud", "[a]: b\ntitle: Card fraud",
      "1:1: error: a key has to be text; write a name and ':'"),
    ErrorCase(
      prompt, "title: Card fraud", "title: \"Card fraud",
      "47:1: error: not valid YAML: found unexpected end of stream; check indentation, quotes and "
        + "colons here"),
    ErrorCase(
      prompt, "title: Card fraud", "title: Card: fraud",
      "1:12: error: not valid YAML: mapping values are not allowed in this context; check "
        + "indentation, quotes and colons here"),
    ErrorCase(
      prompt, "title: Card fraud", "---\ntitle: Card fraud\n---",
      "3:1: error: not valid YAML: but found another document; keep one document in a file"),
    ErrorCase(
      prompt, "title: Card fraud", "title: Card \u{7}fraud",
      "1:13: error: not valid YAML: control characters are not allowed; remove the character"),
    ErrorCase(
      lexicon, "overnight,", "\"... night\",",
      "4:15: error: the phrase '... night' has a gap at its edge; put '...' between two words"),
    ErrorCase(
      lexicon, "overnight,", "\"a ... ... b\",",
      "4:15: error: the phrase 'a ... ... b' has two gaps in a row; one '...' spans up to three "
        + "words"),
    ErrorCase(
      lexicon, "overnight,", "night|,",
      "4:15: error: the phrase 'night|' has an empty word; put one on both sides of '|' and after "
        + "'='"),
    ErrorCase(
      lexicon, "overnight,", "a=b,",
      "4:15: error: the phrase 'a=b' has '=' inside a word; it goes in front of one"),
    ErrorCase(
      lexicon, "overnight,", "a...b,",
      "4:15: error: the phrase 'a...b' has a gap without spaces; write ' ... '"),
    ErrorCase(
      lexicon, "    gloss: Work done on a schedule.\n", "",
      "3:5: error: 'gloss' is missing; add it"),
    ErrorCase(
      mistake, "part: tradeoffs", "part: tradeofs",
      "8:11: error: 'part' can't be 'tradeofs'; did you mean 'tradeoffs'?"),
    ErrorCase(
      mistake, "part: tradeoffs", "part: everywhere",
      "8:11: error: 'part' can't be 'everywhere'; use one of framing, tradeoffs, examples, answer, "
        + "followups.0, followups.1"),
    ErrorCase(
      mistake, "{quote}", "{qoute}",
      "9:14: error: there is no placeholder '{qoute}'; did you mean '{quote}'?"),
    ErrorCase(
      mistake, "{quote}", "{dimension}",
      "9:14: error: there is no placeholder '{dimension}'; the one there is is {quote}"),
    ErrorCase(
      mistake, "{quote}", "{quote",
      "9:14: error: '{' opens a placeholder that isn't closed; write {quote}"),
    ErrorCase(
      mistake, "⟦cost⟧", "⟦cost",
      "13:9: error: the marks ⟦ and ⟧ don't pair; close each before the next opens"),
    ErrorCase(
      mistake, "⟦cost⟧", "⟦the ⟦cost⟧⟧",
      "13:9: error: the marks ⟦ and ⟧ don't pair; close each before the next opens"),
    ErrorCase(
      mistake, "⟦cost⟧", "cost",
      "13:9: error: this trigger has no mark; put ⟦ ⟧ around the evidence"),
    ErrorCase(
      mistake, "- Events come late.", "- ⟦Events⟧ come late.",
      "23:9: error: an allowed text has no evidence; remove the marks ⟦ and ⟧"),
    ErrorCase(
      mistake, "      - Events come late.\n", "",
      "18:5: error: 'allows' has 4 of at least 5 items; add some"),
    ErrorCase(
      mistake, "  bare-dimension:", "  Bare dimension:",
      "7:3: error: 'Bare dimension' can't be the id of a rule; use small letters, digits and "
        + "single hyphens, at most 60"),
    ErrorCase(
      mistake, "drill: explain-a-tradeoff", "drill: Explain",
      "5:8: error: 'Explain' can't be the id of a drill; use small letters, digits and single "
        + "hyphens, at most 60"),
    ErrorCase(
      score, "target: framing", "target: examples",
      "1:9: error: the target 'examples' differs from the file's name; make both 'framing'"),
    ErrorCase(
      score, "321", "0.5",
      "4:22: error: 'requirement-first' is a whole number from -100000000 to 100000000; write one"),
    ErrorCase(
      score, "[[0, 0], [10000, 9000]]", "[[0, 0], [10000]]",
      "6:23: error: a point of 'calibration' is a pair; write [output, value]"),
    ErrorCase(
      score, "[[0, 0], [10000, 9000]]", "[[0, 0], [0, 9000]]",
      "6:23: error: the points of 'calibration' have to rise; sort them"),
    ErrorCase(
      score, "[5000, 8000]", "[8000, 5000]", "7:20: error: 'thresholds' has to rise; sort it"),
    ErrorCase(advice, "    fix: Name the deadline.\n", "", "3:5: error: 'fix' is missing; add it"),
    ErrorCase(
      advice, "  framing:", "  framing/:",
      "2:3: error: 'framing/' can't be the id of a remark; use small letters, digits and single "
        + "hyphens, at most 60"),
    ErrorCase(
      lexicon, ContentFixture.lexicon, "concepts: {}\n",
      "1:1: error: 'concepts' is empty; add a concept or delete the file"),
    ErrorCase(
      lexicon, ContentFixture.lexicon, "# nothing\n",
      "1:1: error: the file is empty; fill it or delete it"),
    ErrorCase(
      lexicon, ContentFixture.lexicon, String(repeating: "[", count: 200_000),
      "1:101: error: nested more than 50 deep; use the shape in content/README.md"),
    ErrorCase(
      lexicon, ContentFixture.lexicon, String(repeating: "- ", count: 100_000),
      "1:401: error: nested more than 50 deep; use the shape in content/README.md"),
    ErrorCase(
      lexicon, ContentFixture.lexicon,
      String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
      "1:52: error: nested more than 50 deep; use the shape in content/README.md"),
    ErrorCase(
      lexicon, ContentFixture.lexicon,
      "a: &a [x, x]\nb: &b [*a, *a]\n? *b\n: c\n",
      "2:8: error: anchors and aliases are not used here; write the value out"),
    ErrorCase(
      lexicon, ContentFixture.lexicon, "concepts:\n" + String(repeating: "#", count: 1 << 20),
      "1:1: error: the file is larger than 1 MiB; split it"),
  ])
  func `an error says what, where and what to do`(_ example: ErrorCase) throws {
    let errors = try ContentFixture.sound
      .replacing(example.old, with: example.new, in: example.path).errors()
    #expect(errors == ["\(example.path):\(example.error)"])
  }

  @Test func `bytes that are not UTF-8 are found`() throws {
    var fixture = ContentFixture.sound
    fixture.files[lexicon] = Array("concepts:\n  é".utf8) + [0xFF, 0x0A]
    #expect(
      try fixture.errors() == ["lexicon/sides.yml:2:4: error: not UTF-8; save the file as UTF-8"])
  }

  @Test(arguments: [
    (
      "promts/cards.yml",
      "promts:1:1: error: unknown folder 'promts'; did you mean 'prompts'?"
    ),
    (
      "prompts/cards.yml",
      "prompts/cards.yml:1:1: error: a prompt lies in the folder of its domain; move it into one"
    ),
    (
      "lexicon/more/sides.yml",
      "lexicon/more:1:1: error: a folder doesn't belong here; move its files up"
    ),
    (
      "lexicon/sides.yaml",
      "lexicon/sides.yaml:1:1: error: content files end in '.yml'; rename or remove this one"
    ),
    (
      "lexicon/Two Sides.yml",
      "lexicon/Two Sides.yml:1:1: error: 'Two Sides' can't be an id; name the file with small "
        + "letters, digits and single hyphens, at most 60"
    ),
  ])
  func `a file in the wrong place is an error`(path: String, error: String) throws {
    #expect(try ContentFixture.sound.writing("concepts: {}", to: path).errors() == [error])
  }

  @Test func `one id in two files is an error that names the first`() throws {
    let errors = try ContentFixture.sound
      .writing(ContentFixture.prompt, to: "prompts/cards/card-fraud.yml").errors()
    #expect(errors.count == 1)
    let start = "prompts/payments/card-fraud.yml:1:1: error: the prompt 'card-fraud' is in "
    #expect(errors[0].hasPrefix(start))
    #expect(errors[0].hasSuffix("prompts/cards/card-fraud.yml:1 already; rename one"))
  }

  @Test func `a concept that another file has is an error`() throws {
    let errors = try ContentFixture.sound.writing(ContentFixture.lexicon, to: "lexicon/zeal.yml")
      .errors()
    #expect(errors.count == 1)
    #expect(errors[0].hasPrefix("lexicon/zeal.yml:2:3: error: the concept 'batch' is in "))
    #expect(errors[0].hasSuffix("lexicon/sides.yml:2 already; rename one"))
  }

  @Test func `a drill that is neither a file nor a kind is an error`() throws {
    let fixture = ContentFixture.sound
      .replacing("explain-a-tradeoff", with: "explain-a-tradeof", in: mistake)
      .replacing("drill: explain-a-tradeoff", with: "drill: sing", in: advice)
    #expect(
      try fixture.errors() == [
        "mistakes/listed-tradeoffs.yml:5:8: error: there is no drill 'explain-a-tradeof'; did you "
          + "mean 'explain-a-tradeoff'?",
        "remarks/advice.yml:5:12: error: there is no drill 'sing'; name a file of the folder "
          + "'drills' or a kind of drill",
      ])
  }

  @Test func `more concepts than the engine holds is an error`() throws {
    let concepts = (0..<200).map { "  c\($0):\n    gloss: A thing.\n    phrases: [thing]\n" }
    let fixture = ContentFixture.sound
      .writing("concepts:\n" + concepts.joined(), to: "lexicon/sides.yml")
    #expect(
      try fixture.errors() == [
        "lexicon/sides.yml:578:3: error: this is concept 193 of at most 192; merge some"
      ])
  }

  @Test func `content without prompts is an error`() throws {
    let fixture = ContentFixture(files: ["lexicon/sides.yml": Array(ContentFixture.lexicon.utf8)])
    #expect(
      try fixture.errors() == [
        ".:1:1: error: there are no prompts; add prompts/<domain>/<id>.yml"
      ])
  }

  @Test func `all errors come in one run, sorted by path and line`() throws {
    let fixture = ContentFixture.sound
      .replacing("level: 2", with: "level: 9", in: prompt)
      .replacing("kind: failure", with: "kind: flood", in: prompt)
      .replacing("321", with: "x", in: score)
      .replacing("overnight,", with: "a=b,", in: lexicon)
    let places = try fixture.errors().map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "lexicon/sides.yml:4:15:", "prompts/payments/card-fraud.yml:3:8:",
        "prompts/payments/card-fraud.yml:42:11:", "scores/framing.yml:4:22:",
      ])
  }

  @Test func `the last line counts files and errors`() throws {
    let fixture = ContentFixture.sound.replacing("321", with: "x", in: score)
    let errors = #expect(throws: ContentErrors.self) { try fixture.load() }
    #expect(errors?.description.hasSuffix("\n6 files, 1 error") == true)
  }

  @Test func `a folder that isn't there is an error`() {
    let errors = #expect(throws: ContentErrors.self) { try Bank.load(from: "no/such/folder") }
    #expect(
      errors?.errors.map(\.description) == [
        "no/such/folder:1:1: error: there is no folder to read; give one with --content"
      ])
  }
}
