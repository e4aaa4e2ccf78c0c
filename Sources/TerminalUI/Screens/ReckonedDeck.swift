import Interview

/// All drills as they stood at a moment, so that a keystroke doesn't reckon them again.
struct ReckonedDeck: Sendable {
  let deck: DrillDeck
  let practiceVersion: Int
  let transcriptsVersion: Int
  let at: Timestamp

  /// For so many seconds nothing that is due may be overlooked by anyone.
  static let holds = 10
}

extension App {
  /// All drills as they stand now.
  var deck: DrillDeck {
    if let reckoned, isCurrent(reckoned) { return reckoned.deck }
    return DrillDeck(
      content: setting.drills, record: practice ?? PracticeRecord(),
      transcripts: transcripts ?? [], guides: setting.mistakes, prompts: setting.prompts,
      at: now.date)
  }

  /// Reckons the drills for the screens that speak of them.
  mutating func reckonDeck() {
    switch stack.last {
    case .start, .drills, .drill, .interviewDate, nil: break
    default: return
    }
    if let reckoned, isCurrent(reckoned) { return }
    reckoned = ReckonedDeck(
      deck: deck, practiceVersion: practiceVersion, transcriptsVersion: transcriptsVersion,
      at: now.date)
  }

  private func isCurrent(_ reckoned: ReckonedDeck) -> Bool {
    // A clock that was set back makes it a matter of another time.
    reckoned.practiceVersion == practiceVersion
      && reckoned.transcriptsVersion == transcriptsVersion
      && (0..<ReckonedDeck.holds).contains(now.date.seconds - reckoned.at.seconds)
      && now.date.offset == reckoned.at.offset
  }
}
