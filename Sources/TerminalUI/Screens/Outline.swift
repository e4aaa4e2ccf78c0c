import Interview
import RubricEngine

/// What has been said so far in an interview, without any judgement of how well.
struct Outline: Hashable, Sendable {
  /// Nil until the first words were read.
  private(set) var side: String?
  private(set) var points: [Point] = []

  struct Point: Hashable, Sendable {
    let name: String
    let quote: String
  }

  init() {}

  init(_ assessment: Assessment) {
    side = Self.words(assessment.stance.afterFollowUps.last ?? assessment.stance.initial)
    points = assessment.strengths.map { strength in
      Point(
        name: Self.name(strength.id),
        quote: strength.evidence.first.map { String($0.text.prefix(120)) } ?? "")
    }
  }

  /// One line, for a screen with no room for more.
  var line: String {
    guard let side else { return "Said so far: nothing read yet" }
    return (["Said so far: \(side)"] + points.map(\.name)).joined(separator: " · ")
  }

  func document(columns: Int, rows: Int) -> Document {
    var document = Document(columns: columns)
    guard rows > 1, side != nil else {
      document.add(DisplayWidth.shortened(line, to: columns), .quiet)
      return document
    }
    document.add(StyledText("Said so far: \(side ?? "")", .accent))
    for point in points.prefix(rows - 1) {
      let quote = point.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let text = quote.isEmpty ? point.name : "\(point.name): “\(quote)”"
      document.add(DisplayWidth.shortened("  " + text, to: columns), .quiet)
    }
    return document
  }

  private static func words(_ stance: Stance) -> String {
    switch stance {
    case .batch: "batch"
    case .realTime: "real time"
    case .hybrid: "both together"
    case .conditional: "it depends, and on what"
    case .none: "no side yet"
    }
  }

  private static func name(_ strength: String) -> String {
    switch strength {
    case "frames-problem": "what decides it"
    case "reasons-through-tradeoffs": "a tradeoff with its reason"
    case "connects-use-case": "a case"
    case "decides-from-constraints": "a choice"
    case "ties-to-business": "what is at stake"
    case "adapts": "what changes and what stays"
    default: "thinking aloud"
    }
  }
}

extension App {
  mutating func toggleOutline() -> [AppEffect] {
    guard case .interview(var screen) = stack.last else { return [] }
    showsOutline.toggle()
    screen.outline = showsOutline ? Outline() : nil
    replaceTop(.interview(screen))
    return askForOutline()
  }

  /// Has the answer read in the background; while that lasts, no second reading is asked for.
  mutating func askForOutline() -> [AppEffect] {
    guard case .interview(let screen) = stack.last, screen.outline != nil else { return [] }
    guard !isOutlining else {
      isOutlineStale = true
      return []
    }
    isOutlining = true
    isOutlineStale = false
    return [.outline(screen.session.submission, screen.session.prompt.rubric)]
  }

  mutating func takeOutline(_ assessment: Assessment) -> [AppEffect] {
    isOutlining = false
    for (index, screen) in stack.enumerated() {
      guard case .interview(var screen) = screen, screen.outline != nil else { continue }
      screen.outline = Outline(assessment)
      stack[index] = .interview(screen)
    }
    return isOutlineStale ? askForOutline() : []
  }
}
