/// The one question with which the interviewer presses on a thin reply.
///
/// It looks only at the reply's own words, so the same reply is always pressed the same way.
package struct PressChoice: Hashable, Sendable {
  /// Nil where the reply stands, or where there is none.
  package let question: String?

  package init(reply: String) {
    let words = reply.lowercased().split { !$0.isLetter && !$0.isNumber }
    func holds(_ beginnings: [String]) -> Bool {
      words.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }
    func holdsWord(_ wanted: Set<Substring>) -> Bool { words.contains { wanted.contains($0) } }
    if words.isEmpty || words.count >= 40 {
      question = nil
    } else if !holdsWord(Self.links) {
      question = "Why?"
    } else if words.count < 25, !holds(Self.staying) {
      question = "What stays the same?"
    } else if words.count < 10 {
      question = "What would somebody who uses it notice?"
    } else {
      question = nil
    }
  }

  private static let links: Set<Substring> = [
    "because", "since", "so", "therefore", "thus", "hence", "otherwise", "if", "as", "bc", "cause",
    "due", "given", "unless",
  ]
  private static let staying = [
    "stay", "keep", "kept", "still", "remain", "same", "unchanged", "hold",
  ]
}
