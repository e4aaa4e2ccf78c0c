import ContentBank
import Interview
import RubricEngine

/// One page to plan the next lesson from.
struct LessonPage {
  let summary: ClassSummary
  let assignment: Assignment?
  /// The mistakes with their explanations.
  let guides: [MistakeGuide]
  let prompts: [Prompt]
  /// What couldn't be read, each with its place.
  let unread: [String]

  /// How many mistakes the next lesson has room for.
  private static let taken = 3

  var page: PrintedPage {
    var page = PrintedPage(title: assignment.map { "\($0.title): the class" } ?? "The class")
    page.add(.paragraph(counted))
    addOverall(to: &page)
    addNext(to: &page)
    addMistakes(to: &page)
    addPrompts(to: &page)
    addChange(to: &page)
    addPeople(to: &page)
    if !unread.isEmpty {
      page.add(.heading(2, "Not graded"))
      page.add(.list(unread.map { .init(label: "", text: $0) }))
    }
    return page
  }

  private var counted: String {
    var parts = [
      "\(Words.count(summary.answers, "answer")) by "
        + (summary.people.count == 1 ? "1 person" : "\(summary.people.count) people")
    ]
    let late = summary.people.flatMap(\.answers).count { $0.isLate }
    if late > 0 { parts.append("\(late) late") }
    if summary.advisories > 0 { parts.append("\(summary.advisories) not graded in full") }
    if summary.overridden > 0 {
      parts.append("\(summary.overridden) with a word of the teacher's")
    }
    return parts.joined(separator: "; ") + "."
  }

  private func addOverall(to page: inout PrintedPage) {
    page.add(.heading(2, "Overall"))
    page.add(
      .table(
        head: (1...5).map { "\($0) \(Words.verdict($0))" },
        rows: [summary.overall.map(String.init)]))
  }

  /// The mistakes that most people made, with words to teach from and a case to look at.
  private func addNext(to page: inout PrintedPage) {
    let worst = summary.mistakes.filter { $0.all > 0 }.prefix(Self.taken)
    guard !worst.isEmpty else { return }
    page.add(.heading(2, "To take up next"))
    page.add(
      .list(
        worst.map { count in
          let guide = guides.first { $0.id == count.mistake }
          let words = [guide?.why, guide?.fix].compactMap { $0 }.joined(separator: " ")
          let drill = guide?.drill.map { " Drill: \($0)." } ?? ""
          return .init(
            label: "\(title(count.mistake)), in \(count.all) of \(summary.answers):",
            text: words + drill, quotes: examples(of: count.mistake))
        }))
  }

  /// Words from two answers, plain ones first, without a name.
  private func examples(of mistake: MistakeID) -> [String] {
    let findings = summary.people.flatMap(\.answers).flatMap(\.made)
      .filter { $0.mistake == mistake }
      .sorted { $0.severity > $1.severity }
    let texts = findings.compactMap { finding in
      finding.evidence.first { !$0.text.isEmpty }.map { "“\(TextReport.shortened($0.text))”" }
    }
    return Array(texts.prefix(2))
  }

  private func addMistakes(to page: inout PrintedPage) {
    page.add(.heading(2, "Mistakes"))
    page.add(
      .table(
        head: ["mistake", "plain", "watch", "share of answers"],
        rows: summary.mistakes.map {
          [title($0.mistake), "\($0.plain)", "\($0.slight)", percent($0.all, of: summary.answers)]
        }))
  }

  private func addPrompts(to page: inout PrintedPage) {
    page.add(.heading(2, "Prompts, hardest first"))
    page.add(
      .table(
        head: ["prompt", "answers", "mean overall", "most frequent mistake"],
        rows: summary.prompts.map {
          [
            $0.title, "\($0.answers)", Words.tenths($0.mean),
            $0.worst.map(title) ?? "none",
          ]
        }))
  }

  private func addChange(to page: inout PrintedPage) {
    guard let change = summary.change else { return }
    page.add(.heading(2, "Before and after"))
    page.add(
      .paragraph(
        "First and last answer of the \(change.people) who gave several: mean overall "
          + "\(Words.tenths(change.before)) before, \(Words.tenths(change.after)) after. The prompts "
          + "differ, so a small difference says little."))
    page.add(
      .table(
        head: ["mistake", "in first answers", "in last answers"],
        rows: change.mistakes.map { [title($0.mistake), "\($0.before)", "\($0.after)"] }))
  }

  private func addPeople(to page: inout PrintedPage) {
    page.add(.heading(2, "People"))
    let asked = assignment?.prompts ?? []
    page.add(
      .table(
        head: ["name", "overall", "mistakes in the last answer"]
          + (asked.isEmpty ? [] : ["missing"]),
        rows: summary.people.map { person in
          let given = Set(person.answers.compactMap(\.promptID))
          let missing = asked.filter { !given.contains($0) }.map(\.name)
          return [
            person.name, person.answers.map(Self.grade).joined(separator: ", "),
            person.answers.last?.made.map { title($0.mistake) }.joined(separator: ", ") ?? "",
          ] + (asked.isEmpty ? [] : [missing.joined(separator: ", ")])
        }))
  }

  /// The engine's grade and, where there is one, the teacher's beside it.
  private static func grade(_ answer: ClassAnswer) -> String {
    let teacher = answer.override?.overall.map { " (teacher: \($0))" } ?? ""
    return "\(answer.assessment.overall)\(teacher)\(answer.isLate ? " late" : "")"
  }

  private func title(_ mistake: MistakeID) -> String {
    guides.first { $0.id == mistake }?.title ?? mistake.name
  }

  private func percent(_ count: Int, of all: Int) -> String {
    all == 0 ? "" : "\(Int((Double(count) * 100 / Double(all)).rounded())) %"
  }
}
