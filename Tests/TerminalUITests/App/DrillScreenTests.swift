import Interview
import RubricEngine
import Testing

@testable import TerminalUI

private let sizes = [(80, 24), (40, 12), (120, 40)]

@Suite struct DrillScreenTests {
  @Test func `the start screen says what is due and d shows it`() {
    var trainer = Trainer(drills: [standingBy, whatDecides])
    #expect(trainer.shows("Drills: 2 due, about 6 minutes"))
    trainer.press(.character("d"))
    #expect(trainer.app.context == .drills)
    #expect(trainer.shows("What standing by costs"))
  }

  @Test func `nothing due is said kindly, and practising anyway is offered`() {
    let practice = PracticeRecord(reviews: [kept(standingBy, .easy)])
    var trainer = Trainer(drills: [standingBy], practice: practice)
    #expect(trainer.shows("Drills: nothing due"))
    trainer.press(.character("d"))
    #expect(trainer.shows("Nothing is due, well done. The next drill comes in"))
    trainer.press(.enter)
    #expect(trainer.shows("There is nothing to begin here."))
    trainer.press(.character("c"))
    #expect(trainer.shows("The schedule stays as it is."))
    trainer.press(.enter)
    #expect(trainer.app.context == .drill)
  }

  @Test func `a grade is kept before it is shown, and once`() throws {
    let trainer = Trainer.graded(passed)
    #expect(trainer.app.context == .drillGrade)
    let review = try #require(trainer.practice.reviews.first)
    #expect(review.rating == .good)
    #expect(review.attempt == "A live service stands ready all day, so it costs more.")
    #expect(review.practice == .scheduled)
    #expect(trainer.practice.reviews.count == 1)
    #expect(trainer.shows("This is practised again in 10 minutes."))
  }

  @Test func `an attempt must not be empty, and the first thing to do is said`() {
    var trainer = Trainer.drilling()
    trainer.press(.control("s"))
    #expect(trainer.shows("Try something first. F2 shows a hint."))
    #expect(trainer.practice.reviews.isEmpty)
  }

  @Test func `hints come one by one, and are counted`() {
    var trainer = Trainer.drilling()
    #expect(!trainer.shows("When are the machines paid for"))
    trainer.press(.function(2))
    #expect(trainer.shows("When are the machines paid for"))
    #expect(!trainer.shows("What is gained"))
    trainer.press(.function(2), .function(2))
    #expect(trainer.shows("There is no further hint."))
    trainer.press(.paste("So it costs more."), .control("s"))
    #expect(trainer.practice.reviews.first?.hints == 2)
  }

  @Test func `the model reply is hidden until something was tried`() {
    #expect(!Trainer.drilling().shows("rented for one hour"))
    #expect(Trainer.graded(passed).shows("rented for one hour"))
  }

  @Test func `a grade can be overruled, and the engine's own is kept beside it`() {
    var trainer = Trainer.graded(failed)
    trainer.press(.character("3"))
    #expect(trainer.practice.reviews.map(\.rating) == [.good])
    #expect(trainer.practice.reviews.map(\.graded) == [.again])
    #expect(trainer.shows("by you; the engine said again"))
  }

  @Test func `a grade can be taken back, and the attempt changed`() {
    var trainer = Trainer.graded(failed)
    trainer.press(.character("u"))
    #expect(trainer.practice.reviews.isEmpty)
    #expect(trainer.app.context == .drill)
    trainer.type(" Because.")
    trainer.press(.control("s"))
    #expect(trainer.practice.reviews.map(\.attempt).first?.hasSuffix("more. Because.") == true)
  }

  @Test func `enter goes on to the next drill and then back to the list`() {
    var trainer = Trainer.graded(passed)
    trainer.press(.enter)
    #expect(trainer.app.context == .drill)
    #expect(trainer.shows("From memory"))
    trainer.type("How soon is it needed?")
    trainer.press(.control("s"), .enter)
    #expect(trainer.app.context == .drills)
    #expect(trainer.shows("Nothing is due, well done."))
  }

  @Test func `cramming keeps the review apart and changes no schedule`() {
    var trainer = Trainer(drills: [standingBy, whatDecides])
    trainer.press(.character("d"), .character("c"), .enter)
    trainer.type("So it costs more.")
    trainer.press(.control("s"))
    #expect(trainer.practice.reviews.map(\.practice) == [.cram])
    #expect(trainer.shows("Cramming leaves the schedule as it is."))
    trainer.press(.enter, .escape)
    #expect(trainer.shows("1 left"))
    trainer.press(.character("c"))
    #expect(trainer.shows("2 due"))
  }

  @Test func `d on a report makes the finding a drill and opens it`() throws {
    var trainer = Trainer(transcripts: [transcript("one")], drills: [standingBy])
    trainer.press(.character("t"), .enter, .character("d"))
    #expect(trainer.app.context == .drill)
    let piece = try #require(trainer.practice.pieces.first)
    #expect(piece.mistake == .listedTradeoffs)
    #expect(trainer.shows("latency, cost and freshness"))
    #expect(!trainer.shows("A deadline this short"))
    trainer.type("A deadline limits the model because there is no time.")
    trainer.press(.control("s"), .pageDown)
    #expect(trainer.shows("What you had written"))
    trainer.press(.enter)
    #expect(trainer.app.context == .report)
    trainer.press(.character("d"))
    #expect(trainer.practice.pieces.count == 1)
  }

  @Test func `the last attempt is shown after the next one`() {
    let record = PracticeRecord(reviews: [kept(standingBy, .again, day: 1)])
    var trainer = Trainer(drills: [standingBy], practice: record)
    trainer.press(.character("d"), .enter)
    #expect(!trainer.shows("It is rented by the hour."))
    trainer.type("So it costs more.")
    trainer.press(.control("s"), .pageDown)
    #expect(trainer.shows("It is rented by the hour."))
  }

  @Test func `an attempt is on disk as it is typed, until it is graded`() {
    var trainer = Trainer.drilling()
    trainer.type("Half a thought")
    #expect(trainer.attempts == [standingBy.id: "Half a thought"])
    trainer.press(.escape)
    #expect(trainer.shows("begun"))
    trainer.press(.enter)
    #expect(trainer.shows("Half a thought"))
    trainer.press(.control("q"))
    #expect(trainer.last == .quit)
    #expect(trainer.attempts == [standingBy.id: "Half a thought"])
    var next = Trainer(drills: [standingBy], attempts: trainer.attempts)
    next.press(.character("d"), .enter)
    #expect(next.shows("Half a thought"))
    next.press(.control("s"))
    #expect(next.practice.reviews.map(\.attempt) == ["Half a thought"])
    #expect(next.attempts == [:])
    next.press(.character("u"))
    #expect(next.attempts == [standingBy.id: "Half a thought"])
  }

  @Test func `the day of the interview is kept, planned for, and forgotten again`() {
    var trainer = Trainer(drills: [standingBy, whatDecides])
    trainer.press(.character("d"), .character("i"))
    trainer.type("2026-02-30")
    trainer.press(.enter)
    #expect(trainer.shows("Write a date such as 2026-03-15, or nothing."))
    trainer.press(.control("u"), .paste("2026-03-01"), .enter)
    #expect(trainer.shows("That day is over, or it is today."))
    trainer.press(.control("u"), .paste("2026-03-10"), .enter)
    #expect(trainer.practice.settings.interview?.date == "2026-03-10")
    #expect(trainer.shows("Your interview is in 9 days"))
    #expect(trainer.shows("2026-03-01"))
    trainer.press(.escape)
    #expect(trainer.shows("Your interview is in 9 days"))
    trainer.press(.character("i"), .control("u"), .enter)
    #expect(trainer.practice.settings.interview == nil)
    #expect(trainer.app.context == .drills)
  }

  @Test func `the plan until the interview`() {
    for (columns, rows) in sizes {
      var practice = PracticeRecord()
      practice.settings.interview = PracticeDay(number: PracticeDay(at: noon.date).number + 30)
      var trainer = Trainer(
        columns: columns, rows: rows, drills: [standingBy, whatDecides], practice: practice)
      trainer.press(.character("d"), .character("i"))
      expectScreen(trainer.app.frame(), "interview-date-\(columns)x\(rows)")
    }
  }

  @Test func `a review that could not be kept is said to be unsafe`() {
    var trainer = Trainer.graded(passed)
    trainer.send(
      .failed(.keepReview(kept(standingBy, .good)), reason: "The disk is full."))
    #expect(trainer.shows("The grade of this drill is not on disk: The disk is full."))
  }

  @Test func `the external editor writes the attempt`() {
    var trainer = Trainer.drilling()
    trainer.edited = "Written elsewhere."
    trainer.press(.control("g"), .control("s"))
    #expect(trainer.practice.reviews.map(\.attempt) == ["Written elsewhere."])
  }

  @Test func `the list of drills`() {
    for (columns, rows) in sizes {
      var practice = PracticeRecord()
      practice.settings.interview = PracticeDay(number: PracticeDay(at: noon.date).number + 9)
      var trainer = Trainer(
        columns: columns, rows: rows, drills: [standingBy, whatDecides], practice: practice)
      trainer.press(.character("d"), .down)
      expectScreen(trainer.app.frame(), "drills-\(columns)x\(rows)")
    }
  }

  @Test func `nothing is due`() {
    for (columns, rows) in sizes.prefix(2) {
      let practice = PracticeRecord(reviews: [kept(standingBy, .easy)])
      var trainer = Trainer(columns: columns, rows: rows, drills: [standingBy], practice: practice)
      trainer.press(.character("d"))
      expectScreen(trainer.app.frame(), "drills-none-\(columns)x\(rows)")
    }
  }

  @Test func `a drill with a hint`() {
    for (columns, rows) in sizes {
      var trainer = Trainer.drilling(columns: columns, rows: rows)
      expectScreen(trainer.app.frame(), "drill-\(columns)x\(rows)")
      trainer.press(.function(2))
      trainer.type("批处理便宜, because it is rented.")
      expectScreen(trainer.app.frame(), "drill-hint-\(columns)x\(rows)")
    }
  }

  @Test func `the grade of a drill`() {
    for (columns, rows) in sizes {
      let trainer = Trainer.graded(failed, columns: columns, rows: rows)
      expectScreen(trainer.app.frame(), "drill-grade-\(columns)x\(rows)")
    }
  }

  @Test func `the task has the screen to itself on demand`() {
    var trainer = Trainer.drilling(columns: 40, rows: 12)
    trainer.press(.function(3))
    expectScreen(trainer.app.frame(), "drill-reading-40x12")
  }
}
