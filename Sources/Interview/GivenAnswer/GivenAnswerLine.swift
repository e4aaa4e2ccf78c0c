import RubricEngine

extension GivenAnswer {
  /// The longest line of JSON Lines, in bytes.
  package static let longestLine = 8 << 20

  /// Reads one line of JSON Lines; `number` counts from one.
  package init(
    line bytes: [UInt8], number: Int, longest: Int = longestLine
  ) throws(GivenAnswerError) {
    let id = String(number)
    let start = { (message: String) in
      GivenAnswerError(id: id, error: JSONError(line: number, column: 1, message: message))
    }
    guard bytes.count <= longest else {
      throw start("the line is longer than \(longest >> 20) MiB; shorten it")
    }
    let json: JSON
    do {
      json = try JSON(parsing: bytes, line: number)
    } catch {
      throw GivenAnswerError(
        id: id,
        error: JSONError(
          line: error.line, column: error.column, message: Self.shortened(error.message)))
    }
    guard json.members != nil else {
      throw start("a line is one object; write {\"framing\": …} on it")
    }
    var reading = LineReading(json: json, number: number, id: id)
    self = try reading.answer()
  }

  static func shortened(_ message: String) -> String {
    message.unicodeScalars.count <= 200 ? message : String(message.unicodeScalars.prefix(199)) + "…"
  }
}

private struct LineReading {
  let json: JSON
  let number: Int
  var id: String

  mutating func answer() throws(GivenAnswerError) -> GivenAnswer {
    if let given = try name("id") { id = given }
    let promptID = try text("prompt_id")
    let promptText = try text("prompt")
    let author = try text("author")
    var submission = Submission(
      framing: try text("framing") ?? "", tradeoffs: try text("tradeoffs") ?? "",
      examples: try text("examples") ?? "")
    if let free = try text("answer") {
      let hasParts = !(submission.framing + submission.tradeoffs + submission.examples).isEmpty
      if hasParts, !free.isEmpty {
        throw failure("there are both 'answer' and parts; keep one of the two")
      }
      if !hasParts { submission.freeAnswer = free }
    }
    submission.followUps = try followUps()
    return GivenAnswer(
      id: id, promptID: promptID, promptText: promptText, author: author, submission: submission)
  }

  private func followUps() throws(GivenAnswerError) -> [FollowUpReply] {
    guard let value = json["followups"], value != .null else { return [] }
    guard let items = value.array else {
      throw failure("'followups' is a list; write [{\"question\": …, \"answer\": …}]")
    }
    guard items.count <= GivenAnswer.mostFollowUps else {
      throw failure(
        "'followups' has \(items.count) items; give at most \(GivenAnswer.mostFollowUps)")
    }
    var replies: [FollowUpReply] = []
    for (index, item) in items.enumerated() {
      let path = "followups[\(index)]"
      guard item.members != nil else {
        throw failure("'\(path)' is an object; write {\"question\": …, \"answer\": …}")
      }
      replies.append(
        FollowUpReply(
          id: try text("id", of: item, as: "\(path).id"),
          question: try text("question", of: item, as: "\(path).question") ?? "",
          answer: try text("answer", of: item, as: "\(path).answer") ?? "",
          press: try text("press", of: item, as: "\(path).press")))
    }
    return replies
  }

  /// A text, or a whole number written as one.
  private func name(_ key: String) throws(GivenAnswerError) -> String? {
    if case .integer(let number)? = json[key] { return String(number) }
    return try text(key)
  }

  private func text(_ key: String) throws(GivenAnswerError) -> String? {
    try text(key, of: json, as: key)
  }

  private func text(
    _ key: String, of object: JSON, as path: String
  ) throws(GivenAnswerError) -> String? {
    guard let value = object[key], value != .null else { return nil }
    guard let text = value.string else {
      throw failure("'\(path)' is text; write it in double quotes")
    }
    guard text.utf8.count <= GivenAnswer.largestText else {
      throw failure("'\(path)' is larger than 1 MiB; shorten it")
    }
    return text
  }

  private func failure(_ message: String) -> GivenAnswerError {
    GivenAnswerError(id: id, error: JSONError(line: number, column: 1, message: message))
  }
}
