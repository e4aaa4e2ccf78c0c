import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct TimedDraftTests {
  @Test(arguments: [true, false])
  func `a draft's journal knows whether it is timed`(isTimed: Bool) throws {
    let session = Session(
      prompt: cardFraud, seed: 1, startedAt: noon.date, isTimed: isTimed, at: .zero)
    let replay = try DraftJSON.replay(Array(DraftJSON.state(session.draft).utf8))
    #expect(replay.draft == session.draft)
    #expect(replay.draft.isTimed == isTimed)
  }

  @Test func `a journal from before there was a clock is not timed`() throws {
    let session = Session(prompt: cardFraud, seed: 1, startedAt: noon.date, at: .zero)
    let state = DraftJSON.state(session.draft)
    #expect(!state.contains("timed"))
  }

  @Test func `every part has its time`() {
    let session = Session(
      prompt: cardFraud, seed: 1, startedAt: noon.date, isTimed: true, at: .seconds(5))
    #expect(session.timeLeft(at: .seconds(5)) == .seconds(180))
    #expect(session.timeLeft(at: .seconds(200)) == .seconds(-15))
    let untimed = Session(prompt: cardFraud, seed: 1, startedAt: noon.date, at: .zero)
    #expect(untimed.timeLeft(at: .zero) == nil)
  }
}
