/// Something that the user can ask for with a key.
package enum Action: String, CaseIterable, Sendable {
  case submit, open, openFree, confirm, decline
  case resume, newInterview, randomPrompt, transcripts
  case why, dispute, export
  case welcome, begin, sample, guide, glossary, nextTopic, previousTopic
  case filterDomain, filterLevel, filterKind
  case nextFinding, previousFinding, jump, modelAnswer, rewrite, saveAgain
  case hint, previousPart, editor, reread, pauseClock, hideClock, toggleTimed
  case nextMatch, previousMatch, endSearch, cancelSearch
  case mock, longMock, openInterrupted, interviewDate, regrade
  case progress, readAll, drills, drill, cram,
    next, rateAgain, rateHard, rateGood, rateEasy, takeBack
  case delete, undoDelete
  case sortOrder, filterMistake, filterVerdict, compare, replay, note
  case nextAttempt, previousAttempt, borderline, outline, tenMinutes, weakest
  case up, down, pageUp, pageDown, top, bottom
  case help, palette, back, quit, suspend, redraw, toggleMouse
}

/// A kind of screen, as far as keys are concerned.
package enum KeyContext: String, CaseIterable, Sendable {
  case exportChoice, interviewDate
  case start, prompts, interview, find, reading, report, rewriteChoice, transcripts, question, help
  case why, dispute
  case palette, welcome, sample, guide, guidePage, glossary
  case drills, drill, drillGrade, progress, panel
  case compare, replay, note

  /// Whether plain characters belong to a text here.
  package var isTyping: Bool {
    switch self {
    case .prompts, .interview, .find, .transcripts, .dispute, .palette, .glossary, .drill,
      .interviewDate:
      true
    case .start, .reading, .report, .rewriteChoice, .question, .help, .why, .exportChoice: false
    case .welcome, .sample, .guide, .guidePage, .drills, .drillGrade, .progress, .panel:
      false
    case .compare, .replay: false
    case .note: true
    }
  }
}

/// A row of the action table: the keys of an action on some screens, and the words for it.
package struct Binding: Sendable {
  package let action: Action
  package let contexts: [KeyContext]
  package let keys: [Key]
  /// How the footer and the help screen write the keys.
  package let keyNames: String
  /// One or two words for the footer; nil keeps the binding out of it.
  package let label: String?
  /// What the help screen says of it.
  package let help: String
}

/// The one table that gives keys, footer and help.
package enum Keymap {
  package static func action(for key: Key, in context: KeyContext) -> Action? {
    table.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  package static func bindings(in context: KeyContext) -> [Binding] {
    table.filter { $0.contexts.contains(context) }
  }

  package static let table: [Binding] = [
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

    row(
      .nextFinding, [.report], [.character("n")], "n", "next", "Go to the next finding."),
    row(
      .previousFinding, [.report], [.character("p")], "p", nil, "Go to the finding before."),
    row(
      .jump, [.report], [.tab], "Tab", "words",
      "Jump from a finding to your words that it is about, and back."),
    row(
      .why, [.report], [.character("w")], "w", "why",
      "See the rule behind the finding, with examples."),
    row(
      .dispute, [.report], [.character("x")], "x", nil,
      "Say that the finding is wrong and why, or take that back."),
    row(
      .confirm, [.dispute], [.enter], "Enter", "keep",
      "Keep your reason; the finding is struck from the score beside yours."),
    row(
      .back, [.dispute], [.escape], "Esc", "back", "Go back without keeping what you typed."),
    row(
      .quit, [.dispute], [.control("q")], "Ctrl-Q", nil,
      "Leave the program; what you typed here is not kept."),
    row(
      .export, [.report], [.character("e")], "e", nil,
      "Write the report to a file: Markdown, JSON or HTML."),
    row(
      .open, [.exportChoice], [.enter], "Enter", "write", "Write the report in the marked form."),
    row(
      .drill, [.report], [.character("d")], "d", "drill",
      "Make a drill of the finding, and try it now."),
    row(
      .rewrite, [.report], [.character("r")], "r", "rewrite",
      "Rewrite one part, and see what that changes."),
    row(
      .modelAnswer, [.report], [.character("m")], "m", "model",
      "Show or hide a model answer."),
    row(
      .borderline, [.report], [.character("b")], "b", nil,
      "Show or hide a borderline answer and the common wrong turns."),
    row(
      .compare, [.report], [.character("c")], "c", "compare",
      "Compare with an earlier attempt at the same prompt."),
    row(
      .saveAgain, [.report], [.character("s")], "s", nil,
      "Try again to save, when saving has failed."),

    row(
      .nextAttempt, [.compare], [.character("n"), .right], "n", "next attempt",
      "Compare with the next of the other attempts."),
    row(
      .previousAttempt, [.compare], [.character("p"), .left], "p", nil,
      "Compare with the attempt before."),
    row(
      .open, [.replay], [.enter, .right], "Enter", "go on",
      "Go on to the next part, and after the last one to the report."),
    row(
      .previousPart, [.replay], [.character("p"), .left, .backspace], "p", "part before",
      "Go back a part."),
    row(
      .confirm, [.note], [.enter], "Enter", "keep", "Keep the note; an empty one is taken away."),
    row(.back, [.note], [.escape], "Esc", "back", "Go back without keeping what you typed."),
    row(.up, [.compare, .replay], [.up, .character("k")], "↑", nil, "Scroll up a line."),
    row(
      .down, [.compare, .replay], [.down, .character("j")], "↓", "scroll", "Scroll down a line."),
    row(.pageUp, [.compare, .replay], [.pageUp], "PgUp", nil, "Go up a page."),
    row(
      .pageDown, [.compare, .replay], [.pageDown, .character(" ")], "PgDn", nil, "Go down a page."),
    row(
      .top, [.compare, .replay], [.home, .controlHome, .character("g")], "Home", nil,
      "Go to the beginning."),
    row(
      .bottom, [.compare, .replay], [.end, .controlEnd, .character("G")], "End", nil,
      "Go to the end."),
    row(
      .back, [.compare, .replay], [.escape, .character("q")], "Esc", "back",
      "Go back to where you came from."),
    row(
      .help, [.compare, .replay], [.character("?"), .function(1)], "?", "help",
      "Show the keys of this screen."),
    row(
      .help, [.note], [.function(1)], "F1", "help",
      "Show the keys of this screen; a ? belongs to the text."),
    row(
      .palette, [.compare, .replay], [.character(":"), .alt("x")], ":", nil,
      "Find any action by a few of its letters."),
    row(
      .palette, [.note], [.alt("x")], "Alt-X", nil, "Find any action by a few of its letters."),
    row(
      .quit, [.compare, .replay], [.control("q"), .control("c")], "Ctrl-Q", nil,
      "Leave the program; an unfinished interview is kept."),
    row(
      .quit, [.note], [.control("q")], "Ctrl-Q", nil,
      "Leave the program; what you typed here is not kept."),

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

  private static func row(
    _ action: Action, _ contexts: [KeyContext], _ keys: [Key], _ keyNames: String,
    _ label: String?, _ help: String
  ) -> Binding {
    Binding(
      action: action, contexts: contexts, keys: keys, keyNames: keyNames, label: label, help: help)
  }
}
