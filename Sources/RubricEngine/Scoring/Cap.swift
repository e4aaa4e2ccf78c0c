/// What no amount of fluency can make up for.
enum Cap {
  /// The highest `overall` that an answer can get, or nil for no limit.
  static func overall(_ scene: Scene, _ prompt: PromptRubric) -> Int? {
    reasons(scene, prompt).isEmpty ? nil : 2
  }

  /// Everything about an answer that an interviewer wouldn't pass, whatever else it says.
  static func reasons(_ scene: Scene, _ prompt: PromptRubric) -> [String] {
    let sheet = scene.signals
    let sections = scene.reading.sections
    var reasons: [String] = []
    // Three claims the wrong way round, or two with no right one, are no slip of the tongue.
    let right = sheet["right-claims"]
    if sheet["wrong-claims"] >= Measure.root(3)
      || (sheet["wrong-claims"] >= Measure.root(2) && right == 0)
    {
      reasons.append("wrong-claims")
    }
    let kinds = UnitMix.kinds(in: sections)
    if kinds >= 3 || (kinds >= 2 && UnitMix.sums(in: sections) >= 2) { reasons.append("unit-mix") }
    if !prompt.vocabulary.isEmpty, sheet["other-topic"] >= 3000,
      sheet["other-topic"] >= sheet["own-topic"] + 2500,
      sheet["other-topic"] * 4 >= sheet["own-topic"] * 5
    {
      reasons.append("other-question")
    }
    if speaksOfSomethingElse(scene) { reasons.append("other-topic") }
    // The same few words over and over, however they are arranged.
    if sheet["distinct-share"] < 420, sheet["words@all"] >= Measure.root(70) {
      reasons.append("circular")
    }
    let rubricTalk = sections.reduce(0) { $0 + $1.counts[scene.index(.rubricTalk)] }
    if rubricTalk >= 4 { reasons.append("rubric-talk") }
    if saysNothing(scene) { reasons.append("says-nothing") }
    return reasons
  }

  /// Many words of kitchen, sport or household, and hardly one of the question's.
  private static func speaksOfSomethingElse(_ scene: Scene) -> Bool {
    let sections = scene.reading.sections
    let stray =
      ConceptName.otherTopics.map { topic in
        sections.reduce(0) { $0 + $1.counts[scene.index(topic)] }
      }.max() ?? 0
    let used = (scene.signals["asked-and-used"] + scene.signals["asked-later-and-used"]) / 1000
    return stray >= 6 && stray > 2 * used
  }

  /// Reasons about nothing: no side, no situation, no number.
  private static func saysNothing(_ scene: Scene) -> Bool {
    let sections = scene.reading.sections
    func count(_ names: [ConceptName]) -> Int {
      names.reduce(0) { sum, name in
        sum + sections.reduce(0) { $0 + $1.counts[scene.index(name)] }
      }
    }
    let words = sections.reduce(0) { $0 + $1.wordCount }
    guard words >= 100 else { return false }
    let sides = count([.batch, .realTime, .hybrid, .between])
    let told = count([.person, .clockTime, .duration, .quantity, .event, .specificThing])
    return (sides + told) * 1000 < words * 26
  }
}
