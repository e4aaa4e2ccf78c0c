import Foundation
import Interview
import RubricEngine

@testable import TerminalUI

/// Performs the lines of a script. First comes what is there, then what is done and checked:
///
///     size 40 12                        with a card-fraud 3 58 listed-tradeoffs
///     press n Ctrl-S Enter              type words            paste a line\nanother
///     answer words (and hand them in)   interview (a whole one on card fraud)
///     click words   wheel down          resize 40 12          wait 90 (seconds)
///     editor writes words | fails       restart
///     see words     not words           (on the screen)
///     kept 2   kept a   gone a          part a framing words  note a words | nothing
///     dispute a listed-tradeoffs        drafts 1   draft words
///     reviews 1   pieces 1              wrote md              left
struct SessionRun {
  private var columns = 80
  private var rows = 24
  private var transcripts: [Transcript] = []
  private var options: Set<String> = []
  private var opened: SessionWorld?
  private(set) var checksScreen = false
  private(set) var checksStore = false

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  mutating func perform(_ line: String) throws {
    let (verb, rest) = Self.split(line)
    switch verb {
    case "size":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { throw Failure(description: "give columns and rows") }
      (columns, rows) = (numbers[0], numbers[1])
    case "option": options.insert(rest)
    case "with":
      let words = rest.split(separator: " ").map(String.init)
      guard words.count >= 4, let day = Int(words[2]), let score = Int(words[3]) else {
        throw Failure(description: "give an id, a prompt, days ago, a score, and mistakes")
      }
      transcripts.append(
        SessionFixtures.transcript(
          words[0], words[1], day: day, score: score, mistakes: Array(words.dropFirst(4))))
    default:
      let world = try world()
      if try !act(verb, rest, in: world) { try check(verb, rest, in: world) }
    }
  }

  private mutating func world() throws -> SessionWorld {
    if let opened { return opened }
    let world = try SessionWorld(
      columns: columns, rows: rows, transcripts: transcripts, options: options)
    opened = world
    return world
  }

  private func act(_ verb: String, _ rest: String, in world: SessionWorld) throws -> Bool {
    switch verb {
    case "press":
      for name in rest.split(separator: " ") {
        guard let key = Key(named: String(name)) else {
          throw Failure(description: "there is no key '\(name)'")
        }
        world.press(key)
      }
    case "type": for character in rest { world.press(.character(character)) }
    case "paste": world.press(.paste(rest.replacing("\\n", with: "\n")))
    case "answer":
      world.press(.paste(rest))
      world.press(.control("s"))
      if world.app.question != nil { world.press(.character("y")) }
    case "interview":
      for character in "nfraud" { world.press(.character(character)) }
      world.press(.enter)
      for text in Self.wholeAnswer { _ = try act("answer", text, in: world) }
    case "click":
      guard let place = world.place(of: rest) else {
        throw Failure(description: "“\(rest)” can't be clicked; the screen is\n\(world.screen)")
      }
      world.press(.mouse(Mouse(.press, row: place.row, column: place.column)))
      world.press(.mouse(Mouse(.release, row: place.row, column: place.column)))
    case "wheel":
      world.press(.mouse(Mouse(rest == "up" ? .wheelUp : .wheelDown, row: 6, column: 10)))
    case "resize":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { throw Failure(description: "give columns and rows") }
      world.press(.resize(columns: numbers[0], rows: numbers[1]))
    case "wait": world.wait(seconds: Int(rest) ?? 0)
    case "editor":
      let (what, text) = Self.split(rest)
      world.editor =
        what == "writes"
        ? { _ in .editorReturned(text) } : { _ in .editorFailed("The editor has failed.") }
    case "restart": try world.restart()
    default: return false
    }
    return true
  }

  private mutating func check(_ verb: String, _ rest: String, in world: SessionWorld) throws {
    func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) throws {
      guard isTrue else {
        throw Failure(description: "\(what()); the screen is\n\(world.app.frame().screenText)")
      }
    }
    func stored(_ id: String) throws -> Transcript {
      guard let found = try world.stored().first(where: { $0.id.name == id }) else {
        throw Failure(description: "there is no transcript '\(id)'")
      }
      return found
    }
    let (name, text) = Self.split(rest)
    switch verb {
    case "see":
      checksScreen = true
      try expect(world.screen.contains(rest), "“\(rest)” is not to be seen")
      return
    case "not":
      checksScreen = true
      try expect(!world.screen.contains(rest), "“\(rest)” is to be seen")
      return
    default: checksStore = true
    }
    switch verb {
    case "kept":
      let ids = try world.stored().map(\.id.name)
      try expect(
        Int(rest).map { $0 == ids.count } ?? ids.contains(rest), "kept are \(ids), not \(rest)")
    case "gone":
      try expect(!world.stored().contains { $0.id.name == rest }, "'\(rest)' is still kept")
    case "part":
      let (part, words) = Self.split(text)
      let kept = try name == "latest" ? latest(in: world) : stored(name)
      let found = Part(name: part).flatMap { kept.submission.text(of: $0) } ?? ""
      try expect(found.contains(words), "the \(part) of \(name) is “\(found)”")
    case "note":
      let note = try stored(name).note?.text ?? "nothing"
      try expect(note == text, "the note is “\(note)”")
    case "dispute":
      let disputed = try stored(name).disputes.map(\.mistake.name)
      try expect(text == "nothing" ? disputed.isEmpty : disputed.contains(text), "\(disputed)")
    case "revises":
      try expect(latest(in: world).revisionOf?.name == rest, "the latest revises nothing like it")
    case "drafts": try expect(world.drafts().count == Int(rest), "drafts: \(world.drafts().count)")
    case "draft":
      let texts = world.drafts().flatMap { $0.texts.values }
      try expect(texts.contains { $0.contains(rest) }, "the drafts say \(texts)")
    case "reviews":
      let reviews = try world.practice().reviews
      try expect(reviews.count == Int(rest), "there are \(reviews.count) reviews")
    case "pieces":
      let pieces = try world.practice().pieces
      try expect(pieces.count == Int(rest), "there are \(pieces.count) pieces")
    case "wrote":
      try expect(
        world.written.contains { name in
          name.hasSuffix(".\(rest)")
            && FileManager.default.fileExists(atPath: world.home.path + "/" + name)
        }, "written are \(world.written)")
    case "left": try expect(world.hasLeft, "the program goes on")
    default: throw Failure(description: "there is no step '\(verb)'")
    }
  }

  private func latest(in world: SessionWorld) throws -> Transcript {
    guard let latest = try world.stored().last else {
      throw Failure(description: "nothing is kept")
    }
    return latest
  }

  private static func split(_ line: String) -> (String, String) {
    let pieces = line.split(separator: " ", maxSplits: 1)
    return (pieces.first.map(String.init) ?? "", pieces.count > 1 ? String(pieces[1]) : "")
  }

  private static let wholeAnswer = [
    "The deciding thing is the 200 ms the network gives us, because the payment waits for it.",
    "A deadline this short limits the features, so the model stays small and cheap to run.",
    "One stolen card at noon shows it: so I would choose real time.",
    "Fewer features, because 40 ms leave no time for more, and the early gate stays as it is.",
    "The rules take over, because they need no store, and the payments stay guarded meanwhile.",
  ]
}
