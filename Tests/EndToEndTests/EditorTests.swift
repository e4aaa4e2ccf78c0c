import Glibc
import Testing

/// The editor of the user's choice.
@Suite(.serialized) struct EditorTests {
  /// A trainer with some words, whose editor is a script that gets the file as `$1`.
  private func writing(_ script: String) throws -> Tmux {
    let home = try TestHome()
    try home.script("editor", script)
    let terminal = try Tmux(home: home, environment: ["VISUAL": home.path("editor") + " -x"])
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("before the editor")
    return terminal
  }

  @Test func `it changes the text and leaves no file behind`() throws {
    let terminal = try writing("sed -i 's/before/after/' \"$2\"; stat -c '%a' \"$2\" > mode")
    try terminal.press("C-g")
    try terminal.wait(for: "after the editor")
    try terminal.write(" and on it goes")
    try terminal.leaveTrainer()
    try terminal.run("clear; cat mode; ls kept/state")
    try terminal.wait(for: "600")
    #expect(terminal.home.files(in: "kept/state").filter { $0.contains("edit-") } == [])
  }

  @Test func `it has the terminal to itself meanwhile`() throws {
    let terminal = try writing("echo what now; read answer; echo \"$answer\" >> \"$2\"")
    try terminal.press("C-g")
    try terminal.wait(for: "what now")
    try terminal.run("typed into the editor")
    try terminal.wait(for: "typed into the editor")
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.leaveTrainer()
  }

  @Test func `one that fails changes nothing and is told of`() throws {
    let terminal = try writing("echo spoilt > \"$2\"; exit 3")
    try terminal.press("C-g")
    try terminal.wait(for: "ended with status 3")
    try terminal.wait(for: "before the editor")
    try terminal.leaveTrainer()
  }

  @Test func `one that isn't there changes nothing and is told of`() throws {
    let terminal = try Tmux(environment: ["EDITOR": "no-such-editor"])
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("before the editor")
    try terminal.press("C-g")
    try terminal.wait(for: "no-such-editor")
    try terminal.wait(for: "before the editor")
    try terminal.leaveTrainer()
  }

  @Test func `interrupting it doesn't end the trainer`() throws {
    let terminal = try writing("echo busy; sleep 60")
    try terminal.press("C-g")
    try terminal.wait(for: "busy")
    try terminal.press("C-c")
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.wait(for: "before the editor")
    try terminal.leaveTrainer()
  }

  @Test func `a signal meanwhile ends both and keeps the draft`() throws {
    let terminal = try writing("echo busy; exec sleep 60")
    try terminal.press("C-g")
    try terminal.wait(for: "busy")
    try terminal.signal(SIGTERM)
    try terminal.wait(for: "ended with 143")
    #expect(terminal.draftFiles.count == 1)
    #expect(terminal.home.files(in: "kept/state").filter { $0.contains("edit-") } == [])
  }
}
