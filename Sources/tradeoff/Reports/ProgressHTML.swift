import ContentBank
import Interview
import RubricEngine

/// Progress as one HTML page that needs nothing else, to share.
struct ProgressHTML {
  private let progress: Progress
  private let titles: [MistakeID: String]
  private let prompts: [PromptID: String]
  private let now: Timestamp

  init(progress: Progress, bank: Bank, at now: Timestamp) {
    self.progress = progress
    titles = Dictionary(
      bank.rubric.mistakes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    prompts = Dictionary(
      bank.prompts.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    self.now = now
  }

  var text: String {
    let rows =
      [
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width\">",
        "<title>Progress in “batch or real time?”</title>", "<style>\n\(Self.looks)\n</style>",
        "</head>", "<body>", "<h1>Progress in “batch or real time?”</h1>",
        Self.element("p", "Until \(now.date) · engine \(Grader.version)"),
      ] + charts + scores + mistakes + repeats + days + interviews + ["</body>", "</html>"]
    return rows.joined(separator: "\n") + "\n"
  }

  /// Writes it under a name that nothing in the folder has, and returns that name.
  func write(in folder: String) throws(CommandFailure) -> String {
    try NewFile(stem: "tradeoff-progress-\(now.date)", suffix: "html", text: text)
      .write(in: folder)
  }

  private var charts: [String] {
    var rows: [String] = []
    for (title, points) in [
      ("Unseen prompts", progress.unseen), ("Repeated prompts and rewrites", progress.repeated),
    ] where !points.isEmpty {
      rows += [Self.heading("\(title): score of 100"), Self.chart(of: points)]
    }
    if progress.points.contains(where: \.isByOtherEngine) {
      rows.append(
        Self.element(
          "p", "Hollow points were graded by another version of the engine; compare only roughly."))
    }
    if progress.points.isEmpty {
      rows.append(Self.element("p", "No interview yet."))
    }
    return rows
  }

  /// A line through the scores, with the numbers for those who can't see it.
  private static func chart(of points: [Progress.Point]) -> String {
    let width = 600
    let height = 120
    let places = points.enumerated().map { index, point in
      (
        x: points.count == 1 ? width / 2 : 10 + index * (width - 20) / (points.count - 1),
        y: height - 10 - point.score * (height - 20) / 100, point: point
      )
    }
    let line = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let dots = places.map { place in
      let kind = place.point.isByOtherEngine ? "other" : "own"
      let label = escaped("\(place.point.at.date): \(place.point.score)")
      return "<circle class=\"\(kind)\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"4\">"
        + "<title>\(label)</title></circle>"
    }
    let grid = [0, 50, 100].map { score in
      let y = height - 10 - score * (height - 20) / 100
      return "<line class=\"grid\" x1=\"0\" x2=\"\(width)\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }
    let numbers = points.map { "\($0.score)" }.joined(separator: ", ")
    return "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(numbers)\">"
      + grid.joined() + "<polyline points=\"\(line)\"/>" + dots.joined() + "</svg>"
  }

  private var scores: [String] {
    table(
      "Scores, the latest three answers and the three before",
      ["", "unseen: latest", "before", "repeated: latest", "before"],
      ScoreID.allCases.compactMap { id in
        let unseen = Progress.change(in: progress.unseen) { $0.scores[id] }
        let repeated = Progress.change(in: progress.repeated) { $0.scores[id] }
        guard unseen != nil || repeated != nil else { return nil }
        return [
          Words.name(id), Self.shown(unseen?.latest), Self.shown(unseen?.before),
          Self.shown(repeated?.latest), Self.shown(repeated?.before),
        ]
      })
  }

  private static func shown(_ value: Double?) -> String { value.map(Words.tenths) ?? "–" }

  private var mistakes: [String] {
    func made(_ id: MistakeID, _ points: [Progress.Point]) -> String {
      let plain = points.count { $0.mistakes[id] == .plain }
      let slight = points.count { $0.mistakes[id] == .slight }
      return "\(plain) plain, \(slight) to watch, of \(points.count)"
    }
    return table(
      "Mistakes", ["", "unseen prompts", "repeated prompts"],
      progress.points.isEmpty
        ? []
        : MistakeID.documented.map { id in
          [titles[id] ?? id.name, made(id, progress.unseen), made(id, progress.repeated)]
        })
  }

  private var repeats: [String] {
    func names(_ mistakes: [MistakeID]) -> String {
      mistakes.map { titles[$0] ?? $0.name }.joined(separator: ", ")
    }
    return table(
      "Prompts answered more than once", ["", "scores", "mistakes gone", "new"],
      progress.repeats.map { repeated in
        [
          name(repeated.prompt, repeated.text),
          repeated.attempts.map { "\($0.score)" }.joined(separator: " → "),
          names(repeated.gone), names(repeated.new),
        ]
      })
  }

  private var days: [String] {
    table(
      "Days of practice", ["", "interviews", "drills"],
      progress.days.reversed().map { [$0.day.date, "\($0.interviews)", "\($0.drills)"] })
  }

  private var interviews: [String] {
    table(
      "Interviews", ["", "prompt", "kind", "overall", "score", "graded before"],
      progress.points.reversed().map { point in
        [
          point.at.dateAndTime, name(point.prompt, "another prompt"), point.kind.rawValue,
          point.hasAdvisory ? "not in good faith" : Words.verdict(point.overall), "\(point.score)",
          point.earlier.map { "\($0.score) by engine \($0.engine)" }.joined(separator: ", "),
        ]
      })
  }

  private func name(_ prompt: PromptID?, _ text: String) -> String {
    prompt.map { prompts[$0] ?? $0.name } ?? text
  }

  /// Nothing where there are no rows.
  private func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let body = rows.map { cells in
      let rest = cells.dropFirst().map { Self.element("td", $0) }.joined()
      return "<tr>" + Self.element("th", cells.first ?? "") + rest + "</tr>"
    }
    return [Self.heading(title), "<table>"]
      + ["<tr>" + heads.map { Self.element("th", $0) }.joined() + "</tr>"] + body + ["</table>"]
  }

  private static func heading(_ text: String) -> String { element("h2", text) }

  private static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  private static func escaped(_ text: String) -> String {
    HTMLReport.escaped(Printable.line(text))
  }

  private static let looks = """
    :root { color-scheme: light dark }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
    svg { width: 100%; color: #27c }
    polyline { fill: none; stroke: currentColor; stroke-width: 2 }
    circle { stroke: currentColor; stroke-width: 2 }
    circle.own { fill: currentColor }
    circle.other { fill: Canvas }
    .grid { stroke: currentColor; stroke-width: .5; opacity: .4 }
    th { text-align: left; font-weight: normal }
    td, th { padding: 0 1rem .2rem 0; vertical-align: top }
    tr:first-child th { opacity: .7 }
    """
}
