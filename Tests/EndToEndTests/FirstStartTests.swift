import Testing

/// What somebody meets who starts the trainer for the first time.
@Suite(.serialized) struct FirstStartTests {
  @Test
  func `the first start explains itself and leads into an easy interview, the second doesn't`()
    throws
  {
    let home = try TestHome()
    let first = try Tmux(home: home)
    try first.startTrainer(shows: "Begin with an easy one")
    try first.press("Enter")
    try first.wait(for: "Framing (1 of 3)")
    try first.leaveTrainer()
    let second = try Tmux(home: home)
    try second.startTrainer()
    try second.wait(for: "Your interviews: none yet")
  }

  @Test func `the sample is watched, graded, and kept nowhere`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer(shows: "Watch a sample")
    try terminal.press("s")
    try terminal.wait(for: "1 of 5")
    for step in 2...5 {
      try terminal.press("Enter")
      try terminal.wait(for: "\(step) of 5")
    }
    try terminal.press("Enter")
    try terminal.wait(for: "Report")
    try terminal.wait(for: "a sample")
    try terminal.press("Escape", "Escape")
    try terminal.wait(for: "Your interviews: none yet")
    try terminal.leaveTrainer()
    #expect(try terminal.rows("SELECT id FROM transcripts").isEmpty)
    #expect(terminal.draftFiles == [])
  }

  @Test func `an action is found from within an interview, and the words stay`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("half a thought")
    try terminal.press("M-x")
    try terminal.wait(for: "Actions")
    try terminal.type("glossary")
    try terminal.press("Enter")
    try terminal.wait(for: "type to find a term")
    try terminal.press("Escape")
    try terminal.wait(for: "Continue: Card fraud")
    try terminal.leaveTrainer()
    #expect(terminal.draftFiles.count == 1)
  }
}
