extension Keymap {
  /// Keys of the start screen and of the lists.
  static let lists: [Binding] = [
    row(.open, [.start], [.enter], "Enter", "choose", "Do what the marked line says."),
    row(
      .delete, [.start], [.delete, .control("d")], "Del", "throw away",
      "Throw away the marked unfinished interview."),
    row(
      .resume, [.start], [.character("c")], "c", nil,
      "Continue the unfinished interview where you left it."),
    row(.newInterview, [.start], [.character("n")], "n", nil, "Choose a prompt and begin."),
    row(
      .randomPrompt, [.start], [.character("r")], "r", nil,
      "Begin with a prompt picked at random."),
    row(
      .transcripts, [.start], [.character("t")], "t", nil,
      "See your earlier interviews with their reports."),
    row(
      .weakest, [.start], [.character("b")], "b", nil,
      "Begin with a prompt that invites the mistake you make most."),
    row(
      .tenMinutes, [.start], [.character("o")], "o", nil,
      "Ten minutes: one drill, and then one prompt."),
    row(
      .mock, [.start], [.character("m")], "m", nil,
      "Take several prompts in 30 minutes, and read a panel's view at the end."),
    row(
      .longMock, [.start], [.character("M")], "M", nil, "Take several prompts in 45 minutes."),
    row(.drills, [.start], [.character("d")], "d", nil, "Practise the drills that are due."),
    row(
      .progress, [.start], [.character("p")], "p", nil,
      "See how your scores and mistakes have changed."),
    row(
      .guide, [.start, .welcome], [.character("g")], "g", nil,
      "Read the short guide: how to answer, and the seven mistakes."),
    row(
      .glossary, [.start, .guide], [.character("w")], "w", nil,
      "Look up a word that the trainer uses."),
    row(
      .welcome, [.start], [.character("h")], "h", nil, "See how this works, in under a minute."),
    row(
      .sample, [.start, .welcome], [.character("s")], "s", nil,
      "Watch a sample interview being answered and graded."),
    row(.open, [.welcome], [.enter], "Enter", "choose", "Do what the marked line says."),
    row(
      .begin, [.welcome], [.character("b")], "b", nil, "Begin a first interview on an easy prompt."),
    row(.newInterview, [.welcome], [.character("n")], "n", nil, "Choose a prompt and begin."),
    row(
      .open, [.sample], [.enter, .right], "Enter", "go on",
      "Go on to the next part, and after the last one to the grade."),
    row(
      .previousPart, [.sample], [.character("p"), .left, .backspace], "p", "part before",
      "Go back a part."),
    row(.open, [.guide], [.enter], "Enter", "read", "Read the marked page."),
    row(
      .nextTopic, [.guidePage], [.character("n"), .right], "n", "next page",
      "Go to the next page."),
    row(
      .previousTopic, [.guidePage], [.character("p"), .left], "p", "page before",
      "Go to the page before."),

    row(.open, [.prompts], [.enter], "Enter", "begin", "Begin an interview on the marked prompt."),
    row(
      .openFree, [.prompts], [.control("f")], "Ctrl-F", nil,
      "Begin with one free answer in the place of the three parts."),
    row(
      .openInterrupted, [.prompts], [.control("o")], "Ctrl-O", nil,
      "Begin with one free answer, into which a constraint is dropped."),
    row(
      .randomPrompt, [.prompts], [.control("r")], "Ctrl-R", nil,
      "Mark one of the listed prompts at random."),
    row(
      .filterDomain, [.prompts], [.function(2)], "F2", "domain",
      "Show the prompts of one domain, then of the next."),
    row(
      .filterLevel, [.prompts], [.function(3)], "F3", "level",
      "Show only easy prompts, then medium ones, then hard ones."),
    row(
      .filterKind, [.prompts], [.function(4)], "F4", "kind",
      "Show the prompts of one kind, then of the next."),
    row(
      .toggleTimed, [.start, .prompts], [.control("t")], "Ctrl-T", "timed",
      "Begin new interviews with an interviewer's clock for each part and no hints, or without."),
    row(
      .open, [.transcripts], [.enter], "Enter", "open", "Open the report of the marked interview."),
    row(
      .sortOrder, [.transcripts], [.function(2)], "F2", "sort",
      "Sort by date, by score, by prompt, or by mistakes."),
    row(
      .filterMistake, [.transcripts], [.function(3)], "F3", nil,
      "Show the interviews with one mistake, then with the next."),
    row(
      .filterVerdict, [.transcripts], [.function(4)], "F4", nil,
      "Show the interviews with one verdict, then with the next."),
    row(
      .compare, [.transcripts], [.function(5)], "F5", "compare",
      "Take the marked interview to compare, and with a second one see the two together."),
    row(
      .note, [.transcripts], [.function(6)], "F6", "note",
      "Write a note on the marked interview; #words in it are tags."),
    row(
      .replay, [.transcripts], [.function(7)], "F7", "replay",
      "Go through the marked interview part by part, with the time that each took."),
    row(
      .delete, [.transcripts], [.delete, .control("d")], "Del", "delete",
      "Delete the marked interview; it can be brought back."),
    row(
      .undoDelete, [.transcripts], [.control("b")], "Ctrl-B", "undo",
      "Bring back the interview that you deleted last."),
    row(
      .open, [.rewriteChoice], [.enter], "Enter", "rewrite", "Open the marked part to rewrite it."),
  ]
}
