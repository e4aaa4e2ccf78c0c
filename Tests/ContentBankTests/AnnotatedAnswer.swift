import Interview
import RubricEngine

/// A whole answer as a fixture holds it, with ⟦words|mistake⟧ around what findings point at.
///
/// ```
/// prompt: card-fraud
/// ---
/// ## Framing
/// ⟦Batch means …|definition-only⟧
/// ---
/// absent: no-examples
/// ```
///
/// A question instead of an accusation bears a question mark behind its mistake. Words that cross
/// others' marks stand below as `also: mistake «words»`.
struct AnnotatedAnswer {
  let prompt: String
  /// The headings in order, with the texts below them, without marks.
  let parts: [(heading: String, text: String)]
  /// Mistakes that the text names anywhere.
  let mistakes: Set<String>

  /// Nil where the form isn't kept.
  init?(_ file: String) {
    let pieces = file.split(separator: "\n---\n", omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].hasPrefix("prompt: ") else { return nil }
    prompt = String(pieces[0].dropFirst("prompt: ".count))
    var found: Set<String> = []
    var parts: [(heading: String, text: String)] = []
    for line in pieces[1].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        parts.append((String(line.dropFirst(3)), ""))
      } else if let last = parts.indices.last {
        parts[last].text += (parts[last].text.isEmpty ? "" : "\n") + line
      } else {
        return nil
      }
    }
    self.parts = parts.map { part in
      let (text, named) = Self.stripped(part.text)
      found.formUnion(named)
      return (part.heading, text)
    }
    for line in pieces[2].split(separator: "\n") {
      guard let name = line.split(separator: " ").dropFirst().first else { return nil }
      found.insert(String(name.last == "?" ? name.dropLast() : name[...]))
    }
    mistakes = found
  }

  /// The text without marks, and the mistakes that they named.
  private static func stripped(_ marked: String) -> (text: String, mistakes: [String]) {
    var text = ""
    var name: String?
    var names: [String] = []
    for character in marked.unicodeScalars {
      switch (character, name) {
      case ("⟦", _): continue
      case ("|", nil): name = ""
      case ("⟧", let found?):
        names.append(found.hasSuffix("?") ? String(found.dropLast()) : found)
        name = nil
      case (_, nil): text.unicodeScalars.append(character)
      case (_, _): name?.unicodeScalars.append(character)
      }
    }
    return (text, names)
  }

  /// The answer as a candidate would have given it.
  var submission: Submission {
    var submission = Submission()
    for (heading, text) in parts {
      switch heading {
      case "Framing": submission.framing = text
      case "Tradeoffs": submission.tradeoffs = text
      case "Examples": submission.examples = text
      case "Answer": submission.freeAnswer = text
      default:
        submission.followUps.append(
          FollowUpReply(
            id: heading.replacing("Follow-up: ", with: ""), question: "", answer: text))
      }
    }
    return submission
  }

  private var places: [Part] {
    var replies = 0
    return parts.map { heading, _ in
      if let part = Part(name: heading.lowercased()) { return part }
      replies += 1
      return .followUp(replies - 1)
    }
  }

  /// The fixture with the marks of these findings.
  func annotated(with findings: [Finding]) -> String {
    var rest: [String] = []
    var marks: [Part: [(span: Span, name: String)]] = [:]
    for finding in findings {
      let name = finding.mistake.name + (finding.isQuestion ? "?" : "")
      for evidence in finding.evidence {
        if evidence.span.isEmpty {
          if !rest.contains("absent: \(name)") { rest.append("absent: \(name)") }
        } else if marks[evidence.part, default: []].contains(where: {
          crosses($0.span, evidence.span)
        }) {
          rest.append("also: \(name) «\(evidence.text.replacing("\n", with: " "))»")
        } else {
          marks[evidence.part, default: []].append((evidence.span, name))
        }
      }
    }
    let bodies = zip(parts, places).map { part, place in
      "## \(part.heading)\n" + Self.marked(part.text, marks[place] ?? [])
    }
    return "prompt: \(prompt)\n---\n" + bodies.joined(separator: "\n") + "\n---\n"
      + rest.map { $0 + "\n" }.joined()
  }

  private func crosses(_ a: Span, _ b: Span) -> Bool {
    a.overlaps(b) && !a.contains(b) && !b.contains(a)
  }

  /// Opens the longer mark first and closes the shorter one first.
  private static func marked(_ text: String, _ marks: [(span: Span, name: String)]) -> String {
    let ranked = marks.enumerated().sorted { a, b in
      (a.element.span.start, b.element.span.end, a.offset)
        < (b.element.span.start, a.element.span.end, b.offset)
    }.map(\.element)
    var opening: [Int: String] = [:]
    var closing: [Int: String] = [:]
    for mark in ranked {
      opening[mark.span.start, default: ""] += "⟦"
      closing[mark.span.end] = "|\(mark.name)⟧" + closing[mark.span.end, default: ""]
    }
    var bytes: [UInt8] = []
    for (offset, byte) in text.utf8.enumerated() {
      bytes += Array((closing[offset, default: ""] + opening[offset, default: ""]).utf8)
      bytes.append(byte)
    }
    bytes += Array(closing[text.utf8.count, default: ""].utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
