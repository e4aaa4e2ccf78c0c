import Interview
import RubricEngine

@testable import TerminalUI

/// An app with a run loop that performs its effects at once, in memory.
struct Trainer {
  var app: App
  var now = noon
  /// All effects so far.
  var effects: [AppEffect] = []
  var stored: [Transcript]
  var grades: [Assessment]
  /// Fails every save with this reason.
  var diskProblem: String?
  var edited: String?
  /// Leaves outlines unread, as while a long answer is being read.
  var holdsOutlines = false
  var practice: PracticeRecord
  /// Attempts at drills, as they are on disk.
  var attempts: [DrillID: String] = [:]
  /// What drills are graded with, one after the other.
  var drillGrades: [DrillGrade] = []

  init(
    columns: Int = 80, rows: Int = 24, drafts: [Draft] = [], transcripts: [Transcript] = [],
    grades: [Assessment] = [], prompts: [Prompt] = [adBidding, cardFraud, shopRecs],
    drills: [Drill] = [], practice: PracticeRecord = PracticeRecord(),
    attempts: [DrillID: String] = [:], samples: [Sample] = [fraudSample], isASCII: Bool = false,
    showsClock: Bool = true,
    keys: KeyTable = .usual
  ) {
    app = App(
      setting: App.Setting(
        prompts: prompts, mistakes: guides, drills: drills, guide: guidePages,
        glossary: glossaryTerms,
        samples: samples, contentVersion: "c1", isASCII: isASCII,
        showsClock: showsClock, keys: keys),
      drafts: drafts, attempts: attempts, columns: columns, rows: rows, seed: 7, now: noon)
    stored = transcripts
    self.grades = grades
    self.practice = practice
    self.attempts = attempts
    perform(app.firstEffects)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(character == "\n" ? .enter : .character(character))) }
  }

  mutating func wait(seconds: Int) {
    now = Moment(
      uptime: now.uptime + .seconds(seconds),
      date: Timestamp(seconds: now.date.seconds + seconds))
    send(.tick)
  }

  mutating func send(_ event: AppEvent) {
    perform(app.handle(event, at: now))
  }

  var screen: String { app.frame().screenText }
  var last: AppEffect? { effects.last }

  /// Whether the visible screen says this, wherever it wraps.
  func shows(_ text: String) -> Bool {
    let frame = app.frame()
    let words = (0..<frame.rows).map { frame.text(ofRow: $0) }.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    return words.contains(text)
  }

  private mutating func perform(_ asked: [AppEffect]) {
    effects += asked
    for effect in asked {
      switch effect {
      case .grade:
        let grade = grades.count > 1 ? grades.removeFirst() : grades.first ?? assessment()
        send(.graded(grade))
      case .weigh(let reply, _):
        send(.weighed(press: reply.answer.contains("because") ? nil : "Why?"))
      case .gradeUnpressed(let transcript):
        send(
          .gradedUnpressed(
            transcript.id, UnpressedGrade(overall: 3, score: 51, followUps: 1.9)))
      case .regrade(let ids):
        for id in ids {
          guard let index = stored.firstIndex(where: { $0.id == id }) else { continue }
          stored[index].earlierGrades.append(stored[index].grade)
          stored[index].grade = Grade(
            assessment: assessment(score: 61), content: "c1", gradedAt: now.date)
        }
        send(.regraded(ids.count))
      case .save(let transcript):
        if let diskProblem {
          send(.failed(effect, reason: diskProblem))
        } else {
          stored.removeAll { $0.id == transcript.id }
          stored.append(transcript)
          send(.saved(transcript.id))
        }
      case .loadTranscripts: send(.transcriptsLoaded(stored))
      case .delete(let id): stored.removeAll { $0.id == id }
      case .restore(let transcript): stored.append(transcript)
      case .editExternally(let text): send(.editorReturned(edited ?? text))
      case .suspend: send(.continued)
      case .export(let transcript, let format):
        if let diskProblem {
          send(.failed(effect, reason: diskProblem))
        } else {
          send(.exported("report-\(transcript.id).\(format.suffix)"))
        }
      case .keepDisputes(let id, let disputes):
        if let diskProblem {
          send(.failed(effect, reason: diskProblem))
        } else {
          if let index = stored.firstIndex(where: { $0.id == id }) {
            stored[index].disputes = disputes
          }
          send(.disputesKept(id, disputes))
        }
      case .loadPractice: send(.practiceLoaded(practice))
      case .addPiece(let piece): practice.pieces.append(piece)
      case .judge:
        send(
          .judged(
            drillGrades.isEmpty
              ? DrillGrade(rating: .good, verdict: "All of it is there.")
              : drillGrades.removeFirst()))
      case .keepReview(let review):
        let kept = review.kept(
          as: review.sequence ?? (practice.reviews.compactMap(\.sequence).max() ?? 0) + 1)
        practice.keep(kept)
        send(.reviewKept(kept))
      case .searchTranscripts(let words): send(.transcriptsFound(hits(for: words)))
      case .keepNote(let id, let note):
        if let diskProblem {
          send(.failed(effect, reason: diskProblem))
        } else {
          if let index = stored.firstIndex(where: { $0.id == id }) { stored[index].note = note }
          send(.noteKept(id, note))
        }
      case .outline: if !holdsOutlines { send(.outlined(assessment())) }
      case .removeReview(let sequence): practice.reviews.removeAll { $0.sequence == sequence }
      case .keepAttempt(let drill, let text): attempts[drill] = text.isEmpty ? nil : text
      case .keepInterviewDate(let day):
        practice.settings.interview = day
        send(.practiceLoaded(practice))
      case .keepMock(let mock): practice.mock = mock
      case .exportProgress: send(.exported("tradeoff-progress-\(now.date.date).html"))
      case .openDraft, .record, .keepDraft, .discardDraft, .redraw, .useMouse, .quit: break
      }
    }
  }
}

extension Trainer {
  /// What a search finds, by whole words; the store's own search has tests of its own.
  private func hits(for words: [String]) -> TranscriptHits {
    func texts(_ transcript: Transcript) -> [String] {
      let submission = transcript.submission
      return [transcript.promptText] + submission.parts.compactMap { submission.text(of: $0) }
    }
    func found(_ word: String, in text: String) -> Bool {
      text.lowercased().contains(word.lowercased())
    }
    let ids = words.map { word in
      (word, Set(stored.filter { texts($0).contains { found(word, in: $0) } }.map(\.id)))
    }
    let excerpts = stored.compactMap { transcript -> (TranscriptID, [ExcerptPiece])? in
      guard let word = words.first,
        let line = texts(transcript).first(where: { found(word, in: $0) }),
        let range = line.lowercased().range(of: word.lowercased())
      else { return nil }
      let pieces = [
        ExcerptPiece(text: "…" + line[..<range.lowerBound].suffix(30), isHit: false),
        ExcerptPiece(text: String(line[range]), isHit: true),
        ExcerptPiece(text: line[range.upperBound...].prefix(60) + "…", isHit: false),
      ]
      return (transcript.id, pieces)
    }
    return TranscriptHits(
      ids: Dictionary(ids, uniquingKeysWith: { $1 }),
      excerpts: Dictionary(excerpts, uniquingKeysWith: { $1 }))
  }

  /// In the first part of an interview on card fraud.
  static func answering(columns: Int = 80, rows: Int = 24, grades: [Assessment] = []) -> Trainer {
    var trainer = Trainer(columns: columns, rows: rows, grades: grades)
    trainer.press(.character("n"))
    trainer.type("fraud")
    trainer.press(.enter)
    return trainer
  }

  /// With the first follow-up on the screen.
  static func followingUp(columns: Int = 80, rows: Int = 24, grades: [Assessment] = []) -> Trainer {
    var trainer = Trainer.answering(columns: columns, rows: rows, grades: grades)
    trainer.press(.paste(framingText), .control("s"), .paste(tradeoffsText), .control("s"))
    trainer.press(.paste("One payment at noon."), .control("s"), .character("y"))
    return trainer
  }

  /// With the report of a whole interview on the screen.
  static func reporting(columns: Int = 80, rows: Int = 24, grades: [Assessment] = []) -> Trainer {
    var trainer = Trainer.followingUp(columns: columns, rows: rows, grades: grades)
    trainer.press(.paste(longReply), .control("s"), .paste(longReply), .control("s"))
    return trainer
  }
}
