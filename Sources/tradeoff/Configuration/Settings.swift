import ContentBank
import Foundation
import TerminalUI

/// The configuration in force, in the terms of the program.
struct Settings {
  let configuration: Configuration
  let theme: Theme
  let palette: Palette
  let usesMouse: Bool
  let keys: KeyTable
  /// Whether there is a file.
  let hasFile: Bool

  /// Reads the file where there is one; fails with all that is wrong with it.
  init(at path: String, environment: [String: String]) throws(ContentErrors) {
    let bytes = FileManager.default.contents(atPath: path)
    if bytes == nil, FileManager.default.fileExists(atPath: path) {
      throw Self.failure("the file can't be read; check its permissions", at: path)
    }
    try self.init(
      reading: bytes.map { Array($0) }, path: path, environment: environment, hasFile: bytes != nil)
  }

  init(
    reading bytes: [UInt8]?, path: String, environment: [String: String] = [:],
    hasFile: Bool = true
  ) throws(ContentErrors) {
    self.hasFile = hasFile
    let reading = Configuration.read(bytes ?? [], path: path, Self.vocabulary)
    configuration = reading.configuration
    let bound = Self.keys(configuration.keys, path)
    keys = bound.table
    let errors = reading.errors + bound.errors
    guard errors.isEmpty else { throw ContentErrors(errors, fileCount: 1) }
    // The variable is for one run, so it comes before what holds for all.
    let variable = environment["TRADEOFF_MOUSE"]?.lowercased()
    usesMouse =
      variable.map { !["0", "no", "off", "false"].contains($0) } ?? configuration.usesMouse
    palette = Palette(rawValue: configuration.colours) ?? .sixteen
    let wanted = Theme(rawValue: configuration.theme) ?? .terminal
    let forbidsColour = !(environment["NO_COLOR"] ?? "").isEmpty
    // High contrast has no colours that could be taken away.
    theme = forbidsColour && wanted != .highContrast ? .none : wanted
  }

  /// The environment with the editor that the configuration names.
  func environment(_ environment: [String: String]) -> [String: String] {
    guard let editor = configuration.editor else { return environment }
    return environment.merging(["VISUAL": editor]) { $1 }
  }

  static let vocabulary = Configuration.Vocabulary(
    themes: Theme.allCases.map(\.rawValue),
    screens: KeyContext.allCases.map { context in
      Configuration.Vocabulary.Screen(
        name: context.configurationName, actions: actions(of: context).map(\.configurationName))
    })

  /// The actions of a screen, each once.
  static func actions(of context: KeyContext) -> [Action] {
    Keymap.bindings(in: context).reduce(into: []) { actions, binding in
      if !actions.contains(binding.action) { actions.append(binding.action) }
    }
  }

  private static func keys(
    _ choices: [Configuration.KeyChoice], _ path: String
  ) -> (table: KeyTable, errors: [ContentError]) {
    var errors: [ContentError] = []
    var rebindings: [KeyTable.Rebinding] = []
    var places: [KeyTable.Rebinding: [Key: Place]] = [:]
    for choice in choices {
      guard
        let context = KeyContext.allCases.first(where: { $0.configurationName == choice.screen }),
        let action = Action.allCases.first(where: { $0.configurationName == choice.action })
      else { continue }
      var keys: [Key] = []
      var found: [Key: Place] = [:]
      for spelt in choice.keys {
        if let key = Key(named: spelt.name) {
          keys.append(key)
          found[key] = spelt.place
        } else {
          errors.append(
            ContentError(
              path: path, place: spelt.place,
              message: "there is no key '\(Printable.line(spelt.name))'; write it like "
                + "Ctrl-S, Alt-X, F4, Enter, PgUp or one character"))
        }
      }
      let rebinding = KeyTable.Rebinding(context, action, keys)
      if !keys.isEmpty { rebindings.append(rebinding) }
      places[rebinding] = found
    }
    let (table, problems) = KeyTable.rebinding(rebindings)
    errors += problems.map { problem in
      ContentError(
        path: path, place: places[problem.rebinding]?[problem.key] ?? .start,
        message: problem.message)
    }
    return (table, errors)
  }

  private static func failure(_ message: String, at path: String) -> ContentErrors {
    ContentErrors(
      [ContentError(path: path, place: .start, message: message)], fileCount: 1)
  }
}

extension Settings {
  /// For commands: the settings, or a failure that lists what is wrong.
  static func inForce(
    _ folders: Folders, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(CommandFailure) -> Settings {
    do throws(ContentErrors) {
      return try Settings(at: folders.configuration, environment: environment)
    } catch {
      throw CommandFailure("the configuration can't be used\n\(error.description)")
    }
  }
}
