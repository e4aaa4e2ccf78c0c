import ContentBank
import Foundation
import Interview
import RubricEngine
import TranscriptStore

@testable import TerminalUI
@testable import tradeoff

/// A trainer with everything that it has in earnest but a terminal: real files, a real database,
/// the real engine, and a clock that moves when it is told to.
final class SessionWorld {
  let home: URL
  private let folders: Folders
  private let bank: Bank
  private var backstage: Backstage
  private(set) var app: App
  private(set) var hasLeft = false
  private(set) var written: [String] = []
  /// What the external editor does with a text.
  var editor: (String) -> AppEvent = { .editorReturned($0) }
  private var now = SessionFixtures.noon
  private var size: (columns: Int, rows: Int)

  init(
    columns: Int = 80, rows: Int = 24, transcripts: [Transcript] = [], options: Set<String> = []
  ) throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tradeoff-session-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    folders = try Folders(environment: ["TRADEOFF_HOME": home.path])
    bank = try SessionFixtures.bank.get()
    size = (columns, rows)
    try TranscriptStore(at: folders.database).save(transcripts)
    let opened = try Self.open(folders, bank, size, now, options)
    (app, backstage) = opened
    self.options = options
    perform(app.firstEffects)
  }

  private let options: Set<String>

  deinit { try? FileManager.default.removeItem(at: home) }

  private static func open(
    _ folders: Folders, _ bank: Bank, _ size: (columns: Int, rows: Int), _ now: Moment,
    _ options: Set<String>
  ) throws -> (App, Backstage) {
    let store = try TranscriptStore(at: folders.database)
    let drafts = DraftFolder(at: folders.drafts)
    let found = try InterviewRecorder(drafts: drafts, store: store, bank: bank).unfinished()
    try FileManager.default.createDirectory(
      atPath: folders.state, withIntermediateDirectories: true)
    let app = App(
      setting: App.Setting(
        prompts: bank.prompts, mistakes: bank.rubric.mistakes, drills: bank.drills,
        guide: bank.guide, glossary: bank.glossary, samples: bank.samples,
        contentVersion: bank.version, isASCII: options.contains("ascii"),
        usesMouse: !options.contains("mouseless"), showsClock: !options.contains("clockless")),
      drafts: found.drafts, columns: size.columns, rows: size.rows, seed: 7, now: now)
    let backstage = Backstage(
      folders: folders, drafts: drafts, store: store, bank: bank, dailyLimit: 100, environment: [:])
    return (app, backstage)
  }

  /// Leaves the program as a signal would have it, and starts it again.
  func restart() throws {
    send(.ending)
    backstage.close()
    hasLeft = false
    (app, backstage) = try Self.open(folders, bank, size, now, options)
    perform(app.firstEffects)
  }

  func press(_ key: Key) {
    if case .resize(let columns, let rows) = key { size = (columns, rows) }
    send(.key(key))
  }

  func wait(seconds: Int) {
    now = Moment(
      uptime: now.uptime + .seconds(seconds),
      date: Timestamp(seconds: now.date.seconds + seconds))
    send(.tick)
  }

  func send(_ event: AppEvent) { perform(app.handle(event, at: now)) }

  /// The screen as one line of words, wherever it wraps.
  var screen: String {
    let frame = app.frame()
    return (0..<frame.rows).map { frame.text(ofRow: $0) }.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
  }

  /// Where a text stands on the screen.
  func place(of text: String) -> (row: Int, column: Int)? {
    let frame = app.frame()
    for row in 0..<frame.rows {
      let line = frame.text(ofRow: row)
      if let range = line.range(of: text) {
        return (row, DisplayWidth.columns(of: String(line[..<range.lowerBound])))
      }
    }
    return nil
  }

  func stored() throws -> [Transcript] { try TranscriptStore(at: folders.database).transcripts() }
  func practice() throws -> PracticeRecord { try TranscriptStore(at: folders.database).practice() }
  func drafts() -> [Draft] { DraftFolder(at: folders.drafts).unfinished().drafts }

  private func perform(_ asked: [AppEffect]) {
    var effects = asked[...]
    while let effect = effects.popFirst() {
      let event: AppEvent?
      switch effect {
      case .quit:
        hasLeft = true
        event = nil
      case .suspend: event = .continued
      case .redraw, .useMouse: event = nil
      case .editExternally(let text): event = editor(text)
      case .export(let transcript, let format):
        event = export(transcript, format)
      case .outline(let submission, let prompt):
        event = .outlined(Grader(rubric: bank.rubric).assess(submission, for: prompt))
      default: event = backstage.perform(effect)
      }
      if let event { effects += app.handle(event, at: now) }
    }
  }

  /// As the back stage does, but into this session's folder.
  private func export(_ transcript: Transcript, _ format: ReportFormat) -> AppEvent? {
    let file = ReportFile(transcript: transcript, bank: bank, format: format)
    guard let name = try? file.write(in: home.path) else { return nil }
    written.append(name)
    return .exported(name)
  }
}
