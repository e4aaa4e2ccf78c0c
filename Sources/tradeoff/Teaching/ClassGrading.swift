import ContentBank
import Foundation
import Interview
import RubricEngine

/// Grades a folder of answers and writes what a teacher needs.
struct ClassGrading {
  let folder: String
  let output: String
  let bank: Bank
  let assignment: Assignment?
  /// The word that pseudonyms follow from; nil for real names.
  let secret: String?
  let force: Bool

  /// Whether everything could be read.
  func run() throws -> Bool {
    if !force, FileManager.default.fileExists(atPath: output) {
      throw CommandFailure(
        "'\(Printable.line(output))' is there already; give another name with --output, or --force")
    }
    let found = try ClassFolder(at: folder, except: output)
    for problem in found.problems { Output.note("error: \(Printable.line(problem))") }
    guard !found.answers.isEmpty else {
      throw CommandFailure(
        "there are no answers in '\(Printable.line(folder))'; put .jsonl or .md files there")
    }
    var answers = grade(found.answers)
    try apply(try overrides(), to: &answers)
    let names = Set(answers.map(\.author))
    let people = secret.map { Pseudonyms(for: names, secret: $0) }
    if let people {
      for index in answers.indices {
        answers[index].author = people.name(of: answers[index].author)
      }
      // Ids are often made of names, and the order of files is that of names.
      answers.sort { $0.author < $1.author }
      for index in answers.indices { answers[index].id = "\(index + 1)" }
    }
    let unread = people == nil ? found.problems : found.problems.map(Self.withoutFile)
    try write(answers, unread: unread)
    Output.write(
      "graded \(Words.count(answers.count, "answer")) by \(names.count) "
        + "\(names.count == 1 ? "person" : "people"); see \(Printable.line(output))/class.md\n")
    if let people {
      for name in names.sorted() {
        Output.write("\(people.name(of: name))  \(Printable.line(name))\n")
      }
    }
    return found.problems.isEmpty
  }

  private func grade(_ found: [ClassFolder.Found]) -> [ClassAnswer] {
    let grader = Grader(rubric: bank.rubric)
    return found.map { one in
      let (submission, rubric) = one.answer.matched(with: bank.prompts)
      let prompt = one.answer.promptID.flatMap { bank.prompt(PromptID($0)) }
      let words = one.answer.promptID ?? one.answer.promptText ?? "an unnamed prompt"
      return ClassAnswer(
        author: one.author, id: one.answer.id, promptID: one.answer.promptID.map(PromptID.init),
        promptTitle: prompt?.title ?? TextReport.shortened(words), submission: submission,
        assessment: grader.assess(submission, for: rubric), finishedAt: one.finishedAt,
        isLate: one.finishedAt.map { assignment?.isLate($0) ?? false } ?? false)
    }
  }

  private var overridesPath: String { "\(folder)/\(ClassFolder.overrides)" }

  private func overrides() throws -> [GradeOverride.Placed] {
    guard let data = FileManager.default.contents(atPath: overridesPath) else { return [] }
    do { return try GradeOverride.read(Array(data), path: overridesPath) } catch {
      throw CommandFailure("the overrides can't be used\n\(Printable.lines(error.description))")
    }
  }

  /// An override that fits no answer is a failure: a teacher's word must not get lost.
  private func apply(
    _ overrides: [GradeOverride.Placed], to answers: inout [ClassAnswer]
  ) throws {
    for placed in overrides {
      let fitting = answers.indices.filter { index in
        answers[index].author == placed.author
          && (placed.prompt.map { $0 == answers[index].promptID?.name } ?? true)
          && (placed.id.map { $0 == answers[index].id } ?? true)
      }
      guard fitting.count == 1, let index = fitting.first else {
        let place = "\(overridesPath):\(placed.place.line):\(placed.place.column): error: "
        let name = Printable.line(placed.author)
        if fitting.isEmpty {
          let known = Set(answers.map(\.author)).sorted()
          let advice = Spelling.advice(
            for: placed.author, among: known, otherwise: "check author, prompt and id")
          throw CommandFailure(place + "no answer by '\(name)' fits; \(advice)")
        }
        throw CommandFailure(
          place + "\(fitting.count) answers by '\(name)' fit; add 'prompt' or 'id'")
      }
      answers[index].override = placed.override
    }
  }

  private func write(_ answers: [ClassAnswer], unread: [String]) throws {
    let summary = ClassSummary(answers)
    let titles = Dictionary(
      bank.rubric.mistakes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    try PrivateFolder.make(output)
    try PrivateFolder.make("\(output)/people")
    var taken: Set<String> = []
    for person in summary.people {
      let page = FeedbackPage(person: person, titles: titles).page
      let name = Self.fileName(for: person.name, taken: &taken)
      try put(page.markdown, "people/\(name).md")
      try put(page.html, "people/\(name).html")
    }
    let lesson = LessonPage(
      summary: summary, assignment: assignment, guides: bank.rubric.mistakes,
      prompts: bank.prompts, unread: unread
    ).page
    try put(lesson.markdown, "class.md")
    try put(lesson.html, "class.html")
    try put(GradeTable(answers: answers).csv, "grades.csv")
    try put(ClassJSON.json(summary, contentVersion: bank.version).line + "\n", "class.json")
  }

  private func put(_ text: String, _ name: String) throws {
    try TranscriptsExport.write(text, to: "\(output)/\(name)", force: true)
  }

  /// Small letters, digits and hyphens, whatever the person's name is, so that no name leaves the
  /// folder; numbered where two come out alike.
  static func fileName(for name: String, taken: inout Set<String>) -> String {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    let pieces = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = pieces.isEmpty ? "person" : String(pieces.joined(separator: "-").prefix(60))
    var candidate = stem
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(stem)-\(number)"
      number += 1
    }
    return candidate
  }

  /// Names of files are often those of people.
  private static func withoutFile(_ problem: String) -> String {
    let pieces = problem.split(separator: ": ", maxSplits: 1)
    return "a file: " + (pieces.last.map(String.init) ?? "")
  }
}

/// A folder for other people's answers, which are nobody else's business.
enum PrivateFolder {
  static func make(_ path: String) throws(CommandFailure) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(
        "can't make the folder '\(Printable.line(path))': \(error.localizedDescription); give "
          + "another with --output")
    }
  }
}
