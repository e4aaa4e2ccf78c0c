extension Keymap {
  /// Keys of questions, of writing an answer or an attempt, and of practice.
  static let writing: [Binding] = [
    row(.confirm, [.question], [.character("y"), .character("Y")], "y", "yes", "Do it."),
    row(
      .decline, [.question], [.character("n"), .character("N"), .escape], "n", "no",
      "Leave things as they are."),

    row(
      .submit, [.interview], [.control("s"), .function(4)], "Ctrl-S", "next part",
      "Keep this part and go on to the next."),
    row(
      .hint, [.interview], [.function(2)], "F2", "hint",
      "Show a hint; again, a checklist, an example, and nothing."),
    row(
      .previousPart, [.interview], [.function(3)], "F3", "part before",
      "Go back a part, to read it or to change it."),
    row(
      .reread, [.interview], [.function(7)], "F7", "earlier parts",
      "Read the question and all you wrote so far."),
    row(
      .pauseClock, [.interview], [.function(5)], "F5", "pause",
      "Stop the clock; the next word or this key again starts it."),
    row(.hideClock, [.interview], [.function(6)], "F6", nil, "Hide or show the clock."),
    row(
      .outline, [.interview], [.function(9)], "F9", nil,
      "Show or hide an outline of what you have said so far."),
    row(
      .editor, [.interview], [.control("g")], "Ctrl-G", "editor",
      "Write this part in the editor that $VISUAL or $EDITOR names."),
    row(
      .back, [.interview], [.escape], "Esc", "leave",
      "Go to the start screen. Your words are kept; continue whenever you like."),

    row(
      .nextMatch, [.find], [.enter, .down, .control("r")], "Enter", "next", "Go to the next place."),
    row(.previousMatch, [.find], [.up], "↑", "back", "Go to the place before."),
    row(.endSearch, [.find], [.escape], "Esc", "done", "Stay here and write on."),
    row(
      .cancelSearch, [.find], [.control("g"), .control("c")], "Ctrl-G", "back to where you were",
      "Go back to where the search began."),
    row(
      .submit, [.drill], [.control("s"), .function(4)], "Ctrl-S", "grade",
      "Have the attempt graded; F4 does too."),
    row(.hint, [.drill], [.function(2)], "F2", "hint", "Show one more hint."),
    row(
      .readAll, [.drill], [.function(3)], "F3", "read all",
      "Give the task the whole screen, or the attempt again."),
    row(
      .editor, [.drill], [.control("g")], "Ctrl-G", nil,
      "Write the attempt in the editor that $VISUAL or $EDITOR names."),
    row(
      .back, [.drill], [.escape], "Esc", "leave",
      "Go back; the attempt is kept, and is there when you open the drill again."),
    row(.next, [.drillGrade], [.enter], "Enter", "next", "Go on to the next drill."),
    row(
      .rateAgain, [.drillGrade], [.character("1")], "1", nil,
      "Overrule the grade: again, it comes back within minutes."),
    row(.rateHard, [.drillGrade], [.character("2")], "2", nil, "Overrule the grade: hard."),
    row(.rateGood, [.drillGrade], [.character("3")], "3", nil, "Overrule the grade: good."),
    row(
      .rateEasy, [.drillGrade], [.character("4")], "4", nil,
      "Overrule the grade: easy, it stays away longest."),
    row(
      .takeBack, [.drillGrade], [.character("u")], "u", "take back",
      "Take the grade back, and change the attempt."),
    row(.open, [.drills], [.enter], "Enter", "begin", "Begin with the marked drill."),
    row(
      .cram, [.drills], [.character("c")], "c", "cram",
      "Practise everything without changing the schedule, or only what is due."),

    row(
      .interviewDate, [.drills], [.character("i")], "i", "interview",
      "Say when your interview is, and see the plan until then."),
    row(
      .confirm, [.interviewDate], [.enter], "Enter", "keep",
      "Keep the date; without one, forget that there is an interview."),
    row(.back, [.interviewDate], [.escape], "Esc", "back", "Go back without changing the date."),
    row(
      .help, [.interviewDate], [.function(1)], "F1", "help", "Show the keys of this screen."),
    row(
      .palette, [.interviewDate], [.alt("x")], "Alt-X", nil,
      "Find any action by a few of its letters."),
    row(
      .quit, [.interviewDate], [.control("q"), .control("c")], "Ctrl-Q", nil,
      "Leave the program; what you typed here is not kept."),
    row(
      .export, [.progress], [.character("e")], "e", "HTML",
      "Write all of this to a new HTML file, to share."),
    row(
      .regrade, [.progress], [.character("r")], "r", "grade again",
      "Grade again what another version of the engine graded; the first grade is kept."),
    row(
      .drill, [.panel], [.character("d")], "d", "drill",
      "Practise against what the panel says to do next."),

    row(
      .up, [.drillGrade, .progress, .panel], [.up, .character("k")], "↑", nil, "Scroll up a line."),
    row(.down, [.drillGrade], [.down, .character("j")], "↓", nil, "Scroll down a line."),
    row(
      .down, [.progress, .panel], [.down, .character("j")], "↓", "scroll", "Scroll down a line."),
    row(.up, [.drills], [.up, .character("k"), .backTab], "↑", nil, "Mark the line above."),
    row(.down, [.drills], [.down, .character("j"), .tab], "↓", nil, "Mark the line below."),
    row(
      .pageUp, [.drills, .drillGrade, .progress, .panel], [.pageUp], "PgUp", nil, "Go up a page."),
    row(.pageDown, [.drills], [.pageDown], "PgDn", nil, "Go down a page."),
    row(
      .pageDown, [.drillGrade, .progress, .panel], [.pageDown, .character(" ")], "PgDn", nil,
      "Go down a page."),
    row(
      .top, [.drillGrade, .progress, .panel], [.home, .controlHome, .character("g")], "Home", nil,
      "Go to the beginning."),
    row(
      .bottom, [.drillGrade, .progress, .panel], [.end, .controlEnd, .character("G")], "End", nil,
      "Go to the end."),
    row(
      .back, [.drills, .drillGrade, .progress, .panel], [.escape, .character("q")], "Esc", "back",
      "Go back to where you came from."),
    row(
      .help, [.drills, .drillGrade, .progress, .panel], [.character("?"), .function(1)], "?",
      "help",
      "Show the keys of this screen."),
    row(
      .help, [.drill], [.function(1)], "F1", "help",
      "Show the keys of this screen; a ? belongs to the text."),
    row(
      .palette, [.drills, .drillGrade, .progress, .panel], [.character(":"), .alt("x")], ":", nil,
      "Find any action by a few of its letters."),
    row(
      .palette, [.drill], [.alt("x")], "Alt-X", nil, "Find any action by a few of its letters."),
    row(
      .quit, [.drills, .drillGrade, .progress, .panel], [.control("q"), .control("c")], "Ctrl-Q",
      nil,
      "Leave the program; an unfinished interview is kept."),
  ]
}
