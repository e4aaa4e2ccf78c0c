/// A concept of the lexicon: a thing that candidates speak of, with the phrases that mean it.
package struct Concept: Hashable, Sendable {
  package let name: String
  /// One line for the glossary.
  package let gloss: String
  /// Patterns of words; see `content/README.md` for their small notation.
  package let phrases: [String]

  package init(name: String, gloss: String = "", phrases: [String]) {
    self.name = name
    self.gloss = gloss
    self.phrases = phrases
  }
}

/// One rule of a mistake: what gives the evidence, with its own words and examples.
package struct MistakeRule: Hashable, Sendable {
  /// `mistake/rule`.
  package let id: String
  /// The part that its examples are read as.
  package let part: Part
  package let message: String
  package let why: String
  package let fix: String
  /// Texts that fire, with ⟦marks⟧ where the evidence is.
  package let triggers: [String]
  /// Near misses that must stay silent.
  package let allows: [String]

  package init(
    id: String, part: Part, message: String, why: String, fix: String, triggers: [String],
    allows: [String]
  ) {
    self.id = id
    self.part = part
    self.message = message
    self.why = why
    self.fix = fix
    self.triggers = triggers
    self.allows = allows
  }
}

/// What the content says of one mistake.
package struct MistakeGuide: Hashable, Sendable {
  package let id: MistakeID
  /// A short name for lists, such as “Listed tradeoffs”.
  package let title: String
  package let message: String
  package let why: String
  package let fix: String
  /// The drill that trains it, where there is one.
  package let drill: String?
  package let rules: [MistakeRule]

  package init(
    id: MistakeID, title: String, message: String, why: String, fix: String, drill: String?,
    rules: [MistakeRule]
  ) {
    self.id = id
    self.title = title
    self.message = message
    self.why = why
    self.fix = fix
    self.drill = drill
    self.rules = rules
  }
}

/// A linear model over named signals; weights in ten-thousandths, so that sums are exact.
package struct WeightTable: Hashable, Sendable {
  /// The score or mistake that it predicts.
  package let target: String
  package let intercept: Int
  /// Signal name and weight, sorted by name.
  package let weights: [Weight]
  /// Points (model output, calibrated value), both in ten-thousandths, rising in the first.
  package let calibration: [CalibrationPoint]
  /// Calibrated values at which a mistake is reported as slight and as plain, in ten-thousandths.
  package let thresholds: [Int]

  package struct Weight: Hashable, Sendable {
    package let signal: String
    package let value: Int
    package init(signal: String, value: Int) {
      self.signal = signal
      self.value = value
    }
  }

  package struct CalibrationPoint: Hashable, Sendable {
    package let output: Int
    package let value: Int
    package init(output: Int, value: Int) {
      self.output = output
      self.value = value
    }
  }

  package init(
    target: String, intercept: Int, weights: [Weight], calibration: [CalibrationPoint],
    thresholds: [Int]
  ) {
    self.target = target
    self.intercept = intercept
    self.weights = weights
    self.calibration = calibration
    self.thresholds = thresholds
  }
}

/// A message with its way out, for a strength, an advice or an advisory.
package struct Remark: Hashable, Sendable {
  package let id: String
  package let message: String
  package let fix: String
  package let drill: String?

  package init(id: String, message: String, fix: String, drill: String?) {
    self.id = id
    self.message = message
    self.fix = fix
    self.drill = drill
  }
}

/// Everything that grading needs and that is the same for every prompt.
package struct Rubric: Hashable, Sendable {
  /// The concepts, compiled.
  package let lexicon: Lexicon
  package let mistakes: [MistakeGuide]
  package let weights: [WeightTable]
  /// Keyed by strength id, `advice/<score>…`, or `advisory/<id>`.
  package let remarks: [Remark]
  /// The vocabulary of each scenario in the bank, for telling answers to something else.
  package let topics: [[String]]
  /// The topics, compiled.
  package let topicIndex: TopicIndex

  package var concepts: [Concept] { lexicon.concepts }

  package init(
    concepts: [Concept], mistakes: [MistakeGuide], weights: [WeightTable], remarks: [Remark],
    topics: [[String]] = []
  ) {
    let lexicon = Lexicon(concepts)
    self.init(
      lexicon: lexicon, mistakes: mistakes, weights: weights, remarks: remarks, topics: topics,
      topicIndex: TopicIndex(topics, stemmer: lexicon.stemmer()))
  }

  /// Takes what was compiled before.
  package init(
    lexicon: Lexicon, mistakes: [MistakeGuide], weights: [WeightTable], remarks: [Remark],
    topics: [[String]], topicIndex: TopicIndex
  ) {
    self.lexicon = lexicon
    self.mistakes = mistakes
    self.weights = weights
    self.remarks = remarks
    self.topics = topics
    self.topicIndex = topicIndex
  }
}

/// What grading knows of one prompt; a prompt of no bank has only its text.
package struct PromptRubric: Hashable, Sendable {
  package let text: String
  /// Words and phrases of this problem: its actors, events, clocks and stakes.
  package let vocabulary: [String]
  /// The sides that can be defended; empty where nothing is known.
  package let stances: [Stance]
  package let stakes: [String]
  package let keyPoints: [String]

  package init(
    text: String, vocabulary: [String] = [], stances: [Stance] = [], stakes: [String] = [],
    keyPoints: [String] = []
  ) {
    self.text = text
    self.vocabulary = vocabulary
    self.stances = stances
    self.stakes = stakes
    self.keyPoints = keyPoints
  }
}
