import Interview
import RubricEngine

extension ContentSchema {
  static var drill: JSON {
    SchemaParts.block(
      "", keys: SheetKeys.drill, optional: SheetKeys.optionalInDrill,
      [
        "kind": SchemaParts.choice("The form of the exercise.", DrillKind.allCases.map(\.rawValue)),
        "title": SchemaParts.text("A short name for lists.", atMost: Sheet.longestTitle),
        "mistake": SchemaParts.choice(
          "What it trains against.", MistakeID.documented.map(\.name)),
        "tradeoff": SchemaParts.id("The tradeoff that it is about, such as cost."),
        "towards": SchemaParts.choice(
          "The side that the explanation argues towards.", Drill.Side.allCases.map(\.rawValue)),
        "part": SchemaParts.choice("What an attempt is read as.", Sheet.parts),
        "question": SchemaParts.text("The interview question that the piece belongs to."),
        "task": SchemaParts.text("What to do, in the second person."),
        "given": SchemaParts.text("The words to work on; they must not pass themselves."),
        "hints": SchemaParts.list(
          "Shown one by one on demand.", of: SchemaParts.text(""), atLeast: 1, isUnique: true),
        "reply": SchemaParts.text("A reply that passes, shown after the attempt."),
        "expect": expect,
        "fails": SchemaParts.list(
          "Attempts that must not pass.", of: SchemaParts.text(""), atLeast: 1, isUnique: true),
      ])
  }

  private static var expect: JSON {
    let phrases = SchemaParts.list("", of: SchemaParts.text(""), atLeast: 1)
    return SchemaParts.block(
      "What the engine must find in an attempt, or must not.", keys: SheetKeys.expect,
      optional: SheetKeys.expect, atLeast: 1,
      [
        "silent": SchemaParts.list(
          "Rules that must find nothing.", of: SchemaParts.choice("", Grader.ruleIDs), atLeast: 1,
          isUnique: true),
        "has": SchemaParts.list(
          "Qualities that must be there.",
          of: SchemaParts.choice("", DrillQuality.allCases.map(\.rawValue)), atLeast: 1,
          isUnique: true),
        "says": SchemaParts.list(
          "Lists of phrases, of which one each has to occur; 'night*' stands for all words that "
            + "begin so.", of: phrases, atLeast: 1),
        "order": SchemaParts.list(
          "Lists of phrases, of which one each has to occur, in this order.", of: phrases,
          atLeast: 2),
        "at_least": SchemaParts.integer("The fewest words.", Sheet.wordCounts),
        "at_most": SchemaParts.integer("The most words.", Sheet.wordCounts),
      ])
  }
}
