/// What the user has set in `config.yaml`, with the defaults where nothing is set.
package struct Configuration: Hashable, Sendable {
  package var theme: String
  /// 16 or 256.
  package var colours: Int
  package var isASCII: Bool
  package var showsClock: Bool
  package var usesMouse: Bool
  /// Nil leaves the choice to `$VISUAL` and `$EDITOR`.
  package var editor: String?
  /// How many drills a day brings at most.
  package var dailyLimit: Int
  package var keys: [KeyChoice]

  /// The keys that the user wants for an action on one screen.
  package struct KeyChoice: Hashable, Sendable {
    package let screen: String
    package let action: String
    /// As they are written, not checked.
    package let keys: [Spelt]

    package struct Spelt: Hashable, Sendable {
      package let name: String
      package let place: Place
    }
  }

  /// The words that the rest of the program knows.
  package struct Vocabulary: Hashable, Sendable {
    package let themes: [String]
    package let screens: [Screen]

    package struct Screen: Hashable, Sendable {
      package let name: String
      package let actions: [String]
      package init(name: String, actions: [String]) {
        self.name = name
        self.actions = actions
      }
    }

    /// - Parameter themes: the first is the default.
    package init(themes: [String], screens: [Screen]) {
      self.themes = themes
      self.screens = screens
    }
  }

  package static func usual(_ vocabulary: Vocabulary) -> Configuration {
    Configuration(
      theme: vocabulary.themes.first ?? "", colours: 16, isASCII: false, showsClock: true,
      usesMouse: true, editor: nil, dailyLimit: 20, keys: [])
  }

  package static let dailyLimits = 1...500

  /// A file as it was read, with everything that is wrong with it.
  package struct Reading: Hashable, Sendable {
    package let configuration: Configuration
    package let errors: [ContentError]
  }

  /// - Parameter path: as the user would write it, for messages.
  package static func read(
    _ bytes: some Collection<UInt8>, path: String, _ vocabulary: Vocabulary
  ) -> Reading {
    func failed(_ place: Place, _ message: String) -> Reading {
      Reading(
        configuration: usual(vocabulary),
        errors: [ContentError(path: path, place: place, message: message)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = TextPlace.after(bytes.prefix(TextPlace.validPrefix(of: bytes)))
      return failed(place, "not UTF-8; save the file as UTF-8")
    }
    // A file of comments sets nothing, which is how a new one begins.
    guard text.split(whereSeparator: \.isNewline).contains(where: Self.isContent) else {
      return Reading(configuration: usual(vocabulary), errors: [])
    }
    let value: YAMLValue
    do { value = try YAMLReader.read(text) } catch { return failed(error.place, error.message) }
    var sheet = Sheet(path: path)
    let configuration = sheet.configuration(value, vocabulary)
    return Reading(configuration: configuration, errors: sheet.problems)
  }

  private static func isContent(_ line: Substring) -> Bool {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return false }
    return first != "#"
  }
}
