import Foundation
import Testing

@testable import tradeoff

@Suite struct ManualTests {
  @Test func `every command that the help names has a page`() throws {
    let names = try ManualCommand.pages().map(\.fileName)
    for command in Tradeoff.configuration.subcommands
    where command.configuration.shouldDisplay {
      let name = try #require(command.configuration.commandName)
      #expect(names.contains("tradeoff-\(name).1"))
      for subcommand in command.configuration.subcommands {
        let inner = subcommand.configuration.commandName ?? "\(subcommand)".lowercased()
        #expect(names.contains("tradeoff-\(name)-\(inner).1"))
      }
    }
    #expect(names.contains("tradeoff.1"))
    #expect(!names.contains { $0.contains("manual") || $0.contains("help") })
  }

  @Test func `a page holds every option and argument of its command`() throws {
    for page in try ManualCommand.pages() {
      for argument in page.command.arguments {
        for name in argument.names {
          #expect(page.text.contains("\\fB\(ManualPage.escaped(name))\\fR"), "\(page.fileName)")
        }
        if let value = argument.value {
          #expect(page.text.contains("\\fI\(ManualPage.escaped(value))\\fR"), "\(page.fileName)")
        }
      }
    }
  }

  @Test func `no line of a page is a request by mistake`() throws {
    let requests = ["TH", "SH", "TP", "PP", "B", "I", "BR", "nh", "\\\""]
    for page in try ManualCommand.pages() {
      for line in page.text.split(separator: "\n") {
        #expect(!line.hasPrefix("'"), "\(page.fileName): \(line)")
        guard line.hasPrefix(".") else { continue }
        let request = line.dropFirst().split(separator: " ").first.map(String.init) ?? ""
        #expect(requests.contains(request), "\(page.fileName): \(line)")
      }
    }
  }

  @Test func `the page of grade reads as it should`() throws {
    let page = try #require(try ManualCommand.pages().first { $0.fileName == "tradeoff-grade.1" })
    let lines = page.text.split(separator: "\n").map(String.init)
    #expect(lines[1].hasPrefix(".TH \"TRADEOFF\\-GRADE\" 1"))
    #expect(
      lines.contains(
        "tradeoff\\-grade \\- Grade answers from JSON Lines or Markdown files"))
    #expect(lines.contains("[\\fIfile\\fR ...]"))
    #expect(lines.contains("How to print verdicts. One of text, json, markdown. Usually text."))
  }

  @Test func `what the formatter would take for its own is escaped`() {
    #expect(ManualPage.escaped(".x 'y' a-b \\") == "\\&.x \\(aqy\\(aq a\\-b \\e")
  }

  @Test func `the command writes the pages`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("man-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = try Program.run(["manual", folder])
    #expect(run.code == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(run.output == "wrote \(files.count) pages to \(folder)\n")
    #expect(files.count == (try ManualCommand.pages().count))
  }
}
