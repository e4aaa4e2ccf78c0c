import RubricEngine
import Synchronization
import TerminalUI

/// Reads answers on another thread, so that no key waits for it.
///
/// A class, since the thread and the loop share it.
final class BackgroundReading: Sendable {
  private let result = Mutex<Assessment?>(nil)

  /// Begins to read; the terminal's wait ends when that is done.
  func read(_ submission: Submission, for prompt: PromptRubric, with grader: Grader) {
    Task.detached(priority: .utility) {
      let assessment = grader.assess(submission, for: prompt)
      self.result.withLock { $0 = assessment }
      CursesTerminal.call()
    }
  }

  /// What was read last, once.
  func finished() -> Assessment? {
    result.withLock { assessment in
      defer { assessment = nil }
      return assessment
    }
  }
}
