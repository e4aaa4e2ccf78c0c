import RubricEngine

/// The coding of transcripts as JSON Lines: the input of `tradeoff grade` with our own fields.
package enum TranscriptJSON {
  /// The version of our own fields.
  package static let schema = 1

  /// What an export of the longest parts, escaped and with their evidence, may come to, in bytes.
  package static let longestLine = 64 << 20

  package static func json(_ transcript: Transcript) -> JSON {
    let submission = transcript.submission
    var members: [JSON.Member] = [
      .init("id", .string(transcript.id.name)),
      .init("prompt_id", .optional(transcript.promptID?.name)),
      .init("prompt", .string(transcript.promptText)),
    ]
    if let answer = submission.freeAnswer {
      members.append(.init("answer", .string(answer)))
    } else {
      members += [
        .init("framing", .string(submission.framing)),
        .init("tradeoffs", .string(submission.tradeoffs)),
        .init("examples", .string(submission.examples)),
      ]
    }
    let replies = submission.followUps.enumerated().map { index, reply in
      json(
        reply, reason: transcript.reason(ofFollowUp: index),
        pressedWith: transcript.press(onFollowUp: index))
    }
    members += [
      .init("followups", .array(replies)), .init("transcript", .integer(schema)),
      .init("started_at", transcript.startedAt.json),
      .init("finished_at", transcript.finishedAt.json),
      .init("seconds", .byPart(transcript.seconds, JSON.integer)),
      .init("seed", .integer(transcript.seed)),
      .init("revision_of", .optional(transcript.revisionOf?.name)),
      .init(
        "grades", .array((transcript.earlierGrades + [transcript.grade]).map(json))),
    ]
    if !transcript.disputes.isEmpty {
      members.append(.init("disputes", .array(transcript.disputes.map(json))))
    }
    if let note = transcript.note { members.append(.init("note", .string(note.text))) }
    return .object(members)
  }

  /// Reads one line; one without our own fields is an answer from elsewhere, which `adopt` grades
  /// and dates.
  package static func transcript(
    fromLine bytes: [UInt8], number: Int, adopt: (GivenAnswer) -> (Grade, Timestamp)
  ) throws(JSONError) -> Transcript {
    let given: GivenAnswer
    do {
      given = try GivenAnswer(line: bytes, number: number, longest: longestLine)
    } catch {
      throw error.error
    }
    let json = try JSON(parsing: bytes, line: number)
    do {
      return json["transcript"] == nil
        ? try adopted(given, adopt: adopt) : try transcript(from: json, given: given)
    } catch {
      throw JSONError(line: number, column: 1, message: error.message)
    }
  }

  private static func adopted(
    _ given: GivenAnswer, adopt: (GivenAnswer) -> (Grade, Timestamp)
  ) throws(UnreadableRecord) -> Transcript {
    let submission = given.submission
    let texts = submission.parts.map { submission.text(of: $0) ?? "" }
    guard texts.contains(where: { !$0.isEmpty }) else {
      throw UnreadableRecord("there is no answer in this line; give 'framing' or 'answer'")
    }
    let (grade, moment) = adopt(given)
    return Transcript(
      id: TranscriptID(hashing: [given.promptID ?? "", given.promptText ?? ""] + texts),
      promptID: given.promptID.map(PromptID.init), promptText: given.promptText ?? "",
      submission: submission, reasons: submission.followUps.map { _ in nil }, startedAt: moment,
      finishedAt: moment, grade: grade)
  }

  private static func transcript(
    from json: JSON, given: GivenAnswer
  ) throws(UnreadableRecord) -> Transcript {
    let written = try json.required("transcript", \.integer)
    guard written == schema else {
      throw UnreadableRecord(
        "the transcript has schema \(written), and this version reads \(schema)")
    }
    guard TranscriptID.isValid(given.id) else {
      throw UnreadableRecord(
        "'\(given.id)' is not a transcript's id; use letters, digits and hyphens")
    }
    var grades = try json.list("grades", grade)
    guard let latest = grades.popLast() else { throw UnreadableRecord("'grades' is empty") }
    for grade in grades + [latest] { try check(grade.assessment, of: given.submission) }
    return Transcript(
      id: TranscriptID(given.id), promptID: given.promptID.map(PromptID.init),
      promptText: given.promptText ?? "", submission: given.submission,
      reasons: (json["followups"]?.array ?? []).map { $0["reason"]?.string },
      presses: (json["followups"]?.array ?? []).map { $0["pressed_with"]?.string },
      seconds: try json.byPart("seconds", \.integer), seed: try json.required("seed", \.integer),
      startedAt: try Timestamp(json: json["started_at"] ?? .null),
      finishedAt: try Timestamp(json: json["finished_at"] ?? .null),
      revisionOf: json["revision_of"]?.string.map(TranscriptID.init), grade: latest,
      earlierGrades: grades, disputes: try disputes(in: json),
      note: (json["note"]?.string).flatMap(Note.init))
  }

  private static func json(
    _ reply: FollowUpReply, reason: String?, pressedWith question: String?
  ) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .optional(reply.id)), .init("question", .string(reply.question)),
      .init("answer", .string(reply.answer)),
    ]
    if let press = reply.press { members.append(.init("press", .string(press))) }
    if let question { members.append(.init("pressed_with", .string(question))) }
    members.append(.init("reason", .optional(reason)))
    return .object(members)
  }

  private static func json(_ grade: Grade) -> JSON {
    .object([
      .init("engine", .string(grade.engine)), .init("content", .string(grade.content)),
      .init("graded_at", grade.gradedAt.json),
      .init("assessment", AssessmentJSON.stored(grade.assessment)),
    ])
  }

  private static func json(_ dispute: Dispute) -> JSON {
    .object([
      .init("mistake", .string(dispute.mistake.name)), .init("reason", .string(dispute.reason)),
      .init("disputed_at", dispute.disputedAt.json),
    ])
  }

  /// Those of a line that has any; of several on one mistake the last counts.
  private static func disputes(in json: JSON) throws(UnreadableRecord) -> [Dispute] {
    guard let given = json["disputes"], given != .null else { return [] }
    var disputes: [MistakeID: Dispute] = [:]
    for dispute in try json.list("disputes", dispute) { disputes[dispute.mistake] = dispute }
    return disputes.values.sorted { $0.mistake < $1.mistake }
  }

  private static func dispute(from json: JSON) throws(UnreadableRecord) -> Dispute {
    Dispute(
      mistake: MistakeID(try json.required("mistake", \.string)),
      reason: try json.required("reason", \.string),
      disputedAt: try Timestamp(json: json["disputed_at"] ?? .null))
  }

  private static func grade(from json: JSON) throws(UnreadableRecord) -> Grade {
    Grade(
      assessment: try AssessmentJSON.assessment(from: json["assessment"] ?? .null),
      engine: try json.required("engine", \.string),
      content: try json.required("content", \.string),
      gradedAt: try Timestamp(json: json["graded_at"] ?? .null))
  }

  /// Evidence is drawn into the text, so it has to lie within it.
  private static func check(
    _ assessment: Assessment, of submission: Submission
  ) throws(UnreadableRecord) {
    let evidence =
      assessment.findings.flatMap(\.evidence) + assessment.strengths.flatMap(\.evidence)
      + assessment.advice.flatMap(\.evidence) + (assessment.advisory?.evidence ?? [])
    for one in evidence {
      let bytes = Array((submission.text(of: one.part) ?? "").utf8)
      guard one.span.end <= bytes.count,
        bytes[one.span.start..<one.span.end].elementsEqual(one.text.utf8)
      else {
        throw UnreadableRecord(
          "evidence in '\(one.part.name)' quotes words that the answer does not have there")
      }
    }
  }
}

extension TranscriptID {
  /// Whether a text from elsewhere may serve as an id: letters, digits and hyphens, at most 40.
  package static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "-" || ("0"..."9" ~= scalar))
      }
  }
}
