import Testing

@testable import RubricEngine

@Suite struct PropositionTests {
  private func said(_ text: String) throws -> Proposition {
    try #require(RealRubric.proposition(text))
  }

  @Test(arguments: [
    "The score comes late because the feature fetch takes long.",
    "The courier leaves at five, so the plan must exist at four.",
    "Because the courier leaves early, the plan must exist by noon.",
    "deadline 40 ms -> smaller model",
    "the fetch is slow bcs of three joins",
    "Short deadlines leave no time for joins, which means fewer features.",
  ])
  func `a link with content on both ends is a reason`(text: String) throws {
    #expect(try said(text).reasons >= 1)
  }

  @Test(arguments: [
    "Because.", "Because, because, because so.", "So it is.", "It is so because it is.",
    "So, yes, that is because of this.", "Real time because because batch so.", "-> model",
    "The score comes late.",
  ])
  func `a link without content is no reason`(text: String) throws {
    #expect(try said(text).reasons == 0)
  }

  @Test func `a sentence that begins with so leans on the one before`() throws {
    #expect(try said("So the smaller model wins.").reasons == 0)
    #expect(try said("The fetch takes 40 ms. So the smaller model wins.").reasons == 1)
  }

  @Test func `links side by side count once`() throws {
    #expect(
      try said("The nightly list is stale, so therefore buyers see sold bicycles.").reasons
        == 1)
  }

  @Test(arguments: [
    ("If orders double, the nightly job finishes late.", 1),
    ("The table is fine unless stock moves within the hour.", 1), ("If so.", 0),
    ("If and when.", 0),
  ])
  func `a condition needs something that it is a condition for`(text: String, count: Int) throws {
    #expect(try said(text).conditions == count)
  }

  @Test(arguments: [
    ("The nightly job is cheap, whereas a live service idles until noon.", 1),
    ("But.", 0), ("Cheap but.", 0),
  ])
  func `a contrast sets content against content`(text: String, count: Int) throws {
    #expect(try said(text).contrasts == count)
  }

  @Test func `a verb of consequence explains without a link`() throws {
    let proposition = try said("A late fetch blocks the payment at the till.")
    #expect(proposition.reasons == 0 && proposition.effects >= 1)
    #expect(proposition.isExplained)
  }

  @Test(arguments: [
    ("Latency, cost, freshness, accuracy, complexity.", 5),
    ("The rider sees a price that holds for two minutes.", 0),
    ("It is cheap, because machines stand idle at night anyway.", 1),
  ])
  func `things named one after the other are an enumeration`(text: String, count: Int) throws {
    #expect(try said(text).enumerated == count)
  }

  @Test(arguments: [
    "Batch processing is when data is collected and processed together.",
    "Real time means predictions are computed on arrival.",
    "Batch = score everything in one job",
    "Online learning refers to updating a model with each example.",
    "ok so batch is basically when you run it on all the data at once",
  ])
  func `what a side is, is a definition`(text: String) throws {
    #expect(try said(text).isDefinition)
  }

  @Test(arguments: [
    "Batch is a job that runs at night because nobody reads the list before breakfast.",
    "Real time is where we lose money when the score comes late.",
    "Batch is cheaper and simpler.",
    "Nightly is enough for the weekly letter.",
    "A fraud is a payment that the cardholder did not make.",
    "I would choose batch.",
  ])
  func `what is said about a side is none`(text: String) throws {
    #expect(try !said(text).isDefinition)
  }

  @Test func `a case with somebody, a moment and a thing is told`() throws {
    #expect(try said("A customer buys a phone at 14:04 with a stolen card.").isTold)
    #expect(try !said("Customers value fast predictions.").isTold)
  }

  @Test func `words with content are counted apart from the textbook's`() throws {
    let textbook = try said("Batch systems process large amounts of data.")
    let told = try said("Strawberries rot on the shelf by Sunday.")
    #expect(textbook.concreteWords < told.concreteWords)
    #expect(told.contentWords == 4)
  }

  @Test(arguments: [
    ("The nightly job writes a table.", true, false), ("We answer on the fly.", false, true),
    ("Nobody minds.", false, false), ("Batch against real time.", true, true),
  ])
  func `a sentence speaks of either side by any of its names`(
    text: String, batch: Bool, live: Bool
  ) throws {
    #expect(try said(text).speaksOfBatch == batch)
    #expect(try said(text).speaksOfRealTime == live)
  }
}
