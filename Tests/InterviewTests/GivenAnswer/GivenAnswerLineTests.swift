import Interview
import RubricEngine
import Testing

@Suite struct GivenAnswerLineTests {
  private func read(_ line: String, number: Int = 7) throws -> GivenAnswer {
    try GivenAnswer(line: Array(line.utf8), number: number)
  }

  private func error(_ line: [UInt8], number: Int = 7) -> GivenAnswerError? {
    #expect(throws: GivenAnswerError.self) { try GivenAnswer(line: line, number: number) }
  }

  @Test func `a full line has all that it says`() throws {
    let given = try read(
      """
      {"id": "d1", "prompt_id": "churn", "prompt": "P", "author": "Ann", "framing": "F",
       "tradeoffs": "T", "examples": "E", "followups": [{"id": "a", "question": "Q",
       "answer": "A", "press": "B"}]}
      """)
    #expect(
      given
        == GivenAnswer(
          id: "d1", promptID: "churn", promptText: "P", author: "Ann",
          submission: Submission(
            framing: "F", tradeoffs: "T", examples: "E",
            followUps: [FollowUpReply(id: "a", question: "Q", answer: "A", press: "B")])))
  }

  @Test func `an empty object is an empty answer named for its line`() throws {
    #expect(try read("{}") == GivenAnswer(id: "7", submission: Submission()))
  }

  @Test func `null is like a key that is not there`() throws {
    let given = try read(
      #"{"id": null, "framing": null, "answer": null, "followups": null, "author": null}"#)
    #expect(given == GivenAnswer(id: "7", submission: Submission()))
  }

  @Test func `unknown keys are ignored`() throws {
    #expect(
      try read(#"{"voice": {"deep": [1]}}"#) == GivenAnswer(id: "7", submission: Submission()))
  }

  @Test func `a whole number may be an id`() throws {
    #expect(try read(#"{"id": 12}"#).id == "12")
  }

  @Test func `an answer instead of parts is free`() throws {
    let given = try read(#"{"answer": "I would ask first."}"#)
    #expect(given.submission == Submission(freeAnswer: "I would ask first."))
  }

  @Test func `an empty answer beside parts counts for nothing`() throws {
    let given = try read(#"{"answer": "", "framing": "F"}"#)
    #expect(given.submission == Submission(framing: "F"))
  }

  @Test(arguments: [
    ("[]", 1, "a line is one object; write {\"framing\": …} on it"),
    ("nonsense", 1, "a value can't start here"),
    (#"{"framing": "x" "y"}"#, 17, "a ',' or '}' belongs here"),
    (#"{"framing": 5}"#, 1, "'framing' is text; write it in double quotes"),
    (#"{"id": 1.5}"#, 1, "'id' is text; write it in double quotes"),
    (
      #"{"answer": "A", "framing": "F"}"#, 1,
      "there are both 'answer' and parts; keep one of the two"
    ),
    (
      #"{"followups": "A"}"#, 1,
      "'followups' is a list; write [{\"question\": …, \"answer\": …}]"
    ),
    (
      #"{"followups": ["A"]}"#, 1,
      "'followups[0]' is an object; write {\"question\": …, \"answer\": …}"
    ),
    (
      #"{"followups": [{}, {"answer": 1}]}"#, 1,
      "'followups[1].answer' is text; write it in double quotes"
    ),
  ])
  func `a line that can't be read says where and why`(
    line: String, column: Int, message: String
  ) {
    #expect(
      error(Array(line.utf8))
        == GivenAnswerError(id: "7", error: JSONError(line: 7, column: column, message: message)))
  }

  @Test func `an error bears the id once that is known`() {
    #expect(error(Array(#"{"framing": 5, "id": "d9"}"#.utf8))?.id == "d9")
  }

  @Test func `a line that is not UTF-8 is told by its column`() {
    let line = Array(#"{"framing": "é"#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(error(line)?.error.column == 15)
    #expect(error(line)?.error.message == "this is not UTF-8; save the text as UTF-8")
  }

  @Test func `a text of one mebibyte is read and a longer one refused`() throws {
    let most = String(repeating: "a", count: 1 << 20)
    #expect(try read(#"{"framing": "\#(most)"}"#).submission.framing.utf8.count == 1 << 20)
    #expect(
      error(Array(#"{"framing": "\#(most)a"}"#.utf8))?.error.message
        == "'framing' is larger than 1 MiB; shorten it")
  }

  @Test func `a line over eight mebibytes is refused`() {
    let line = [UInt8](repeating: UInt8(ascii: " "), count: 8 << 20) + Array("{}".utf8)
    #expect(error(line)?.error.message == "the line is longer than 8 MiB; shorten it")
  }

  @Test func `hundreds of follow-ups are refused`() {
    let items = Array(repeating: "{}", count: 51).joined(separator: ",")
    #expect(
      error(Array(#"{"followups": [\#(items)]}"#.utf8))?.error.message
        == "'followups' has 51 items; give at most 50")
  }

  @Test func `a key of thousands of letters is not repeated in full`() {
    let key = String(repeating: "k", count: 5000)
    #expect(error(Array(#"{"\#(key)" 5}"#.utf8))?.error.message.unicodeScalars.count == 200)
  }
}
