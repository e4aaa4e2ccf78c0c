import Interview

/// The day of the candidate's interview, and the plan of sessions until then.
struct InterviewDateScreen: Hashable, Sendable {
  /// What was typed; a search holds one line of text as well.
  var date: Search

  init(_ day: PracticeDay?) {
    date = Search()
    if let day { _ = date.type(.paste(day.date)) }
  }
}

extension App {
  mutating func perform(_ action: Action, on screen: InterviewDateScreen) -> [AppEffect] {
    switch action {
    case .confirm:
      let day = PracticeDay(date: screen.date.text)
      guard day != practice?.settings.interview else {
        pop()
        return []
      }
      var record = practice ?? PracticeRecord()
      record.settings.interview = day
      practice = record
      if day == nil { pop() }
      notice = Notice(
        text: day == nil
          ? "There is no interview to plan for." : "Kept. Every drill returns before that day.",
        isError: false)
      return [.keepInterviewDate(day)]
    case .back: pop()
    default: break
    }
    return []
  }

  func draw(_ screen: InterviewDateScreen, in area: Area, _ frame: inout Frame) {
    let label = "Your interview: "
    let used = frame.put(label, row: area.row, column: area.column, style: .quiet)
    let shown = DisplayWidth.shortened(screen.date.text, to: max(0, area.columns - used - 1))
    let width = frame.put(shown, row: area.row, column: area.column + used)
    if screen.date.text.isEmpty {
      frame.put(
        "yyyy-mm-dd", row: area.row, column: area.column + used, style: .quiet,
        maxColumns: area.columns - used)
    }
    frame.cursor = Frame.Position(row: area.row, column: area.column + used + width)
    let below = Area(
      row: area.row + 2, column: area.column, rows: area.rows - 2,
      columns: min(area.columns, 76))
    frame.put(planDocument(columns: below.columns, rows: below.rows), in: below, first: 0)
  }

  /// The next days, as many as there is room for, and what is left over.
  private func planDocument(columns: Int, rows: Int) -> Document {
    var document = Document(columns: columns)
    let summary = DueSummary(deck, at: now.date)
    guard let plan = summary.plan, let sentence = summary.interviewSentence else {
      document.add(
        "With the day of your interview every drill returns before it, and the time until then "
          + "is planned in sessions of fifteen minutes.", .quiet)
      return document
    }
    document.add(sentence, .accent)
    if plan.leftOver > 0 {
      document.add(
        "\(plan.leftOver) won't fit; daily_limit in config.yaml makes room.", .watch)
    }
    document.blank()
    let room = rows - document.rows.count
    let today = PracticeDay(at: now.date).number
    for (index, day) in plan.days.enumerated().prefix(max(0, room)) {
      if index == room - 1, plan.days.count > room {
        document.add("… \(plan.days.count - index) more days", .quiet)
        break
      }
      let date = PracticeDay(number: today + index).date
      var line = StyledText("\(date)  ", index == 0 ? .accent : .text)
      line.append(String(repeating: "█", count: min(day.drills, 20)), .bar)
      line.append(day.drills == 0 ? "free" : " \(day.drills) in \(sessions(day.sessions))", .quiet)
      document.add(line)
    }
    return document
  }

  private func sessions(_ count: Int) -> String {
    count == 1 ? "1 session" : "\(count) sessions"
  }
}
