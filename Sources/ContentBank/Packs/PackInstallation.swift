import Foundation
import Interview

/// Why prompts could not be installed, apart from faults in their files.
package struct PackFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Lower case: what is wrong; what to do.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Puts prompts on the shelf; what is on it changes only when all of it is sound and written.
extension PackShelf {
  /// Copies the prompts of a folder as a pack; `bank` is the one with all that is installed.
  package func install(
    folder source: String, named given: String?, replacing: Bool, beside bank: Bank
  ) throws -> Pack {
    let name = given ?? URL(fileURLWithPath: source).standardizedFileURL.lastPathComponent
    guard Sheet.isID(name) else {
      throw PackFailure(
        "'\(Sheet.shown(name))' can't be the name of a pack; give one with --name, in small "
          + "letters, digits and single hyphens, at most 60")
    }
    let target = path(of: name)
    let isThere = Self.exists(target)
    guard replacing || !isThere else {
      throw PackFailure("the pack '\(name)' is installed already; --replace puts this in its place")
    }
    let found = ContentFolder(source, layout: .pack)
    let own = bank.packs.first { $0.name == name }?.prompts ?? []
    let reading = PackReading(found, taken: Self.homes(of: bank).filter { !own.contains($0.key) })
    guard reading.problems.isEmpty else {
      throw ContentErrors(reading.problems, fileCount: reading.fileCount)
    }
    guard !reading.prompts.isEmpty else {
      throw PackFailure(
        "there are no prompts in '\(Sheet.shown(source))'; a pack holds "
          + "prompts/<domain>/<id>.yml")
    }
    try Self.saying("can't install the pack '\(name)'") {
      let packs = "\(folder)/packs"
      try Self.makeFolder(packs)
      let new = "\(packs)/.new-\(UUID())"
      defer { try? FileManager.default.removeItem(atPath: new) }
      for file in found.files { try Self.write(file.bytes, to: "\(new)/\(file.relativePath)") }
      try Self.put(new, at: target)
    }
    return Pack(name: name, folder: target, prompts: reading.prompts.map(\.prompt.id))
  }

  /// Copies one prompt; its domain is the given one, else the name of a folder below `prompts`.
  package func install(
    file source: String, domain given: String?, replacing: Bool, beside bank: Bank
  ) throws -> Pack {
    let file = try Self.promptFile(source, domain: given)
    guard Sheet.isID(file.domain) else {
      throw PackFailure(
        "'\(Sheet.shown(file.domain))' can't be a domain; use small letters, digits and single "
          + "hyphens, at most 60")
    }
    let id = PromptID(file.id)
    let installed = bank.packs.first { $0.name == nil && $0.prompts.contains(id) }
    if installed != nil, !replacing {
      throw PackFailure("the prompt '\(id)' is installed already; --replace puts this in its place")
    }
    let taken = Self.homes(of: bank).filter { installed == nil || $0.key != id }
    let reading = PackReading(files: [file], taken: taken)
    guard reading.problems.isEmpty else {
      throw ContentErrors(reading.problems, fileCount: 1)
    }
    let target = "\(folder)/\(file.relativePath)"
    guard replacing || !Self.exists(target) else {
      throw PackFailure(
        "'\(target)' is there already, although it is no sound prompt; --replace puts this in its "
          + "place")
    }
    try Self.saying("can't install the prompt '\(id)'") {
      try Self.makeFolder("\(folder)/prompts/\(file.domain)")
      let new = "\(folder)/prompts/.new-\(UUID())"
      defer { try? FileManager.default.removeItem(atPath: new) }
      try Self.write(file.bytes, to: new)
      try Self.put(new, at: target)
      try removeElsewhere(id, than: file.domain)
    }
    return Pack(name: nil, folder: target, prompts: [id])
  }

  /// A prompt that changed its domain would otherwise be there twice.
  private func removeElsewhere(_ id: PromptID, than domain: String) throws {
    for other in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/prompts")
    where other != domain && !other.hasPrefix(".") {
      let path = "\(folder)/prompts/\(other)/\(id).yml"
      if Self.exists(path) { try FileManager.default.removeItem(atPath: path) }
    }
  }

  /// One file as if it lay in a pack.
  static func promptFile(_ path: String, domain given: String?) throws -> ContentFolder.File {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let id = url.deletingPathExtension().lastPathComponent
    guard url.pathExtension == "yml", Sheet.isID(id) else {
      throw PackFailure(
        "'\(Sheet.shown(url.lastPathComponent))' can't be the file of a prompt; name it <id>.yml, "
          + "in small letters, digits and single hyphens")
    }
    let parent = url.deletingLastPathComponent()
    let isInPrompts = parent.deletingLastPathComponent().lastPathComponent == "prompts"
    let domain = given ?? (isInPrompts ? parent.lastPathComponent : "own")
    let bytes = try ContentFolder.bytes(of: path).get()
    return ContentFolder.File(path: path, folders: ["prompts", domain], id: id, bytes: bytes)
  }

  private static func exists(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  private static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try makeFolder(url.deletingLastPathComponent().path)
    try Data(bytes).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// Moves a file or folder to its place; what was there returns if that fails.
  private static func put(_ new: String, at target: String) throws {
    let old = URL(fileURLWithPath: target).deletingLastPathComponent().path + "/.old-\(UUID())"
    let wasThere = exists(target)
    if wasThere { try FileManager.default.moveItem(atPath: target, toPath: old) }
    do {
      try FileManager.default.moveItem(atPath: new, toPath: target)
    } catch {
      if wasThere { try? FileManager.default.moveItem(atPath: old, toPath: target) }
      throw error
    }
    if wasThere { try FileManager.default.removeItem(atPath: old) }
  }

  private static func saying(_ what: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw PackFailure("\(what): \(error.localizedDescription); check the folder's permissions")
    }
  }
}
