extension Keymap {
  /// Keys of the report and of what is opened from it.
  static let reports: [Binding] = [
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
  ]
}
