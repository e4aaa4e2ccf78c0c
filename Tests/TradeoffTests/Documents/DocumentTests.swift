import Foundation
import Testing

@Suite struct DocumentTests {
  @Test(arguments: Document.all.filter { !ConsoleSession($0).commands.isEmpty })
  func `the commands of a document do what it shows`(document: Document) throws {
    for fault in try ConsoleSession(document).faults(in: document.path) {
      Issue.record("\(fault)")
    }
  }

  @Test(arguments: Document.all)
  func `the links of a document lead somewhere`(document: Document) {
    for link in document.links {
      if let fault = document.fault(in: link) { Issue.record("\(fault)") }
    }
  }

  @Test(arguments: Document.all)
  func `the files that a document names are there`(document: Document) {
    for file in document.namedFiles {
      let isThere = FileManager.default.fileExists(
        atPath: "\(Document.repository)/\(file.target)")
      if !isThere { Issue.record("\(document.path):\(file.line): there is no '\(file.target)'") }
    }
  }

  @Test func `the README repeats the accuracy report as it is`() throws {
    let readme = try Document(at: "README.md")
    let quoted = QuotedReport(readme, report: try Document(at: QuotedReport.report))
    #expect(quoted.missing == [])
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let text = quoted.renewed.joined(separator: "\n")
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(Document.repository)/README.md"))
    } else {
      #expect(
        quoted.renewed == readme.lines,
        "README.md repeats an old accuracy report; accept the new one with RECORD=1")
    }
  }

  @Test func `the sources hold no network code, as the README promises`() throws {
    let folder = "\(Document.repository)/Sources"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for path in paths where [".swift", ".c", ".h"].contains(where: path.hasSuffix) {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      let found = text.firstMatch(
        of: /FoundationNetworking|URLSession|\b(?:socket|connect|getaddrinfo) *\(/)
      #expect(found == nil, "Sources/\(path)")
    }
  }

  @Test func `the README shows commands, and the documents that strangers read are all there`() {
    let readme = Document.all.first { $0.path == "README.md" }
    #expect(readme.map { ConsoleSession($0).commands.isEmpty } == false)
    let paths = Set(Document.all.map(\.path))
    for name in ["ARCHITECTURE", "CHANGELOG", "CONTRIBUTING", "README", "SECURITY"] {
      #expect(paths.contains("\(name).md"))
    }
  }
}
