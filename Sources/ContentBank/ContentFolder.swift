import Foundation

/// The files of a content folder, as found on disk.
struct ContentFolder {
  /// A content file.
  struct File {
    /// As the author would write it, for messages.
    let path: String
    /// Names of the folders below the content folder.
    let folders: [String]
    /// The file's name without its ending.
    let id: String
    let bytes: [UInt8]

    /// Relative to the content folder.
    var relativePath: String { (folders + ["\(id).yml"]).joined(separator: "/") }
  }

  /// Folders whose files the bank reads, with how deep their files lie.
  static let readFolders = ["lexicon", "mistakes", "prompts", "remarks", "scores"]
  /// Folders that other parts of the program read.
  static let otherFolders = ["drills", "guide", "samples"]
  static let largestFile = 1 << 20

  private(set) var files: [File] = []
  /// Names of the drills, or nil where there is no folder of drills.
  private(set) var drills: [String]?
  private(set) var problems: [ContentError] = []

  private let root: String

  init(_ folder: String) {
    root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    guard let names = names(in: root) else {
      report("there is no folder to read; give one with --content", at: root)
      return
    }
    let known = Self.readFolders + Self.otherFolders
    for name in names where isFolder("\(root)/\(name)") && !known.contains(name) {
      let folders = "the folders are \(known.sorted().joined(separator: ", "))"
      report(
        "unknown folder '\(Sheet.shown(name))'; "
          + Spelling.advice(for: name, among: known, otherwise: folders),
        at: "\(root)/\(Sheet.shown(name))")
    }
    for name in Self.readFolders where names.contains(name) { look(into: [name]) }
    if names.contains("drills") { drills = drillNames(in: "\(root)/drills") }
    files.sort { $0.relativePath < $1.relativePath }
  }

  private mutating func look(into folders: [String]) {
    let path = ([root] + folders).joined(separator: "/")
    let isPrompts = folders[0] == "prompts"
    for name in names(in: path) ?? [] {
      let child = "\(path)/\(name)"
      if isFolder(child) {
        if isPrompts, folders.count == 1, Sheet.isID(name) {
          look(into: folders + [name])
        } else {
          report("a folder doesn't belong here; move its files up", at: child)
        }
      } else if isPrompts, folders.count == 1, name.hasSuffix(".yml") {
        report("a prompt lies in the folder of its domain; move it into one", at: child)
      } else {
        take(name, at: child, in: folders)
      }
    }
  }

  private mutating func take(_ name: String, at path: String, in folders: [String]) {
    if name.hasSuffix(".md") || name.hasSuffix("~") { return }
    guard name.hasSuffix(".yml") else {
      report("content files end in '.yml'; rename or remove this one", at: path)
      return
    }
    let id = String(name.dropLast(4))
    guard Sheet.isID(id) else {
      report(
        "'\(Sheet.shown(id))' can't be an id; name the file with small letters, digits and "
          + "single hyphens, at most 60",
        at: path)
      return
    }
    guard let handle = FileHandle(forReadingAtPath: path), isRegular(path) else {
      report("the file can't be read; check its permissions", at: path)
      return
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: Self.largestFile + 1) ?? Data() else {
      report("the file can't be read; check its permissions", at: path)
      return
    }
    guard data.count <= Self.largestFile else {
      report("the file is larger than 1 MiB; split it", at: path)
      return
    }
    files.append(File(path: path, folders: folders, id: id, bytes: Array(data)))
  }

  private func drillNames(in path: String) -> [String] {
    var drills: [String] = []
    for name in names(in: path) ?? [] {
      if isFolder("\(path)/\(name)") {
        drills += drillNames(in: "\(path)/\(name)")
      } else if name.hasSuffix(".yml") {
        drills.append(String(name.dropLast(4)))
      }
    }
    return drills
  }

  private mutating func report(_ message: String, at path: String) {
    problems.append(ContentError(path: path, place: .start, message: message))
  }

  /// Sorted, without hidden ones; nil where this is no folder that can be read.
  private func names(in path: String) -> [String]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func isRegular(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type]
    return kind as? FileAttributeType == .typeRegular
  }
}
