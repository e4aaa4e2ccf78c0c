extension Keymap {
  /// Keys of pages to read, and those that many screens share.
  static let common: [Binding] = [
    row(.up, [.reading], [.up, .character("k")], "↑", nil, "Scroll up a line."),
    row(.down, [.reading], [.down, .character("j")], "↓", "scroll", "Scroll down a line."),
    row(.pageUp, [.reading], [.pageUp], "PgUp", nil, "Go up a page."),
    row(.pageDown, [.reading], [.pageDown, .character(" ")], "PgDn", nil, "Go down a page."),
    row(
      .top, [.reading], [.home, .controlHome, .character("g")], "Home", nil, "Go to the beginning."),
    row(.bottom, [.reading], [.end, .controlEnd, .character("G")], "End", nil, "Go to the end."),
    row(
      .back, [.reading], [.escape, .character("q"), .function(7), .enter], "Esc", "write on",
      "Go back to what you are writing."),
    row(
      .help, [.reading], [.character("?"), .function(1)], "?", "help",
      "Show the keys of this screen."),
    row(
      .quit, [.reading], [.control("q"), .control("c")], "Ctrl-Q", nil,
      "Leave the program; your words are kept."),
    row(.help, [.find], [.function(1)], "F1", "help", "Show the keys of the interview."),

    row(
      .up, [.report, .help, .guidePage, .sample, .why], [.up, .character("k")], "↑", nil,
      "Scroll up a line."),
    row(.up, [.glossary], [.up], "↑", nil, "Scroll up a line."),
    row(.down, [.glossary], [.down], "↓", "scroll", "Scroll down a line."),
    row(.down, [.report], [.down, .character("j")], "↓", nil, "Scroll down a line."),
    row(.down, [.help, .why], [.down, .character("j")], "↓", "scroll", "Scroll down a line."),
    row(
      .up, [.start, .rewriteChoice, .welcome, .guide, .exportChoice],
      [.up, .character("k"), .backTab], "↑", nil,
      "Mark the line above."),
    row(
      .down, [.start, .rewriteChoice, .welcome, .guide, .exportChoice],
      [.down, .character("j"), .tab], "↓", nil,
      "Mark the line below."),
    row(.open, [.palette], [.enter], "Enter", "do it", "Do what the marked line says."),
    row(
      .up, [.prompts, .transcripts, .palette], [.up, .backTab], "↑", nil, "Mark the line above."),
    row(
      .down, [.prompts, .transcripts, .palette], [.down, .tab], "↓", nil, "Mark the line below."),
    row(
      .pageUp,
      [.prompts, .transcripts, .report, .help, .palette, .guidePage, .sample, .glossary, .why],
      [.pageUp], "PgUp", nil, "Go up a page."),
    row(
      .pageDown, [.prompts, .transcripts, .palette, .glossary], [.pageDown], "PgDn", nil,
      "Go down a page."),
    row(
      .pageDown, [.report, .help, .guidePage, .sample, .why], [.pageDown, .character(" ")], "PgDn",
      nil,
      "Go down a page."),
    row(
      .top, [.report, .help, .guidePage, .sample, .why], [.home, .controlHome, .character("g")],
      "Home",
      nil,
      "Go to the beginning."),
    row(
      .bottom, [.report, .help, .guidePage, .sample, .why], [.end, .controlEnd, .character("G")],
      "End",
      nil,
      "Go to the end."),

    row(
      .back, [.report, .rewriteChoice, .exportChoice, .help, .why, .guide, .guidePage, .sample],
      [.escape, .character("q")], "Esc", "back",
      "Go back to where you came from."),
    row(
      .back, [.prompts, .transcripts, .glossary], [.escape], "Esc", "back",
      "Empty the search, or go back when it is empty."),
    row(.back, [.welcome], [.escape], "Esc", "look around", "Go to the start screen."),
    row(
      .down, [.guidePage, .sample], [.down, .character("j")], "↓", "scroll",
      "Scroll down a line."),
    row(.back, [.palette], [.escape], "Esc", "back", "Go back without doing anything."),
    row(
      .help,
      [
        .start, .report, .rewriteChoice, .exportChoice, .why, .welcome, .guide, .guidePage, .sample,
      ],
      [.character("?"), .function(1)], "?", "help",
      "Show the keys of this screen."),
    row(
      .help, [.prompts, .transcripts, .glossary], [.function(1), .character("?")], "F1", "help",
      "Show the keys of this screen; a ? counts only before anything is typed."),
    row(.help, [.palette], [.function(1)], "F1", "help", "Show the keys of this screen."),
    row(
      .help, [.interview, .dispute], [.function(1)], "F1", "help",
      "Show the keys of this screen; a ? belongs to the text."),
    row(.back, [.help], [.function(1), .character("?")], "F1", nil, "Close this help."),
    row(
      .quit, [.start, .welcome], [.character("q"), .control("q"), .control("c")], "q", "quit",
      "Leave the program; an unfinished interview is kept."),
    row(
      .palette, [.start], [.character(":"), .alt("x")], ":", "actions",
      "Find any action by a few of its letters."),
    row(
      .palette,
      [
        .report, .rewriteChoice, .exportChoice, .help, .why, .reading, .welcome, .guide, .guidePage,
        .sample,
      ],
      [.character(":"), .alt("x")], ":", nil, "Find any action by a few of its letters."),
    row(
      .palette, [.prompts, .interview, .transcripts, .glossary, .dispute], [.alt("x")], "Alt-X",
      nil,
      "Find any action by a few of its letters."),
    row(
      .quit,
      [
        .prompts, .report, .rewriteChoice, .exportChoice, .transcripts, .help, .why, .palette,
        .guide, .guidePage, .glossary, .sample,
      ],
      [.control("q"), .control("c")], "Ctrl-Q", nil,
      "Leave the program; an unfinished interview is kept."),
    row(
      .quit, [.interview], [.control("q")], "Ctrl-Q", nil,
      "Leave the program; your words are kept."),
    row(
      .quit, [.drill], [.control("q")], "Ctrl-Q", nil,
      "Leave the program; your attempt is kept."),
    row(
      .suspend, KeyContext.allCases.filter { $0 != .question }, [.control("z")], "Ctrl-Z", nil,
      "Go to the shell for a moment; fg comes back."),
    row(
      .toggleMouse, KeyContext.allCases.filter { $0 != .question }, [.function(8)], "F8", nil,
      "Use the mouse here, or leave it to the terminal to select and copy."),
    row(
      .redraw, KeyContext.allCases.filter { $0 != .question }, [.control("l")], "Ctrl-L", nil,
      "Draw the screen anew."),
  ]
}
