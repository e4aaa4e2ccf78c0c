import ContentBank
import Foundation
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// The full-screen program, from opening its files to giving the terminal back.
struct Trainer {
  let bank: Bank
  var opening = Opening.start
  var environment = ProcessInfo.processInfo.environment

  /// Whether there is a terminal that can show full screens.
  static var isPossible: Bool {
    CursesTerminal.isPossible && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Runs until the user leaves; ends the process where a signal asks for that.
  func run() throws {
    let folders = try Folders(environment: environment)
    let settings = try Settings.inForce(folders, environment: environment)
    let isFirstStart = !FileManager.default.fileExists(atPath: folders.database)
    let store = try TranscriptStore(at: folders.database)
    let drafts = DraftFolder(at: folders.drafts)
    let found = try InterviewRecorder(drafts: drafts, store: store, bank: bank).unfinished()

    // Best effort: without the folder the log stays away and the editor says why it can't work.
    try? FileManager.default.createDirectory(
      atPath: folders.state, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    ExternalEditor.removeLeftovers(in: folders.state)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(
        theme: settings.theme, palette: settings.palette, type: environment["TERM"] ?? "",
        escapePatience: KeyDecoder.escapePatience(in: environment))
    } catch let failure as CursesTerminal.Failure {
      throw CommandFailure(failure.description)
    }
    terminal.keepErrors(
      in: folders.log,
      advice:
        "tradeoff ended unexpectedly; your words are kept. Its last words are in \(folders.log)")
    var app = App(
      setting: App.Setting(
        prompts: bank.prompts, mistakes: bank.rubric.mistakes, drills: bank.drills,
        guide: bank.guide,
        glossary: bank.glossary, samples: bank.samples, contentVersion: bank.version,
        isASCII: settings.configuration.isASCII, usesMouse: settings.usesMouse,
        showsClock: settings.configuration.showsClock, keys: settings.keys),
      drafts: found.drafts, attempts: AttemptFolder(at: folders.attempts).attempts(),
      columns: terminal.columns, rows: terminal.rows,
      seed: Int.random(in: 0...Int.max), now: .now)
    if let recovery = store.recovery { app.tell(recovery.sentence) }
    let backstage = Backstage(
      folders: folders, drafts: drafts, store: store, bank: bank,
      dailyLimit: settings.configuration.dailyLimit,
      environment: settings.environment(environment))
    var loop = RunLoop(terminal: terminal, backstage: backstage, app: app)
    let end = loop.run(from: opening == .start && isFirstStart ? .welcome : opening)
    terminal.close()
    // A notice goes with the next key; who missed it reads it here.
    if let recovery = store.recovery { Output.note("warning: \(recovery.sentence)") }
    for problem in found.unreadable { Output.note("warning: \(problem)") }
    if case .terminated(let signal) = end { CursesTerminal.die(of: signal) }
  }
}
