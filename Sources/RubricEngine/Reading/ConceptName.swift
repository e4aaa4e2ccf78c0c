/// The concepts that the engine asks for by name; the lexicon has to hold each of them.
enum ConceptName: String, CaseIterable {
  case batch
  case realTime = "real-time"
  case hybrid, between
  case sideName = "side-name"
  case need
  case decidingQuestion = "deciding-question"
  case assumption
  case rateOfChange = "rate-of-change"
  case waiting, reversible
  case money, loss, trust, harm, business, person, someone
  case because, so, condition, contrast, restriction, weighing
  case effectVerb = "effect-verb"
  case latency, cost, scale, complexity, freshness, accuracy, stability
  case dimensionName = "dimension-name"
  case bareProperty = "bare-property"
  case exampleMarker = "example-marker"
  case tie
  case clockTime = "clock-time"
  case duration, quantity
  case smallNumber = "small-number"
  case event
  case specificThing = "specific-thing"
  case choice
  case changeOfMind = "change-of-mind"
  case hedge
  case alwaysClaim = "always-claim"
  case definition
  case hollow
  case changing, staying
  case lookingBack = "looking-back"
  case repeatMarker = "repeat-marker"
  case dismissing
  case unsure, repair
  case tool, machinery, generic
  case ordering, digression, pointer, speech
  case firstPerson = "first-person"
  case experience
  case batchVirtue = "batch-virtue"
  case batchVice = "batch-vice"
  case liveVirtue = "live-virtue"
  case liveVice = "live-vice"
  case batchTrait = "batch-trait"
  case liveTrait = "live-trait"
  case kitchen, sport, household, career
  case instruction
  case rubricTalk = "rubric-talk"
  case functionWord = "function-word"

  /// Where it stands among all, which is how a case without values is kept in memory.
  var place: Int { Int(withUnsafeBytes(of: self) { $0[0] }) }

  /// In front of these a new clause begins.
  static let clauseOpeners: [ConceptName] = [.because, .so, .condition, .contrast]

  /// The dimensions of the four tradeoffs.
  static let dimensions: [ConceptName] = [
    .latency, .cost, .scale, .complexity, .freshness, .accuracy, .stability,
  ]
  /// Everyday topics that a text drifts to when it isn't about the question.
  static let otherTopics: [ConceptName] = [.kitchen, .sport, .household, .career]
  /// What this subject is spoken of with; a sentence without any is about something else.
  static let subject: [ConceptName] =
    sides + dimensions + stakes + [
      .hybrid, .between, .need, .decidingQuestion, .assumption, .rateOfChange, .waiting, .choice,
      .changing, .staying, .lookingBack, .repair, .machinery, .tool, .generic, .exampleMarker,
      .tie,
    ]
  static let stakes: [ConceptName] = [.money, .loss, .trust, .harm]
  static let sides: [ConceptName] = [.batch, .realTime]
}
