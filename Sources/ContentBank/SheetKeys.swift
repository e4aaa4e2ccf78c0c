/// The keys that content files know, for the reader and for the schemas of editors alike.
enum SheetKeys {
  static let prompt = [
    "title", "text", "level", "kind", "constraints", "stances", "stakes", "key_points",
    "wrong_turns", "vocabulary", "model_answer", "borderline_answer", "follow_ups",
  ]
  /// What a person's own prompt may leave out.
  static let optionalInOwnPrompt = ["wrong_turns", "borderline_answer"]
  static let constraint = ["name", "value", "implies"]
  static let modelAnswer = ["framing", "tradeoffs", "examples"]
  static let borderlineAnswer = ["framing", "tradeoffs", "examples", "followups"]
  static let followUp = ["kind", "question", "changes", "stays", "reply"]

  static let lexicon = ["concepts"]
  static let concept = ["gloss", "phrases"]

  static let mistake = ["title", "message", "why", "fix", "drill", "rules"]
  static let optionalInMistake = ["drill"]
  static let rule = ["part", "message", "why", "fix", "triggers", "allows"]

  static let remarks = ["remarks"]
  static let remark = ["message", "fix", "drill"]
  /// A strength needs no mending, so its 'fix' may be absent too.
  static let optionalInRemark = ["fix", "drill"]

  static let drill = [
    "kind", "title", "mistake", "tradeoff", "towards", "part", "question", "task", "given", "hints",
    "reply",
    "expect", "fails",
  ]
  static let optionalInDrill = ["tradeoff", "towards", "given"]
  static let expect = ["silent", "has", "says", "order", "at_least", "at_most"]

  static let score = ["target", "intercept", "weights", "calibration", "thresholds"]

  static let guide = ["title", "summary", "order"]

  static let glossary = ["terms"]
  static let term = ["also", "meaning"]
  static let optionalInTerm = ["also"]

  static let sample = ["prompt", "framing", "tradeoffs", "examples", "follow_ups"]
  static let sampleStep = ["answer", "notice"]
  static let sampleFollowUp = ["id", "answer", "notice"]
}
