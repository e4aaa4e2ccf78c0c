import Interview
import RubricEngine

/// The JSON Schemas that let an editor complete and check content files while they are written.
///
/// They are made of the reader's own keys and limits, and `content/schema` holds them as files.
package enum ContentSchema {
  /// By the name of the file without its ending.
  package static let all: [(name: String, schema: JSON)] = [
    ("drills", file("A drill that the engine grades", drill)),
    ("glossary", file("Terms explained", glossary)),
    ("lexicon", file("Concepts with their phrases", lexicon)),
    ("mistakes", file("A mistake with its rules", mistake)),
    ("own-prompts", file("A prompt of your own", prompt(isOwn: true))),
    ("prompts", file("A prompt of the bank", prompt(isOwn: false))),
    ("remarks", file("Strengths, advice and advisories", remarks)),
    ("samples", file("An interview to be watched", sample)),
    ("scores", file("The weights of a score or mistake", score)),
  ]

  private static func file(_ title: String, _ body: JSON) -> JSON {
    .object(
      [
        .init("$schema", .string("http://json-schema.org/draft-07/schema#")),
        .init("title", .string(title)),
      ] + (body.members ?? []))
  }

  private static var glossary: JSON {
    let term = SchemaParts.block(
      "", keys: SheetKeys.term, optional: SheetKeys.optionalInTerm,
      [
        "also": SchemaParts.list(
          "Other words for it.", of: SchemaParts.text(""), atLeast: 1, isUnique: true),
        "meaning": SchemaParts.text("What it means.", atMost: Sheet.longestMeaning),
      ])
    return SchemaParts.block(
      "", keys: SheetKeys.glossary,
      [
        "terms": SchemaParts.entries("Terms by name.", of: term, atLeast: 0, pattern: nil)
      ])
  }

  private static var sample: JSON {
    let answer = SchemaParts.text("What was answered.")
    let notice = SchemaParts.text("What to notice in it.")
    let step = SchemaParts.block(
      "", keys: SheetKeys.sampleStep, ["answer": answer, "notice": notice])
    let followUp = SchemaParts.block(
      "", keys: SheetKeys.sampleFollowUp,
      [
        "id": SchemaParts.id("The follow-up's id in the prompt."), "answer": answer,
        "notice": notice,
      ])
    return SchemaParts.block(
      "", keys: SheetKeys.sample,
      [
        "prompt": SchemaParts.id("The prompt's id."), "framing": step, "tradeoffs": step,
        "examples": step,
        "follow_ups": SchemaParts.list("Two of the prompt's.", of: followUp, atLeast: 2),
      ])
  }

  private static var lexicon: JSON {
    SchemaParts.block(
      "", keys: SheetKeys.lexicon,
      [
        "concepts": SchemaParts.entries(
          "Concepts by name.",
          of: SchemaParts.block(
            "", keys: SheetKeys.concept,
            [
              "gloss": SchemaParts.text("What the concept is, in one sentence."),
              "phrases": SchemaParts.list(
                "Words that mean it: '...' is a gap of up to three words, '=' asks for the exact "
                  + "word, '|' parts alternatives.",
                of: SchemaParts.text(""), atLeast: 1, isUnique: true),
            ]), atLeast: 1)
      ])
  }

  private static var mistake: JSON {
    let examples = { (description: String) in
      SchemaParts.list(
        description, of: SchemaParts.text(""), atLeast: Sheet.fewestExamples, isUnique: true)
    }
    let rule = SchemaParts.block(
      "", keys: SheetKeys.rule,
      [
        "part": SchemaParts.choice("Where the rule looks.", Sheet.parts),
        "message": SchemaParts.text("What was done; {quote} is the evidence."),
        "why": SchemaParts.text("What an interviewer makes of it."),
        "fix": SchemaParts.text("What to say instead."),
        "triggers": examples("Texts that raise it, with ⟦marks⟧ around the evidence."),
        "allows": examples("Near misses that must stay silent."),
      ])
    return SchemaParts.block(
      "", keys: SheetKeys.mistake, optional: SheetKeys.optionalInMistake,
      [
        "title": SchemaParts.text("A short name.", atMost: Sheet.longestTitle),
        "message": SchemaParts.text("What was done."),
        "why": SchemaParts.text("Why it costs."),
        "fix": SchemaParts.text("What to do instead."),
        "drill": SchemaParts.id("The drill that trains it."),
        "rules": SchemaParts.entries("Rules by id.", of: rule, atLeast: 1),
      ])
  }

  private static var remarks: JSON {
    let remark = SchemaParts.block(
      "", keys: SheetKeys.remark, optional: SheetKeys.optionalInRemark,
      [
        "message": SchemaParts.text("What is seen."),
        "fix": SchemaParts.text("What would raise the score; strengths need none."),
        "drill": SchemaParts.id("The drill that trains it."),
      ])
    let levels = "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$"
    return SchemaParts.block(
      "", keys: SheetKeys.remarks,
      [
        "remarks": SchemaParts.entries(
          "Remarks by id.", of: remark, atLeast: 0, pattern: levels)
      ])
  }

  private static var score: JSON {
    let number = SchemaParts.integer("", Sheet.numbers)
    return SchemaParts.block(
      "", keys: SheetKeys.score,
      [
        "target": SchemaParts.text("What is scored: the file's name."),
        "intercept": SchemaParts.integer("The score of no signal.", Sheet.numbers),
        "weights": SchemaParts.entries(
          "Weights by signal.", of: number, atLeast: 0, pattern: nil),
        "calibration": SchemaParts.list(
          "Rising pairs [output, value].",
          of: SchemaParts.list("", of: number, atLeast: 2, atMost: 2), atLeast: 0),
        "thresholds": SchemaParts.list(
          "Rising outputs from which on a mistake is slight, and plain.", of: number, atLeast: 0),
      ])
  }
}
