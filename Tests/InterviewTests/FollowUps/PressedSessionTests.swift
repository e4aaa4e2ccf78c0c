import RubricEngine
import Testing

@testable import Interview

private let prompt = Prompt(
  id: PromptID("fraud"), text: "Batch or real time?", title: "Fraud", domain: "payments", level: 1,
  kind: .scenario, constraints: [], stances: [], stakes: [], keyPoints: [], vocabulary: [],
  modelAnswer: Prompt.ModelAnswer(framing: "", tradeoffs: "", examples: ""),
  followUps: poolOfFollowUps)

@Suite struct PressedSessionTests {
  private func replying() -> Session {
    var session = Session(
      prompt: prompt, seed: 1, startedAt: Timestamp(seconds: 1), isFree: true, at: .zero)
    _ = session.handle(.edited("A hybrid."), at: .zero)
    _ = session.handle(.answered, at: .zero)
    _ = session.handle(.graded(plainAssessment(.hybrid)), at: .zero)
    _ = session.handle(.edited("Drop it."), at: .zero)
    return session
  }

  @Test func `a reply is weighed once, and pressed once`() {
    var session = replying()
    let effects = session.handle(.answered, at: .zero)
    #expect(
      effects.contains {
        if case .weigh(let reply) = $0 { reply.answer == "Drop it." } else { false }
      })
    #expect(session.handle(.answered, at: .zero) == [])
    _ = session.handle(.weighed(press: "Why?"), at: .zero)
    #expect(session.stage == .press(0))
    #expect(session.press == "Why?")
    _ = session.handle(.answered, at: .zero)
    #expect(session.stage == .followUp(1))
    #expect(session.handle(.weighed(press: "Why?"), at: .zero) == [])
  }

  @Test func `a reply that stands leads on, and the last one to the grade`() {
    var session = replying()
    _ = session.handle(.answered, at: .zero)
    _ = session.handle(.weighed(press: nil), at: .zero)
    #expect(session.stage == .followUp(1))
    _ = session.handle(.edited("Because."), at: .zero)
    _ = session.handle(.answered, at: .zero)
    let effects = session.handle(.weighed(press: nil), at: .zero)
    #expect(effects.contains { if case .grade = $0 { true } else { false } })
  }

  @Test func `words typed meanwhile belong to the reply, and no old verdict presses on them`() {
    var session = replying()
    _ = session.handle(.answered, at: .zero)
    _ = session.handle(.edited("Drop it, because it is late."), at: .zero)
    #expect(session.handle(.weighed(press: "Why?"), at: .zero) == [])
    #expect(session.handle(.graded(plainAssessment(.batch)), at: .zero) == [])
    #expect(session.stage == .followUp(0))
  }

  @Test func `an empty reply is not weighed`() {
    var session = replying()
    _ = session.handle(.edited(" \n"), at: .zero)
    _ = session.handle(.answered, at: .zero)
    #expect(session.stage == .followUp(1))
  }
}
