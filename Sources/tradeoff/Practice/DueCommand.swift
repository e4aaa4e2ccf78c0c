import ArgumentParser
import ContentBank
import Foundation
import Interview

/// Says what is due.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Say in one line what is due for practice.",
    discussion: """
      With the date of your interview, every drill comes back before that day, and the time until \
      then is planned in sessions of fifteen minutes. The date is kept; how many drills a day \
      may hold is 'daily_limit' of the configuration.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var content: ContentOption

  @Option(help: "How to print it.")
  var format: Format = .text

  @Option(help: ArgumentHelp("Keep the day of your interview, or 'none'.", valueName: "yyyy-mm-dd"))
  var interviewDate: String?

  @Flag(help: "Also print the plan until the interview, a line a day.")
  var plan = false

  func validate() throws {
    if let interviewDate, interviewDate != "none", PracticeDay(date: interviewDate) == nil {
      throw ValidationError(
        "'\(Printable.line(interviewDate))' is no date; write one such as 2026-12-01, or 'none'.")
    }
  }

  func run() throws {
    let shelf = try DrillShelf(bank: try content.load())
    try keepSettings(in: shelf)
    let now = WallClock.now
    let summary = DueSummary(try shelf.deck(at: now), at: now)
    switch format {
    case .json: Output.write(summary.json.line + "\n")
    case .text: Output.write(Self.text(summary, from: now, hasPlan: plan))
    }
  }

  private func keepSettings(in shelf: DrillShelf) throws {
    guard let interviewDate else { return }
    var settings = try shelf.store.practice().settings
    settings.interview = PracticeDay(date: interviewDate)
    try shelf.store.keep(settings)
  }

  /// One line, and with the plan a line a day.
  static func text(_ summary: DueSummary, from now: Timestamp, hasPlan: Bool) -> String {
    let line = [summary.sentence, summary.interviewSentence].compactMap { $0 }
      .joined(separator: " ")
    guard hasPlan else { return line + "\n" }
    guard let plan = summary.plan else {
      return line + "\nThere is no plan without an interview ahead; --interview-date sets one.\n"
    }
    let today = PracticeDay(at: now).number
    var rows = plan.days.enumerated().map { index, day in
      let date = PracticeDay(number: today + index).date
      let drills = Words.count(day.drills, "drill")
      return "  \(date)  \(drills) in \(Words.count(day.sessions, "session"))"
    }
    if plan.leftOver > 0 {
      rows.append(
        "  \(Words.count(plan.leftOver, "drill")) won't fit; 'daily_limit' in config.yaml makes room"
      )
    }
    return ([line] + rows).joined(separator: "\n") + "\n"
  }
}
