import Foundation

/// The folder where compiled content is kept between runs, so that starts needn't read YAML.
///
/// What is kept is used only while every file that it was made from bears the same stamp, the same
/// build of the program asks, and the checksum holds; in any doubt the content itself is read.
package struct ContentCache: Sendable {
  /// The environment variable that, set to `off`, has the content itself read each time.
  package static let variable = "TRADEOFF_CONTENT_CACHE"

  private static let magic = Array("tradeoff content".utf8)
  private static let ending = ".compiled"
  /// Bytes of a file system that are never taken for it.
  private static let spared: Int64 = 32 << 20
  /// Content folders that one person uses in turn.
  private static let most = 8
  private static let largest = 256 << 20

  package let folder: String
  /// This program; another build may compile to another form.
  let program: String
  /// How long content must have lain unchanged: a later change within the grain of the file system's
  /// clock would bear the same time.
  let grain: Duration

  package init(
    folder: String, program: String = Self.executable, grain: Duration = .seconds(2)
  ) {
    self.folder = folder
    self.program = program
    self.grain = grain
  }

  package static var executable: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      ContentLocation.executable
    #endif
  }

  /// What is kept of the content of a folder with what lies on a shelf; nil in any doubt.
  package func compiled(_ content: String, with shelf: PackShelf?) -> CompiledBank? {
    kept(for: key(content, shelf))
  }

  /// What is kept, or else what the files say, which is then kept.
  func bank(
    of content: String, with shelf: PackShelf?
  ) throws(ContentErrors) -> CompiledBank {
    let key = key(content, shelf)
    if let kept = kept(for: key) { return kept }
    let stamps = FolderStamps(
      of: [content] + (shelf.map { [$0.folder] } ?? []), unchangedFor: grain)
    let bank = try CompiledBank(reading: content, with: shelf)
    if let stamps { keep(bank, stamps, for: key) }
    return bank
  }

  /// Messages have the paths as they were given, so those belong to the key as they are.
  private func key(_ content: String, _ shelf: PackShelf?) -> [String] {
    [FileManager.default.currentDirectoryPath, content, shelf?.folder ?? ""]
  }

  private func path(of key: [String]) -> String {
    var version = ContentVersion()
    for piece in key {
      version.take(piece.utf8)
      version.take([0])
    }
    return "\(folder)/\(version.text)\(Self.ending)"
  }

  private func kept(for key: [String]) -> CompiledBank? {
    guard let build = FileStamp(of: program), let bytes = Self.bytes(of: path(of: key)) else {
      return nil
    }
    return bytes.withUnsafeBytes { raw in
      var reader = CompiledReader(raw)
      do throws(CompiledReader.Damaged) {
        guard try reader.raw(Self.magic.count).elementsEqual(Self.magic) else { return nil }
        let sum = try reader.number()
        let rest = UnsafeRawBufferPointer(rebasing: raw[(Self.magic.count + 8)...])
        guard sum == Checksum.of(rest), try FileStamp(from: &reader) == build,
          try [String](from: &reader) == key, try FolderStamps(from: &reader).hold
        else { return nil }
        let bank = try CompiledBank(from: &reader)
        return reader.isAtEnd ? bank : nil
      } catch {
        return nil
      }
    }
  }

  /// Best effort: without a cache the next start is slower, that is all.
  private func keep(_ bank: CompiledBank, _ stamps: FolderStamps, for key: [String]) {
    guard let build = FileStamp(of: program) else { return }
    var content = CompiledWriter()
    build.write(to: &content)
    key.write(to: &content)
    stamps.write(to: &content)
    bank.write(to: &content)
    var writer = CompiledWriter()
    writer.append(Self.magic)
    writer.append(content.bytes.withUnsafeBytes { Checksum.of($0) })
    writer.append(content.bytes)
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard hasRoom(for: writer.bytes.count) else { return }
    let new = "\(folder)/.new-\(UUID())"
    let isWritten = files.createFile(
      atPath: new, contents: Data(writer.bytes), attributes: [.posixPermissions: 0o600])
    if !isWritten || rename(new, path(of: key)) != 0 { unlink(new) }
    removeOldest()
  }

  /// Words come before speed: what is kept leaves the drafts and the database their room.
  private func hasRoom(for bytes: Int) -> Bool {
    let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = system?[.systemFreeSize] as? NSNumber else { return false }
    return free.int64Value >= Int64(bytes) + Self.spared
  }

  private func removeOldest() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let kept = names.filter { $0.hasSuffix(Self.ending) }.map { name in
      (path: "\(folder)/\(name)", written: FileStamp(of: "\(folder)/\(name)")?.modified ?? 0)
    }
    for old in kept.sorted(by: { $0.written > $1.written }).dropFirst(Self.most) {
      unlink(old.path)
    }
  }

  /// The bytes of a file that nobody else could have written.
  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let stamp = FileStamp(ofOpen: descriptor), stamp.isRegular,
      stamp.owner == Int(geteuid()), stamp.permissions & 0o022 == 0,
      (magic.count + 8...largest).contains(stamp.size)
    else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: stamp.size) { buffer, count in
      while count < stamp.size, let start = buffer.baseAddress {
        let more = read(descriptor, start + count, stamp.size - count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { return }
        count += more
      }
    }
    return bytes.count == stamp.size ? bytes : nil
  }
}

extension CompiledBank {
  /// Reads the YAML itself.
  init(reading content: String, with shelf: PackShelf?) throws(ContentErrors) {
    let bank = try Bank.load(from: content)
    let (all, refused) = shelf?.added(to: bank) ?? (bank, [])
    self.init(bank: all, refused: refused)
  }
}

extension Bank {
  /// The content of a folder with what lies on a shelf, and what was left out; compiled where a cache
  /// is given.
  package static func load(
    from content: String, with shelf: PackShelf?, cache: ContentCache?
  ) throws(ContentErrors) -> (bank: Bank, refused: [PackRefusal]) {
    let found: CompiledBank
    if let cache {
      found = try cache.bank(of: content, with: shelf)
    } else {
      found = try CompiledBank(reading: content, with: shelf)
    }
    return (found.bank, found.refused)
  }
}
