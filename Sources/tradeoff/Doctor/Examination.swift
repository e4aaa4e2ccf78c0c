import ContentBank
import Foundation
import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Looks at everything that a bug report should say, and changes nothing.
struct Examination {
  let environment: [String: String]
  let folders: Folders
  /// The content folder, or why there is none.
  let content: Result<String, CommandFailure>
  let probe: TerminalProbe

  func diagnosis() -> Diagnosis {
    var diagnosis = Diagnosis()
    program(&diagnosis)
    lookAtContent(&diagnosis)
    surroundings(&diagnosis)
    lookAtFolders(&diagnosis)
    database(&diagnosis)
    drafts(&diagnosis)
    configuration(&diagnosis)
    return diagnosis.hiding(home: environment["HOME"])
  }

  private func program(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("program")
    diagnosis.add("version", Release.version)
    diagnosis.add("commit", Release.commit)
    diagnosis.add("engine", Grader.version)
    var name = utsname()
    if uname(&name) == 0 {
      diagnosis.add(
        "system",
        [Self.text(name.sysname), Self.text(name.release), Self.text(name.machine)]
          .joined(separator: " "))
    }
  }

  private func lookAtContent(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("content")
    switch content {
    case .failure(let failure):
      diagnosis.add("folder", nil)
      diagnosis.complain(failure.message)
    case .success(let folder):
      diagnosis.add("folder", folder)
      do throws(ContentErrors) {
        let bank = try Bank.load(from: folder)
        diagnosis.add("version", bank.version)
        diagnosis.add("prompts", .integer(bank.prompts.count))
        diagnosis.add("concepts", .integer(bank.rubric.concepts.count))
        diagnosis.add("mistakes", .integer(bank.rubric.mistakes.count))
      } catch {
        diagnosis.add("errors", .integer(error.errors.count))
        diagnosis.complain(
          "the content has \(Words.count(error.errors.count, "error")); "
            + "'tradeoff content check' lists them")
      }
    }
  }

  private func surroundings(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("locale")
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let name = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    diagnosis.add("name", name)
    diagnosis.add("encoding", probe.codeset)
    if !probe.hasLocale, let name {
      diagnosis.complain(
        "the locale '\(name)' isn't installed; the trainer draws UTF-8 all the same, other "
          + "programs may not")
    }
    diagnosis.begin("terminal")
    let type = environment["TERM"]
    diagnosis.add("type", type)
    diagnosis.add("is_terminal", .bool(probe.isTerminal))
    diagnosis.add("can_show_screens", .bool(probe.canShowScreens && type != "dumb"))
    diagnosis.add("colours", .integer(probe.colours))
    let hasSize = probe.columns > 0 && probe.rows > 0
    diagnosis.add("size", hasSize ? "\(probe.columns)x\(probe.rows)" : nil)
    for variable in ["NO_COLOR", "VISUAL", "EDITOR", "PAGER"] {
      diagnosis.add(variable, environment[variable])
    }
    if probe.isTerminal, !probe.isKnown {
      diagnosis.complain(
        "the terminal type '\(type ?? "")' is unknown; set TERM to yours, such as xterm-256color")
    }
  }

  private func lookAtFolders(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("folders")
    for (name, path, holdsAnswers) in [
      ("data", folders.data, true), ("config", folders.config, false),
      ("state", folders.state, true), ("cache", folders.cache, false),
    ] {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      diagnosis.add(name, path)
      diagnosis.add("\(name)_is_there", .bool(isThere))
      guard isThere else { continue }
      if !isFolder.boolValue {
        diagnosis.complain("'\(path)' is a file where the folder should be; move it away")
      } else if access(path, R_OK | W_OK | X_OK) != 0 {
        diagnosis.complain("'\(path)' can't be written; make it yours")
      } else if holdsAnswers, Self.isOpenToOthers(path) {
        diagnosis.complain(
          "others can look into '\(path)', where your answers are; chmod it to 700")
      }
    }
    diagnosis.add("log", folders.log)
  }

  private func database(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("database")
    diagnosis.add("file", folders.database)
    let health = StoreHealth(at: folders.database)
    switch health.state {
    case .missing: diagnosis.add("state", "not there yet")
    case .sound: diagnosis.add("state", "sound")
    case .broken(let reason):
      diagnosis.add("state", "broken")
      diagnosis.complain(reason)
    }
    diagnosis.add("transcripts", health.transcripts.map(JSON.integer) ?? .null)
    diagnosis.add("bytes", health.bytes.map(JSON.integer) ?? .null)
    diagnosis.add("schema", health.schema)
    diagnosis.add("sqlite", health.sqlite)
  }

  private func drafts(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("drafts")
    let found = DraftFolder(at: folders.drafts).unfinished()
    diagnosis.add("folder", folders.drafts)
    diagnosis.add("unfinished", .integer(found.drafts.count))
    diagnosis.add("unreadable", .integer(found.unreadable.count))
    for problem in found.unreadable { diagnosis.complain(problem.description) }
  }

  private func configuration(_ diagnosis: inout Diagnosis) {
    diagnosis.begin("configuration")
    diagnosis.add("file", folders.configuration)
    do throws(ContentErrors) {
      let settings = try Settings(at: folders.configuration, environment: environment)
      diagnosis.add("is_there", .bool(settings.hasFile))
      for member in ConfigurationText.members(settings.configuration) {
        diagnosis.add(member.key, member.value)
      }
      diagnosis.add("theme_in_force", settings.theme.rawValue)
      diagnosis.add("actions_with_own_keys", .integer(settings.configuration.keys.count))
    } catch {
      diagnosis.add("errors", .integer(error.errors.count))
      for problem in error.errors { diagnosis.complain(problem.description) }
    }
  }

  private static func isOpenToOthers(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return ((attributes?[.posixPermissions] as? Int) ?? 0) & 0o077 != 0
  }

  /// A C string in a fixed array, as `uname` gives it.
  private static func text<Field>(_ field: Field) -> String {
    withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
