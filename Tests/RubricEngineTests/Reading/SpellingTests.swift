import Testing

@testable import RubricEngine

@Suite struct SpellingTests {
  private func stems(_ word: String) -> [UInt64] { Tokenizer.words(of: word).map(\.stem) }

  @Test(arguments: [
    ("prediction", "predictions"), ("predict", "predicted"), ("score", "scoring"),
    ("delay", "delays"), ("customer", "customers'"), ("arrive", "arriving"), ("refund", "refunded"),
  ])
  func `forms of one word have one stem`(one: String, other: String) {
    #expect(stems(one) == stems(other))
  }

  @Test(arguments: [("late", "latency"), ("batch", "bath"), ("live", "liver"), ("cost", "coast")])
  func `different words keep different stems`(one: String, other: String) {
    #expect(stems(one) != stems(other))
  }

  @Test(arguments: [
    ("colour", "color"), ("behaviours", "behaviors"), ("favourite", "favorite"),
    ("neighbourhoods", "neighborhoods"), ("optimise", "optimize"), ("optimised", "optimized"),
    ("optimising", "optimizing"), ("organisation", "organization"),
    ("Authorisations", "authorizations"),
    ("centre", "center"), ("kilometre", "kilometer"), ("catalogue", "catalog"),
    ("programme", "program"), ("analyse", "analyze"), ("analysing", "analyzing"),
    ("defence", "defense"), ("licence", "license"), ("cancelled", "canceled"),
    ("labelling", "labeling"), ("modelled", "modeled"), ("travellers", "travelers"),
  ])
  func `British and American spellings are one word`(british: String, american: String) {
    #expect(Tokenizer.words(of: british).map(\.form) == Tokenizer.words(of: american).map(\.form))
  }

  @Test(arguments: [
    "raise", "promise", "precise", "surprise", "exercise", "otherwise", "compromise", "advertise",
    "enterprise", "expertise", "our", "four", "hours", "source", "journey", "resource", "course",
  ])
  func `words that only look British stay as they are`(word: String) {
    var letters = Array(word.utf8)
    AmericanSpelling.fold(&letters)
    #expect(String(decoding: letters, as: UTF8.self) == word)
  }

  private let words = Words([
    "night": ["overnight"], "guess": ["prediction"], "list": ["listing"], "last": ["lasting"],
    "short": ["batch"],
  ])

  @Test(arguments: ["overnigt", "overnihgt", "overnightt", "ovarnight", "Overnigth"])
  func `a long word with one slip is read as it was meant`(typo: String) {
    #expect(words.mentions(of: "night", in: "scored \(typo) here") == [typo])
  }

  @Test(arguments: ["ovrnigt", "vernight", "pvernight", "evernight"])
  func `two slips, or another first letter, make another word`(typo: String) {
    #expect(words.mentions(of: "night", in: "scored \(typo) here").isEmpty)
  }

  @Test(arguments: ["bach", "batvh", "bathc"])
  func `a short word has to be spelt right`(typo: String) {
    #expect(words.mentions(of: "short", in: "the \(typo) job").isEmpty)
  }

  @Test func `a word that the lexicon knows is no slip of another`() {
    #expect(words.mentions(of: "last", in: "listing").isEmpty)
    #expect(words.mentions(of: "list", in: "lasting").isEmpty)
    #expect(words.mentions(of: "list", in: "listing") == ["listing"])
  }

  @Test(arguments: [
    ("night", "night", true), ("night", "nigt", true), ("night", "nigght", true),
    ("night", "nihgt", true), ("night", "nigjt", true), ("night", "light", true),
    ("night", "nhgit", false), ("night", "nit", false), ("night", "nihgtt", false),
    ("night", "thing", false),
  ])
  func `one edit is a letter changed, left out, put in or swapped with its neighbour`(
    one: String, other: String, isOne: Bool
  ) {
    #expect(TypoIndex.isOneEdit(Array(one.utf8)[...], Array(other.utf8)[...]) == isOne)
    #expect(TypoIndex.isOneEdit(Array(other.utf8)[...], Array(one.utf8)[...]) == isOne)
  }
}
