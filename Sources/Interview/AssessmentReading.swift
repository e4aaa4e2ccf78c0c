import RubricEngine

/// A stored value that is not as this version writes it.
package struct UnreadableRecord: Error, Hashable, Sendable, CustomStringConvertible {
  package let message: String
  package init(_ message: String) { self.message = message }
  package var description: String { message }
}

extension AssessmentJSON {
  /// Reads what `stored` wrote.
  package static func assessment(from json: JSON) throws(UnreadableRecord) -> Assessment {
    let written = try json.required("schema", \.integer)
    guard written == schema else {
      throw UnreadableRecord("the grade has schema \(written), and this version reads \(schema)")
    }
    var scores: [ScoreID: Double] = [:]
    for member in try json.required("scores", \.members) {
      guard let id = ScoreID(rawValue: member.key), let value = member.value.number else {
        throw UnreadableRecord("'\(member.key)' is not a score with a number")
      }
      scores[id] = value
    }
    return Assessment(
      overall: try json.required("overall", \.integer),
      score: try json.required("score", \.integer),
      advisory: try json.optional("advisory", advisory),
      scores: scores,
      findings: try json.list("mistakes", finding),
      strengths: try json.list("strengths", strength),
      advice: try json.list("advice", advice),
      stance: try stance(from: json["stance"] ?? .null))
  }

  private static func advisory(from json: JSON) throws(UnreadableRecord) -> Advisory {
    Advisory(
      id: try json.required("id", \.string), message: try json.required("message", \.string),
      evidence: try json.list("evidence", evidence))
  }

  private static func finding(from json: JSON) throws(UnreadableRecord) -> Finding {
    let severity = try json.required("severity", \.integer)
    guard let severity = Severity(rawValue: severity) else {
      throw UnreadableRecord("there is no severity \(severity)")
    }
    return Finding(
      mistake: MistakeID(try json.required("id", \.string)), severity: severity,
      confidence: try json.required("confidence", \.number),
      rule: try json.required("rule", \.string), message: try json.required("message", \.string),
      fix: try json.required("fix", \.string), evidence: try json.list("evidence", evidence),
      drill: json["drill"]?.string, depth: json["depth"]?.string,
      isQuestion: json["question"]?.bool ?? false)
  }

  private static func strength(from json: JSON) throws(UnreadableRecord) -> Strength {
    Strength(
      id: try json.required("id", \.string), message: try json.required("message", \.string),
      evidence: try json.list("evidence", evidence))
  }

  private static func advice(from json: JSON) throws(UnreadableRecord) -> Advice {
    let name = try json.required("score", \.string)
    guard let score = ScoreID(rawValue: name) else {
      throw UnreadableRecord("there is no score '\(name)'")
    }
    return Advice(
      score: score, message: try json.required("message", \.string),
      fix: try json.required("fix", \.string), evidence: try json.list("evidence", evidence),
      drill: json["drill"]?.string)
  }

  private static func stance(from json: JSON) throws(UnreadableRecord) -> StanceRecord {
    StanceRecord(
      initial: try side(from: json["initial"] ?? .null),
      afterFollowUps: try json.list("after_followups", side),
      revisedOpenly: try json.required("revised_openly", \.bool))
  }

  private static func side(from json: JSON) throws(UnreadableRecord) -> Stance {
    guard let name = json.string, let stance = Stance(rawValue: name) else {
      throw UnreadableRecord("\(json.line) is not a stance")
    }
    return stance
  }

  private static func evidence(from json: JSON) throws(UnreadableRecord) -> Evidence {
    let name = try json.required("part", \.string)
    guard let part = Part(name: name) else { throw UnreadableRecord("there is no part '\(name)'") }
    let start = try json.required("start", \.integer)
    let end = try json.required("end", \.integer)
    guard start >= 0, start <= end else {
      throw UnreadableRecord("evidence can't reach from \(start) to \(end)")
    }
    return Evidence(
      part: part, span: Span(start, end), text: try json.required("text", \.string))
  }
}

extension JSON {
  /// The value of a key that has to be there, such as `json.required("id", \.string)`.
  package func required<Value>(
    _ key: String, _ kind: (JSON) -> Value?
  ) throws(UnreadableRecord) -> Value {
    guard let json = self[key] else { throw UnreadableRecord("'\(key)' is missing") }
    guard let value = kind(json) else {
      throw UnreadableRecord("'\(key)' has the wrong kind of value")
    }
    return value
  }

  /// The value of a key that may be missing or null.
  package func optional<Value>(
    _ key: String, _ read: (JSON) throws(UnreadableRecord) -> Value
  ) throws(UnreadableRecord) -> Value? {
    guard let json = self[key], json != .null else { return nil }
    return try read(json)
  }

  /// The elements of an array that has to be there.
  package func list<Value>(
    _ key: String, _ read: (JSON) throws(UnreadableRecord) -> Value
  ) throws(UnreadableRecord) -> [Value] {
    var values: [Value] = []
    for element in try required(key, \.array) { values.append(try read(element)) }
    return values
  }
}
