import ContentBank
import Foundation

/// A content folder of a few files, written for one test.
struct ContentFixture {
  var files: [String: [UInt8]]

  /// One sound file of every format.
  static let sound = ContentFixture(
    files: [
      "prompts/payments/card-fraud.yml": Array(prompt.utf8),
      "lexicon/sides.yml": Array(lexicon.utf8),
      "mistakes/listed-tradeoffs.yml": Array(mistake.utf8),
      "scores/framing.yml": Array(score.utf8),
      "remarks/strengths.yml": Array(strengths.utf8),
      "remarks/advice.yml": Array(advice.utf8),
    ])

  /// Writes the files, loads them, and removes them again.
  func load() throws -> Bank {
    try inFolder { folder in
      do {
        return try Bank.load(from: folder)
      } catch let error as ContentErrors {
        throw ContentErrors(
          error.errors.map { Self.relative($0, to: folder) }, fileCount: error.fileCount)
      }
    }
  }

  /// Writes the files, lets `body` have their folder, and removes them again.
  func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("content-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(to: folder)
    return try body(folder)
  }

  func write(to folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for (path, bytes) in files {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  /// With a path as it is below the folder.
  static func relative(_ error: ContentError, to folder: String) -> ContentError {
    let path = error.path == folder ? "." : String(error.path.dropFirst(folder.count + 1))
    return ContentError(
      path: path, place: error.place,
      message: error.message.replacingOccurrences(of: folder + "/", with: ""),
      isWarning: error.isWarning)
  }

  /// The lines of all errors, or none where the content is sound.
  func errors() throws -> [String] {
    do {
      _ = try load()
      return []
    } catch let errors as ContentErrors {
      return errors.errors.map(\.description)
    }
  }

  func replacing(_ old: String, with new: String, in path: String) -> ContentFixture {
    var fixture = self
    let text = String(decoding: files[path] ?? [], as: UTF8.self)
    fixture.files[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
    return fixture
  }

  func writing(_ text: String, to path: String) -> ContentFixture {
    var fixture = self
    fixture.files[path] = Array(text.utf8)
    return fixture
  }

  static let prompt = """
    title: Card fraud
    text: Batch or real time?
    level: 2
    kind: scenario
    constraints:
      - name: latency
        value: about 200 ms
        implies: the score has to exist first
    stances:
      real-time: the payment waits
    stakes:
      - the issuer pays
    key_points:
      - the gate is live
    wrong_turns:
      - Scoring at night comes too late.
      - Counting stolen money alone forgets honest customers.
    vocabulary: [card, issuer, payment, merchant, shop]
    model_answer:
      framing: |
        It can't be taken back.
      tradeoffs: |
        The clock limits the model.
      examples: |
        A phone bought at 14:04.
    borderline_answer:
      framing: It has to be fast.
      tradeoffs: Batch is cheaper.
      examples: A stolen card.
      followups:
        - A smaller model.
        - Some rules.
    follow_ups:
      a:
        kind: stricter-latency
        question: Forty milliseconds?
        changes: The model.
        stays: The gate.
        reply: |
          I would distil it.
      b:
        kind: failure
        question: The store is down?
        changes: A second model.
        stays: Every payment gets an answer.
        reply: It goes on.

    """

  static let lexicon = """
    concepts:
      batch:
        gloss: Work done on a schedule.
        phrases: [overnight, "worked out ... night", =daily job]

    """

  static let mistake = """
    title: Listed tradeoffs
    message: You listed dimensions.
    why: A list is no reasoning.
    fix: Say why.
    drill: explain-a-tradeoff
    rules:
      bare-dimension:
        part: tradeoffs
        message: "You name {quote} but not why."
        why: Names are cheap.
        fix: Say what makes one cheaper.
        triggers:
          - I look at ⟦cost⟧.
          - Then ⟦freshness⟧.
          - And ⟦latency⟧ too.
          - Also ⟦scale⟧.
          - Lastly ⟦complexity⟧.
        allows:
          - Batch is cheap because it runs at night.
          - Live is dear because it never sleeps.
          - A deadline limits the model.
          - History is complete.
          - Events come late.

    """

  static let score = """
    target: framing
    intercept: 12345
    weights:
      requirement-first: 321
      definition-share: -40
    calibration: [[0, 0], [10000, 9000]]
    thresholds: [5000, 8000]

    """

  static let strengths = """
    remarks:
      frames-problem:
        message: You opened with the deadline.

    """

  static let advice = """
    remarks:
      framing:
        message: Say first what decides.
        fix: Name the deadline.
        drill: explain-a-tradeoff

    """
}
