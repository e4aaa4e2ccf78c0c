import Interview

/// An empty prompt file with what belongs where, for `tradeoff content new`.
package struct PromptSkeleton {
  package let id: String
  /// Where editors find the schema, or nil where it isn't known.
  package let schema: String?

  package init(id: String, schema: String?) {
    self.id = id
    self.schema = schema
  }

  package static func isID(_ name: String) -> Bool { Sheet.isID(name) }

  package var text: String {
    (schema.map { "# yaml-language-server: $schema=\($0)\n" } ?? "") + Self.head(id) + Self.body
      + Self.followUps.map(Self.followUp).joined()
  }

  private static func head(_ id: String) -> String {
    """
    # A prompt of your own. Fill in what is empty; this says what is left:
    #   tradeoff content check \(id).yml
    # When nothing is, install it:
    #   tradeoff content add \(id).yml
    # Text over several lines goes below '>-', indented; quote what has ': ' or ' #' in it.


    """
  }

  private static let body = """
    # A short name for lists, at most \(Sheet.longestTitle) characters.
    title: ""
    # The question as an interviewer would ask it.
    text: ""
    # 1 easy, 2 medium, 3 hard.
    level: 2
    # scenario: a case; critique: a colleague's proposal; general: no case at all.
    kind: scenario
    # What decides between batch and real time; three to five.
    constraints:
      # Such as latency, freshness, cost of an error.
      - name: ""
        # A number with its unit.
        value: ""
        # What follows from it.
        implies: ""
    # The sides that can be defended, each with what makes it right; remove the others.
    stances:
      batch: ""
      real-time: ""
      hybrid: ""
      # "It depends" with criteria and the point at which each one turns.
      conditional: ""
    # What late or wrong costs whom.
    stakes:
      - ""
    # What a strong answer says.
    key_points:
      - ""
    # What candidates often say here, with what is wrong with it; or remove the key.
    wrong_turns:
      - ""
      - ""
    # Words people use when they speak about this very problem, at least \(Sheet.fewestWords); 30 are better.
    vocabulary: []
    # An answer that gets a strong yes, about 380 words in all.
    model_answer:
      # What decides, with a number, and what it costs to miss it.
      framing: >-

      # Both sides compared on two or three dimensions, with causes, and weighed.
      tradeoffs: >-

      # Two contrasting cases, the decision, and what would change it.
      examples: >-

    # A middling answer to compare with; or remove the key.
    borderline_answer:
      framing: >-

      tradeoffs: >-

      examples: >-

      # Its replies to the follow-ups a and b.
      followups:
        - ""
        - ""
    # Questions that change one thing; two are asked, those that an answer leaves open.
    follow_ups:

    """

  private static let followUps: [(id: String, kind: FollowUp.Kind, hint: String)] = [
    ("a", .scale, "ten times as much of something"),
    ("b", .stricterLatency, "a shorter deadline"),
    ("c", .hybrid, "how two parts work together"),
    ("d", .costCut, "less money"),
    ("e", .failure, "something breaks; 'late-data' is a kind of its own"),
    ("f", .changedGoal, "the business wants something else"),
  ]

  private static func followUp(id: String, kind: FollowUp.Kind, hint: String) -> String {
    let notes =
      id == "a"
      ? ("    # What a good reply changes.\n", "    # What a good reply keeps.\n") : ("", "")
    return """
        \(id):
          # \(hint.prefix(1).uppercased() + hint.dropFirst()).
          kind: \(kind.rawValue)
          question: ""
      \(notes.0)    changes: ""
      \(notes.1)    stays: ""
          reply: >-


      """
  }
}
