import ContentBank
import Foundation
import TerminalUI
import Testing

@testable import tradeoff

@Suite struct SettingsTests {
  private func settings(
    _ text: String, environment: [String: String] = [:]
  ) throws -> Settings {
    try Settings(reading: Array(text.utf8), path: "config.yaml", environment: environment)
  }

  private func errors(_ text: String) -> [String] {
    do {
      _ = try settings(text)
      return []
    } catch let errors as ContentErrors {
      return errors.errors.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `a new file sets nothing`() throws {
    let new = try settings(ConfigurationText.initial.text)
    #expect(new.configuration == .usual(Settings.vocabulary))
  }

  /// The only commented setting without a default is the editor.
  @Test func `a new file without its comment signs sets every default`() throws {
    let bare = ConfigurationText.initial.text.split(separator: "\n").filter {
      let isProse = $0.hasPrefix("# ") && !$0.hasPrefix("#  ")
      return $0.hasPrefix("#") && !isProse && !$0.hasPrefix("#editor")
    }.map { $0.dropFirst() }.joined(separator: "\n")
    let found = try settings(bare)
    var expected = Configuration.usual(Settings.vocabulary)
    expected.keys = found.configuration.keys
    #expect(found.configuration == expected)
    for context in KeyContext.allCases {
      for action in Settings.actions(of: context) {
        #expect(
          found.keys.keys(of: action, in: context) == KeyTable.usual.keys(of: action, in: context),
          "\(action) in \(context)")
      }
    }
  }

  @Test func `what is shown is a file that gives the same`() throws {
    let first = try settings(
      """
      theme: light
      editor: "my \\"editor\\" --wait"
      keys:
        report:
          next-finding: ["]", "\\\\", "#", y]
      """)
    let text = ConfigurationText(configuration: first.configuration, keys: first.keys).text
    let second = try settings(text)
    #expect(second.configuration.editor == "my \"editor\" --wait")
    #expect(second.theme == .light)
    #expect(
      second.keys.keys(of: .nextFinding, in: .report)
        == [.character("]"), .character("\\"), .character("#"), .character("y")])
  }

  @Test(arguments: [
    (
      "Hyper-X",
      "3:12: error: there is no key 'Hyper-X'; write it like Ctrl-S, Alt-X, F4, Enter, PgUp or "
        + "one character"
    ),
    (
      "q",
      "3:12: error: 'q' is the key of 'quit' on this screen; choose another or give that action "
        + "other keys"
    ),
  ])
  func `a key that can't be had is told with its place`(name: String, message: String) {
    #expect(errors("keys:\n  start:\n    open: [\(name)]") == ["config.yaml:" + message])
  }

  @Test func `words and keys that are wrong are told in one run`() {
    let text =
      "theme: neon\nkeys:\n  report:\n    rewrite: [m]\n  interview:\n    hint: [x, Ctrl-K]"
    #expect(errors(text).count == 4)
  }

  @Test func `NO_COLOR takes the colours from every theme that has some`() throws {
    let off = ["NO_COLOR": "1"]
    #expect(try settings("theme: dark", environment: off).theme == Theme.none)
    #expect(try settings("theme: high-contrast", environment: off).theme == .highContrast)
    #expect(try settings("theme: dark", environment: ["NO_COLOR": ""]).theme == .dark)
  }

  @Test func `the variable for the mouse comes before the configuration`() throws {
    #expect(try settings("").usesMouse)
    #expect(try !settings("mouse: false").usesMouse)
    #expect(try settings("mouse: false", environment: ["TRADEOFF_MOUSE": "on"]).usesMouse)
    #expect(try !settings("", environment: ["TRADEOFF_MOUSE": "off"]).usesMouse)
  }

  @Test func `the configured editor comes before those of the environment`() throws {
    let environment = try settings("editor: nano").environment(["VISUAL": "vim"])
    #expect(try ExternalEditor(environment: environment).command == ["nano"])
    #expect(try settings("").environment(["VISUAL": "vim"])["VISUAL"] == "vim")
  }
}
