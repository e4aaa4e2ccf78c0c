import Foundation
import Interview
import RubricEngine

/// The folder with what a person has added: `prompts/<domain>/<id>.yml` one by one, and
/// `packs/<name>/prompts/<domain>/<id>.yml`.
package struct PackShelf: Sendable {
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// A bank with all that is sound on this shelf, and what was left out.
  ///
  /// The bank's own prompts stay whatever lies here.
  package func added(to bank: Bank) -> (bank: Bank, refused: [PackRefusal]) {
    var taken = Self.homes(of: bank)
    var packs: [Pack] = []
    var prompts = bank.prompts
    var version = ContentVersion()
    version.take(bank.version.utf8)
    var refused: [PackRefusal] = []
    for name in names {
      let reading = reading(name, taken: taken)
      if !reading.problems.isEmpty {
        refused.append(PackRefusal(name: name, problems: reading.problems.sorted()))
      }
      // A pack is used whole or not at all; prompts added one by one don't hang together.
      guard reading.problems.isEmpty || name == nil, !reading.prompts.isEmpty else { continue }
      let pack = Pack(
        name: name, folder: path(of: name), prompts: reading.prompts.map(\.prompt.id))
      packs.append(pack)
      prompts += reading.prompts.map(\.prompt)
      for id in pack.prompts { taken[id] = pack.title }
      version.take(ContentVersion.of(reading.prompts.map(\.file)).utf8)
    }
    guard !packs.isEmpty else { return (bank, refused) }
    let all = Bank(
      prompts: prompts.sorted { $0.id < $1.id }, rubric: bank.rubric,
      drills: bank.drills, guide: bank.guide, glossary: bank.glossary, samples: bank.samples,
      version: version.text, packs: packs)
    return (all, refused)
  }

  /// Whether nothing has been added yet.
  package var isEmpty: Bool { names.isEmpty }

  /// The prompts added one by one, as nil, and then the packs by name.
  var names: [String?] {
    let packs = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/packs")) ?? []
    let names = packs.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
    return (FileManager.default.fileExists(atPath: folder) ? [nil] : []) + names
  }

  func path(of name: String?) -> String {
    name.map { "\(folder)/packs/\($0)" } ?? folder
  }

  func reading(_ name: String?, taken: [PromptID: String]) -> PackReading {
    let path = path(of: name)
    guard let name else {
      return PackReading(ContentFolder(path, layout: .shelf), taken: taken)
    }
    guard Sheet.isID(name) else {
      return refusing(
        "'\(Sheet.shown(name))' can't be the name of a pack; use small letters, digits and single "
          + "hyphens, at most 60",
        at: path)
    }
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
      return refusing(
        "this link leads out of its folder; 'tradeoff content add' copies it", at: path)
    }
    return PackReading(ContentFolder(path, layout: .pack), taken: taken)
  }

  private func refusing(_ message: String, at path: String) -> PackReading {
    let problem = ContentError(path: Sheet.printable(path), place: .start, message: message)
    return PackReading(files: [], problems: [problem], taken: [:])
  }

  /// Where each id is used, in words.
  static func homes(of bank: Bank) -> [PromptID: String] {
    var homes: [PromptID: String] = [:]
    for prompt in bank.prompts { homes[prompt.id] = "the built-in bank" }
    for pack in bank.packs { for id in pack.prompts { homes[id] = pack.title } }
    return homes
  }
}
