import CTerminal

/// What there is to know of the terminal and the locale without opening a screen.
package struct TerminalProbe: Hashable, Sendable {
  package let isTerminal: Bool
  /// Whether the terminal's type is in the system's database.
  package let isKnown: Bool
  package let canShowScreens: Bool
  package let colours: Int
  /// Zero where standard output is no terminal.
  package let columns: Int
  package let rows: Int
  /// The encoding of the locale, such as `UTF-8`.
  package let codeset: String
  /// Whether the locale that the environment names is installed.
  package let hasLocale: Bool

  /// - Parameter type: the value of `TERM`.
  package init(type: String) {
    let found = ct_probe(type)
    isTerminal = ct_is_terminal()
    isKnown = found.is_known
    canShowScreens = isTerminal && found.addresses_cursor
    colours = Int(found.colours)
    columns = Int(found.width)
    rows = Int(found.height)
    var isInstalled = false
    codeset = ct_codeset(&isInstalled).map { String(cString: $0) } ?? ""
    hasLocale = isInstalled
  }
}
