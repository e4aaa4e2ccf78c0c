import Foundation

extension Document {
  /// A place that a document sends its readers to.
  struct Link: Hashable {
    let target: String
    let line: Int
  }

  /// Links to other files and to headings, but none to other sites.
  var links: [Link] {
    prose.flatMap { prose in
      // What stands between backticks is text, however much it looks like a link.
      Self.withoutCode(prose.text).matches(of: /\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)/).map { match in
        Link(target: String(match.1 ?? match.2 ?? ""), line: prose.line)
      }
    }.filter { !$0.target.contains("://") && !$0.target.hasPrefix("mailto:") }
  }

  /// Files and folders of this repository that stand between backticks.
  var namedFiles: [Link] {
    prose.flatMap { prose in
      prose.text.matches(of: /`([A-Za-z.]+\/[A-Za-z0-9_.\/-]*)`/).map { match in
        Link(target: String(match.1), line: prose.line)
      }
    }.filter { link in
      Self.folders.contains { link.target.hasPrefix($0 + "/") }
    }
  }

  private static let folders = ["Sources", "Tests", "content", "scripts", "Benchmarks", ".ci"]

  /// What is wrong with a link, or nil.
  func fault(in link: Link) -> String? {
    let pieces = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let folder = (path as NSString).deletingLastPathComponent
    var target = path
    if !pieces[0].isEmpty {
      let joined = (folder as NSString).appendingPathComponent(String(pieces[0]))
      target = URL(fileURLWithPath: joined, relativeTo: URL(fileURLWithPath: "/")).standardized.path
      target.removeFirst()
      guard FileManager.default.fileExists(atPath: "\(Self.repository)/\(target)") else {
        return "\(path):\(link.line): there is no '\(target)'"
      }
    }
    guard pieces.count == 2 else { return nil }
    guard let other = try? Document(at: target), other.anchors.contains(String(pieces[1])) else {
      return "\(path):\(link.line): '\(target)' has no heading '#\(pieces[1])'"
    }
    return nil
  }

  /// The names by which headings can be linked to, as GitHub makes them.
  private var anchors: Set<String> {
    Set(
      prose.filter { $0.text.hasPrefix("#") }.map { prose in
        let title = prose.text.drop { $0 == "#" || $0 == " " }.lowercased()
        return String(
          title.compactMap { character -> Character? in
            if character == " " { return "-" }
            let isKept = character.isLetter || character.isNumber || "-_".contains(character)
            return isKept ? character : nil
          })
      })
  }

  private static func withoutCode(_ text: String) -> String { text.replacing(/`[^`]*`/, with: "") }
}
