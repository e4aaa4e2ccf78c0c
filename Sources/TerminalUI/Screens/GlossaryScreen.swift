import Interview

/// Every term that the trainer uses, with a search.
struct GlossaryScreen: Hashable, Sendable {
  var search = Search()
  var place = ScrollPlace()
}

extension App {
  /// The terms that the search leaves: those whose name fits come first.
  func terms(_ screen: GlossaryScreen) -> [GlossaryTerm] {
    let named = setting.glossary.filter { screen.search.matches([$0.name] + $0.also) }
    guard !screen.search.text.isEmpty else { return named }
    return named
      + setting.glossary.filter { !named.contains($0) && screen.search.matches([$0.meaning]) }
  }

  private func document(_ screen: GlossaryScreen, columns: Int) -> Document {
    var document = Document(columns: min(columns, 90))
    let indent = columns >= 60 ? 22 : 2
    for term in terms(screen) {
      var text = StyledText(term.meaning)
      if !term.also.isEmpty {
        text.append(" Also called \(term.also.joined(separator: ", ")).", .quiet)
      }
      if indent == 2 { document.add(term.name, .accent) }
      document.add(
        text, indent: indent, label: indent == 2 ? nil : StyledText(term.name, .accent))
    }
    return document
  }

  func isAtEnd(_ screen: GlossaryScreen) -> Bool {
    screen.place.isAtEnd(rows: document(screen, columns: columns - 2).rows.count)
  }

  private func list(of area: Area) -> Area {
    Area(row: area.row + 2, column: area.column, rows: area.rows - 2, columns: area.columns)
  }

  mutating func fit(_ screen: GlossaryScreen, _ body: Area) {
    var screen = screen
    let list = list(of: body)
    screen.place.fit(list, rows: document(screen, columns: list.columns).rows.count)
    replaceTop(.glossary(screen))
  }

  mutating func perform(_ action: Action, on screen: GlossaryScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .back:
      guard !screen.search.text.isEmpty else {
        pop()
        return []
      }
      screen = GlossaryScreen()
    default:
      let columns = screen.place.body.columns
      screen.place.scroll(action, rows: document(screen, columns: columns).rows.count)
    }
    replaceTop(.glossary(screen))
    return []
  }

  func draw(_ screen: GlossaryScreen, in area: Area, _ frame: inout Frame) {
    drawSearch(screen.search, in: area, &frame, hint: "type to find a term")
    let list = list(of: area)
    let document = document(screen, columns: list.columns)
    guard !document.rows.isEmpty else {
      frame.put(
        TextLayout(
          "No term has these words. \(keyName(.back)) takes it back.", columns: list.columns),
        in: list, style: .quiet)
      return
    }
    frame.put(document, in: list, first: screen.place.top)
  }
}
