import Interview
import RubricEngine

@testable import TerminalUI

let standingBy = Drill(
  id: DrillID("cost-of-standing-by"), kind: .explainATradeoff, title: "What standing by costs",
  question: "A hotel chain sets room prices with a model. Batch or real time?",
  mistake: .listedTradeoffs, tradeoff: "cost", part: .tradeoffs,
  task: "Give the price of both sides its cause, and say what follows for the hotel.",
  given: "Batch is cheaper. Real time is more expensive but fresher.",
  hints: [
    "When are the machines paid for, in each case?",
    "What is gained by the higher bill, and on which evenings?",
  ],
  modelReply: """
    The nightly run is cheap because machines are rented for one hour, whereas a live service is \
    paid for around the clock.
    """,
  expectations: [.has(.reason)])

let whatDecides = Drill(
  id: DrillID("recall-what-decides"), kind: .recall, title: "What can decide",
  question: "Batch or real time?", mistake: .definitionOnly, part: .framing,
  task: "From memory, name four questions whose answers decide.",
  hints: ["Think of the clock."], modelReply: "How soon? How fresh? What does an error cost?",
  expectations: [.atLeast(words: 10)])

let passed = DrillGrade(
  rating: .good, verdict: "All of it is there.",
  points: [.init(isMet: true, sentence: "It has a reason with something on both ends.")])

let failed = DrillGrade(
  rating: .again, verdict: "The mistake is still in it, so this comes back soon.",
  points: [
    .init(
      isMet: false,
      sentence: "You say “Batch is cheaper”, but not what makes it so or what it means here.")
  ])

func kept(_ drill: Drill, _ rating: Rating, sequence: Int = 1, day: Int = 0) -> DrillReview {
  DrillReview(
    sequence: sequence, drill: drill.id, attempt: "It is rented by the hour.", hints: 0,
    graded: rating, rating: rating,
    at: Timestamp(seconds: noon.date.seconds - day * 86_400), practice: .scheduled,
    engine: "1.0.0", content: "c1")
}

extension Trainer {
  /// With the first of two drills on the screen.
  static func drilling(columns: Int = 80, rows: Int = 24) -> Trainer {
    var trainer = Trainer(columns: columns, rows: rows, drills: [standingBy, whatDecides])
    trainer.press(.character("d"), .enter)
    return trainer
  }

  /// With the grade of an attempt on the screen.
  static func graded(_ grade: DrillGrade, columns: Int = 80, rows: Int = 24) -> Trainer {
    var trainer = Trainer.drilling(columns: columns, rows: rows)
    trainer.drillGrades = [grade]
    trainer.press(.paste("A live service stands ready all day, so it costs more."), .control("s"))
    return trainer
  }
}
