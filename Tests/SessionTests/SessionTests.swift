import Testing

/// Scripted sessions through the real update function, with real files, database and engine.
@Suite struct SessionTests {
  @Test(arguments: SessionScript.all)
  func `a session reaches its goal, on the screen and on disk`(script: SessionScript) {
    var run = SessionRun()
    for (line, words) in script.steps {
      do {
        try run.perform(words)
      } catch {
        Issue.record("\(script.file):\(line): \(words): \(error)")
        return
      }
    }
    #expect(run.checksScreen, "\(script.file): “\(script.goal)” looks at no screen")
    #expect(run.checksStore, "\(script.file): “\(script.goal)” looks into no store")
  }

  @Test func `there are at least 150 sessions, each to a goal of its own`() {
    #expect(SessionScript.all.count >= 150)
    #expect(Set(SessionScript.all.map(\.goal)).count == SessionScript.all.count)
    #expect(Set(SessionScript.all.map { $0.steps.map(\.words) }).count == SessionScript.all.count)
  }
}
