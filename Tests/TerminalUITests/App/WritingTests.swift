import Interview
import RubricEngine
import Testing

@testable import TerminalUI

/// Finding, selecting, pointing and rereading on the interview's screen.
@Suite struct WritingTests {
  private func editor(_ trainer: Trainer) -> TextEditor {
    guard case .interview(let screen) = trainer.app.stack.last else { return TextEditor() }
    return screen.editor
  }

  private func place(_ trainer: Trainer) -> Area {
    guard case .interview(let screen) = trainer.app.stack.last else {
      return Area(row: 0, column: 0, rows: 0, columns: 0)
    }
    return screen.layout(trainer.app.layout.body).editor
  }

  private func mouse(_ act: Mouse.Act, _ row: Int, _ column: Int, in trainer: Trainer) -> Key {
    let area = place(trainer)
    return .mouse(Mouse(act, row: area.row + row, column: area.column + column))
  }

  @Test func `find says where it stands and which keys it takes`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("one two one"), .control("r"))
    trainer.type("one")
    #expect(trainer.shows("Find: one 1 of 2"))
    #expect(trainer.shows("Enter next"))
    trainer.press(.enter)
    #expect(trainer.shows("2 of 2"))
    trainer.type("x")
    #expect(trainer.shows("not found"))
    trainer.press(.escape)
    #expect(trainer.app.context == .interview)
    #expect(editor(trainer).text == "one two one")
  }

  @Test func `find's keys in the table are the editor's own`() {
    for binding in Keymap.bindings(in: .find) {
      for key in binding.keys where [.nextMatch, .previousMatch].contains(binding.action) {
        let found = TextEditor.at("|ab ab ab").after(.control("r"), .character("a"))
        #expect(found.after(key).search?.current != found.search?.current, "\(key)")
      }
      for key in binding.keys where [.endSearch, .cancelSearch].contains(binding.action) {
        let found = TextEditor.at("|ab ab ab").after(.control("r"), .character("a"))
        #expect(found.after(key).search == nil, "\(key)")
      }
    }
  }

  @Test func `a key of the interview ends the search and does its work`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("one"), .control("r"), .character("o"), .control("s"))
    #expect(trainer.shows("Tradeoffs (2 of 3)"))
  }

  @Test func `a mark is seen`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("one"), .control(" "))
    #expect(trainer.shows("Selecting: move, then Alt-W copies"))
    trainer.press(.escape)
    #expect(!trainer.shows("Selecting"))
  }

  @Test func `text out of view is counted`() {
    for columns in [80, 120] {
      var trainer = Trainer.answering(columns: columns, rows: 24)
      trainer.press(.paste((1...60).map(String.init).joined(separator: "\n")), .controlHome)
      let below = 60 - place(trainer).rows
      #expect(trainer.shows("↓\(below)"))
      trainer.press(.controlEnd)
      #expect(trainer.shows("↑\(below)"))
    }
  }

  @Test func `F7 shows the question and every part with its time, and any way back goes on`() {
    var trainer = Trainer.followingUp()
    trainer.type("Half a reply")
    trainer.press(.function(7))
    #expect(trainer.app.context == .reading)
    #expect(trainer.shows("A card issuer wants to stop fraudulent payments."))
    #expect(trainer.shows("The deciding thing is the 200 ms"))
    #expect(trainer.shows("One payment at noon."))
    trainer.press(.end)
    #expect(trainer.shows("Half a reply"))
    for key in [Key.escape, .character("q"), .function(7), .enter] {
      var back = trainer
      back.press(key)
      #expect(back.app.context == .interview)
      back.type("!")
      #expect(back.shows("Half a reply!"))
    }
  }

  @Test func `the clock runs on while somebody reads`() {
    var trainer = Trainer.answering()
    trainer.press(.function(7))
    #expect(trainer.app.wantsTicks)
    trainer.wait(seconds: 9)
    trainer.press(.escape)
    #expect(trainer.shows("00:09"))
  }

  @Test func `a click and a drag select`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("one two three"))
    trainer.press(mouse(.press, 0, 4, in: trainer), mouse(.drag, 0, 7, in: trainer))
    trainer.press(mouse(.release, 0, 7, in: trainer))
    #expect(editor(trainer).selectedText == "two")
    trainer.press(mouse(.drag, 0, 9, in: trainer))
    #expect(editor(trainer).selectedText == "two")
    trainer.press(.character("X"))
    #expect(trainer.shows("one X three"))
  }

  @Test func `two quick clicks take a word, three the line, two slow ones nothing`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("one two three"))
    let press = mouse(.press, 0, 5, in: trainer)
    trainer.press(press, press)
    #expect(editor(trainer).selectedText == "two")
    trainer.press(press)
    #expect(editor(trainer).selectedText == "one two three")
    trainer.press(press)
    #expect(editor(trainer).selection == nil)
    trainer.wait(seconds: 1)
    trainer.press(press)
    #expect(editor(trainer).selection == nil)
  }

  @Test func `the mouse outside of the text, or under a question, changes nothing`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("one two"))
    let before = trainer.app.frame()
    for row in [0, 1, 2] { trainer.press(.mouse(Mouse(.press, row: row, column: 3))) }
    #expect(trainer.app.frame() == before)
    trainer.press(.control("u"), .control("s"))
    #expect(trainer.app.question != nil)
    trainer.press(mouse(.press, 0, 0, in: trainer))
    #expect(trainer.app.question != nil)
  }

  @Test func `the wheel scrolls texts and moves the mark of a list`() {
    var trainer = Trainer.answering()
    trainer.press(.paste((1...60).map(String.init).joined(separator: "\n")), .controlHome)
    trainer.press(mouse(.wheelDown, 0, 0, in: trainer))
    #expect(trainer.shows("↑3"))
    trainer.press(.function(1), .mouse(Mouse(.wheelDown, row: 5, column: 5)))
    guard case .help(let help) = trainer.app.stack.last else { return }
    #expect(help.top == 3)
    var list = Trainer()
    list.press(.character("n"), .mouse(Mouse(.wheelDown, row: 5, column: 5)))
    guard case .prompts(let prompts) = list.app.stack.last else { return }
    #expect(prompts.selected == 1)
  }

  @Test func `the mouse has a switch`() {
    var trainer = Trainer.answering()
    trainer.press(.function(8))
    #expect(trainer.last == .useMouse(true))
    trainer.press(.function(8))
    #expect(trainer.last == .useMouse(false))
    #expect(trainer.shows("The mouse is the terminal's again"))
    let app = App(
      setting: App.Setting(prompts: [], mistakes: [], contentVersion: "c", usesMouse: true),
      drafts: [], columns: 80, rows: 24, seed: 1, now: noon)
    #expect(app.firstEffects.first == .useMouse(true))
  }

  @Test func `control-l draws the screen anew`() {
    var trainer = Trainer.answering()
    trainer.press(.control("l"))
    #expect(trainer.last == .redraw)
  }

  @Test func `alt-x leaves the text alone and finds actions`() {
    var trainer = Trainer.answering()
    trainer.type("one")
    trainer.press(.alt("x"))
    #expect(trainer.app.context == .palette)
    trainer.press(.escape)
    #expect(editor(trainer).text == "one")
  }

  @Test func `what is cut in one part can be put into the next`() {
    var trainer = Trainer.answering()
    trainer.press(.paste("stays moves"), .control("w"), .control("s"), .control("y"))
    #expect(editor(trainer).text == "moves")
  }

  @Test func `a part that is gone back to can still be undone`() {
    var trainer = Trainer.answering()
    trainer.type("one two")
    trainer.press(.home, .control("s"))
    trainer.type("three")
    trainer.press(.function(3))
    #expect(editor(trainer).cursor == 0)
    trainer.press(.alt("u"))
    #expect(trainer.shows("one"))
    #expect(!trainer.shows("two"))
    trainer.press(.alt("r"), .control("s"), .alt("u"))
    #expect(editor(trainer).text == "")
  }

  @Test func `find is seen even where a hint takes up the screen`() {
    var trainer = Trainer.answering(columns: 40, rows: 12)
    trainer.press(.paste("one"), .function(2), .control("r"))
    #expect(trainer.shows("Find:"))
    #expect(trainer.app.frame().cursor != nil)
    trainer.press(.escape, .function(2), .control(" "))
    #expect(trainer.shows("Selecting"))
  }
}
