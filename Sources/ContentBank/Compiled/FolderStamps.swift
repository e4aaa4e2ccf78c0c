import Foundation

/// The stamps of everything in some folders, by which a change anywhere in them is noticed.
struct FolderStamps: Hashable {
  fileprivate struct Entry: Hashable {
    let path: String
    /// Nil where there was nothing.
    let stamp: FileStamp?
    let followsLinks: Bool
  }

  /// More than any content has; such folders are read anew each time.
  private static let most = 20_000
  private static let deepest = 8
  private var entries: [Entry] = []

  /// Nil where there is too much in the folders, or something that changed within `grain`.
  init?(of folders: [String], unchangedFor grain: Duration) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let settled =
      Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec) - Int(grain / .nanoseconds(1))
    for folder in folders {
      guard take(folder, depth: 0) else { return nil }
    }
    guard entries.allSatisfy({ $0.stamp.map { $0.changed < settled } ?? true }) else { return nil }
  }

  /// Whether all is as it was.
  var hold: Bool {
    entries.allSatisfy { FileStamp(of: $0.path, followingLinks: $0.followsLinks) == $0.stamp }
  }

  private mutating func take(_ path: String, depth: Int) -> Bool {
    guard depth <= Self.deepest, entries.count < Self.most else { return false }
    let own = FileStamp(of: path, followingLinks: false)
    if own?.isLink == true { entries.append(Entry(path: path, stamp: own, followsLinks: false)) }
    let stamp = FileStamp(of: path)
    entries.append(Entry(path: path, stamp: stamp, followsLinks: true))
    guard stamp?.isFolder == true else { return true }
    // The names may change meanwhile, and then the folder's own stamp does too.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().allSatisfy { name in
      take("\(path)/\(name)", depth: depth + 1)
    }
  }
}

extension FolderStamps: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    entries = try [Entry](from: &reader)
  }
  func write(to writer: inout CompiledWriter) { entries.write(to: &writer) }
}

extension FolderStamps.Entry: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    path = try String(from: &reader)
    stamp = try FileStamp?(from: &reader)
    followsLinks = try Bool(from: &reader)
  }
  func write(to writer: inout CompiledWriter) {
    path.write(to: &writer)
    stamp.write(to: &writer)
    followsLinks.write(to: &writer)
  }
}
