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
    /// `.md` in the guide.
    var ending = ".yml"

    /// Relative to the content folder.
    var relativePath: String { (folders + ["\(id)\(ending)"]).joined(separator: "/") }
  }

  /// What a content folder may hold.
  enum Layout {
    /// Everything that the program needs.
    case bank
    /// Prompts alone, none of them from outside of the folder.
    case pack
    /// A person's own prompts, beside the packs that they have installed.
    case shelf

    /// Folders whose files are read, with how deep their files lie.
    var readFolders: [String] {
      self == .bank
        ? [
          "drills", "glossary", "guide", "lexicon", "mistakes", "prompts", "remarks", "samples",
          "scores",
        ]
        : ["prompts"]
    }
    /// Folders that other parts of the program read.
    var otherFolders: [String] {
      switch self {
      case .bank: ["schema"]
      case .pack: []
      case .shelf: ["packs"]
      }
    }
  }

  static let guideEnding = ".md"
  static let largestFile = 1 << 20
  /// Far more than anybody writes, and few enough to start with.
  static let mostFilesOfPack = 1000

  private(set) var files: [File] = []
  private(set) var problems: [ContentError] = []

  let layout: Layout
  /// Names of the drills, sound or not.
  var drillNames: [String] { files.filter { $0.folders[0] == "drills" }.map(\.id) }

  private let root: String

  init(_ folder: String, layout: Layout = .bank) {
    self.layout = layout
    root = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    guard let names = names(in: root) else {
      report("there is no folder to read; give one with --content", at: root)
      return
    }
    let known = layout.readFolders + layout.otherFolders
    for name in names where isFolder("\(root)/\(name)") && !known.contains(name) {
      let folders =
        layout == .pack
        ? "a pack holds the folder prompts alone"
        : "the folders are \(known.sorted().joined(separator: ", "))"
      report(
        "unknown folder '\(Sheet.shown(name))'; "
          + Spelling.advice(for: name, among: known, otherwise: folders),
        at: "\(root)/\(Sheet.shown(name))")
    }
    for name in layout.readFolders where names.contains(name) { look(into: [name]) }
    if layout != .bank, files.count > Self.mostFilesOfPack {
      report(
        "there are more than \(Self.mostFilesOfPack) prompts here; make packs of some", at: root)
    }
    files.sort { $0.relativePath < $1.relativePath }
  }

  private mutating func look(into folders: [String]) {
    let path = ([root] + folders).joined(separator: "/")
    guard staysInside(path) else { return }
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
    let ending = folders[0] == "guide" ? Self.guideEnding : ".yml"
    let isForAuthors = name == "README.md" || name.hasSuffix(".md") && ending != ".md"
    if isForAuthors || name.hasSuffix("~") { return }
    guard name.hasSuffix(ending) else {
      let place = ending == ".yml" ? "content files" : "the files of the guide"
      report("\(place) end in '\(ending)'; rename or remove this one", at: path)
      return
    }
    let id = String(name.dropLast(ending.count))
    guard Sheet.isID(id) else {
      report(
        "'\(Sheet.shown(id))' can't be an id; name the file with small letters, digits and "
          + "single hyphens, at most 60",
        at: path)
      return
    }
    guard staysInside(path) else { return }
    switch Self.bytes(of: path) {
    case .success(let bytes):
      files.append(File(path: path, folders: folders, id: id, bytes: bytes, ending: ending))
    case .failure(let error): problems.append(error)
    }
  }

  /// A pipe would keep the reader waiting, so what the path leads to is looked at before.
  static func bytes(of path: String) -> Result<[UInt8], ContentError> {
    func failure(_ message: String) -> Result<[UInt8], ContentError> {
      .failure(ContentError(path: path, place: .start, message: message))
    }
    let unreadable = "the file can't be read; check its permissions"
    guard isRegular(path), let handle = FileHandle(forReadingAtPath: path) else {
      return failure(unreadable)
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: largestFile + 1) ?? Data() else {
      return failure(unreadable)
    }
    guard data.count <= largestFile else {
      return failure("the file is larger than 1 MiB; split it")
    }
    return .success(Array(data))
  }

  /// False, and reported, where a link leads out of a pack.
  private mutating func staysInside(_ path: String) -> Bool {
    guard layout != .bank else { return true }
    // What can't be resolved can't be read either, and is reported for that.
    guard let home = Self.real(root), let real = Self.real(path) else { return true }
    if real.hasPrefix(home + "/") { return true }
    report("this link leads out of its folder; put the file itself here", at: path)
    return false
  }

  /// The path without links, or nil where it leads nowhere.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
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

  private static func isRegular(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: url.path)[.type]
    return kind as? FileAttributeType == .typeRegular
  }
}
