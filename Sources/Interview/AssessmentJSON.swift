import RubricEngine

/// The coding of assessments as JSON: the public contract's line, and the exact stored form.
package enum AssessmentJSON {
  /// The version of the public form and of the stored one.
  package static let schema = 1

  /// What a line of graded output says besides the assessment.
  package struct Heading: Hashable, Sendable {
    package var engine: String
    package var content: String
    package var id: String
    package var promptID: String?
    /// Given back when the input named one.
    package var author: String?

    package init(
      engine: String = Grader.version, content: String, id: String, promptID: String?,
      author: String? = nil
    ) {
      self.engine = engine
      self.content = content
      self.id = id
      self.promptID = promptID
      self.author = author
    }
  }

  /// The object of one line of `tradeoff grade --format json`, with spans in Unicode scalars.
  package static func graded(
    _ assessment: Assessment, of submission: Submission, heading: Heading
  ) -> JSON {
    let form = Form(
      span: { evidence in
        ScalarOffsets.scalarRange(of: evidence.span, in: submission.text(of: evidence.part) ?? "")
      }, number: { .rounded($0, places: 2) })
    var members: [JSON.Member] = [
      .init("schema", .integer(schema)), .init("engine", .string(heading.engine)),
      .init("content", .string(heading.content)), .init("id", .string(heading.id)),
      .init("prompt_id", .optional(heading.promptID)),
    ]
    if let author = heading.author { members.append(.init("author", .string(author))) }
    members += form.verdict(of: assessment)
    let questions = assessment.findings.filter(\.isQuestion)
    members.append(.init("questions", .array(questions.map { form.finding($0) })))
    return .object(members)
  }

  /// The line of output for an input line that could not be graded.
  package static func failure(id: String, error: JSONError) -> JSON {
    .object([
      .init("id", .string(id)),
      .init(
        "error",
        .object([
          .init("line", .integer(error.line)), .init("column", .integer(error.column)),
          .init("message", .string(error.message)),
        ])),
    ])
  }

  /// The form that `assessment(from:)` reads back exactly, with spans in UTF-8 offsets.
  package static func stored(_ assessment: Assessment) -> JSON {
    let form = Form(span: { ($0.span.start, $0.span.end) }, number: { .number($0) })
    return .object(
      [.init("schema", .integer(schema))]
        + form.verdict(of: assessment, findings: assessment.findings, isStored: true))
  }

  private struct Form {
    let span: (Evidence) -> (start: Int, end: Int)
    let number: (Double) -> JSON

    func verdict(of assessment: Assessment) -> [JSON.Member] {
      verdict(
        of: assessment, findings: assessment.findings.filter { !$0.isQuestion }, isStored: false)
    }

    func verdict(
      of assessment: Assessment, findings: [Finding], isStored: Bool
    ) -> [JSON.Member] {
      let scores = ScoreID.allCases.compactMap { id in
        assessment.scores[id].map { JSON.Member(id.rawValue, number($0)) }
      }
      return [
        .init("overall", .integer(assessment.overall)), .init("score", .integer(assessment.score)),
        .init("advisory", assessment.advisory.map(advisory) ?? .null),
        .init("scores", .object(scores)),
        .init("mistakes", .array(findings.map { finding($0, isStored: isStored) })),
        .init("strengths", .array(assessment.strengths.map(strength))),
        .init("advice", .array(assessment.advice.map(advice))),
        .init("stance", stance(assessment.stance)),
      ]
    }

    func advisory(_ advisory: Advisory) -> JSON {
      .object([
        .init("id", .string(advisory.id)), .init("message", .string(advisory.message)),
        .init("evidence", evidence(advisory.evidence)),
      ])
    }

    func finding(_ finding: Finding, isStored: Bool = false) -> JSON {
      var members: [JSON.Member] = [
        .init("id", .string(finding.mistake.name)),
        .init("severity", .integer(finding.severity.rawValue)),
        .init("confidence", number(finding.confidence)), .init("rule", .string(finding.rule)),
        .init("message", .string(finding.message)), .init("fix", .string(finding.fix)),
        .init("evidence", evidence(finding.evidence)), .init("drill", .optional(finding.drill)),
      ]
      if let depth = finding.depth { members.append(.init("depth", .string(depth))) }
      if isStored, finding.isQuestion { members.append(.init("question", .bool(true))) }
      return .object(members)
    }

    func strength(_ strength: Strength) -> JSON {
      .object([
        .init("id", .string(strength.id)), .init("message", .string(strength.message)),
        .init("evidence", evidence(strength.evidence)),
      ])
    }

    func advice(_ advice: Advice) -> JSON {
      .object([
        .init("score", .string(advice.score.rawValue)), .init("message", .string(advice.message)),
        .init("fix", .string(advice.fix)), .init("evidence", evidence(advice.evidence)),
        .init("drill", .optional(advice.drill)),
      ])
    }

    func stance(_ stance: StanceRecord) -> JSON {
      .object([
        .init("initial", .string(stance.initial.rawValue)),
        .init("after_followups", .array(stance.afterFollowUps.map { .string($0.rawValue) })),
        .init("revised_openly", .bool(stance.revisedOpenly)),
      ])
    }

    func evidence(_ evidence: [Evidence]) -> JSON {
      .array(
        evidence.map { one in
          let (start, end) = span(one)
          return .object([
            .init("part", .string(one.part.name)), .init("start", .integer(start)),
            .init("end", .integer(end)), .init("text", .string(one.text)),
          ])
        })
    }
  }
}

/// The reckoning between UTF-8 offsets, which we use, and Unicode scalars, which others read.
package enum ScalarOffsets {
  package static func scalarRange(of span: Span, in text: String) -> (start: Int, end: Int) {
    let bytes = text.utf8
    let start = bytes.prefix(span.start).count { $0 & 0xC0 != 0x80 }
    let length = bytes.dropFirst(span.start).prefix(span.count).count { $0 & 0xC0 != 0x80 }
    return (start, start + length)
  }
}
