import Yams

/// Reads one YAML document into values; the only file that sees Yams.
enum YAMLReader {
  /// Deeper than any content file needs, and far below what the stack bears.
  static let deepest = 50

  struct Problem: Error {
    let place: Place
    let message: String
  }

  static func read(_ text: String) throws(Problem) -> YAMLValue {
    try refuseTraps(text)
    do {
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      // Nodes hold their anchors weakly, so the parser that owns them has to outlive the walk.
      return try withExtendedLifetime(parser) {
        guard let node = try parser.singleRoot() else {
          throw Problem(place: .start, message: "the file is empty; fill it or delete it")
        }
        return try value(of: node, depth: 0)
      }
    } catch let problem as Problem {
      throw problem
    } catch let error as YamlError {
      throw problem(error, in: text)
    } catch {
      throw Problem(place: .start, message: "not valid YAML: \(error); mend the file")
    }
  }

  private static func value(of node: Node, depth: Int) throws -> YAMLValue {
    let place = node.mark.map { Place($0.line, $0.column) } ?? .start
    if node.anchor != nil { throw Problem(place: place, message: anchors) }
    guard depth <= deepest else { throw Problem(place: place, message: nesting) }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(
        place: place, content: .text(scalar.string, isPlain: scalar.style == .plain))
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence { items.append(try value(of: item, depth: depth + 1)) }
      return YAMLValue(place: place, content: .list(items))
    case .mapping(let mapping):
      var fields: [YAMLField] = []
      for (key, item) in mapping {
        let name = try value(of: key, depth: depth + 1)
        guard case .text(let text, _) = name.content else {
          throw Problem(place: name.place, message: "a key has to be text; write a name and ':'")
        }
        let field = try value(of: item, depth: depth + 1)
        fields.append(YAMLField(name: text, place: name.place, value: field))
      }
      return YAMLValue(place: place, content: .block(fields))
    case .alias:
      throw Problem(place: place, message: anchors)
    }
  }

  private static let anchors = "anchors and aliases are not used here; write the value out"
  private static let nesting =
    "nested more than \(deepest) deep; use the shape in content/README.md"

  private static func problem(_ error: YamlError, in text: String) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return Problem(
        place: Place(mark.line, mark.column),
        message: "not valid YAML: \(problem); check indentation, quotes and colons here")
    case .composer(_, let problem, let mark, _):
      let message =
        problem.contains("alias")
        ? anchors : "not valid YAML: \(problem); keep one document in a file"
      return Problem(place: Place(mark.line, mark.column), message: message)
    case .reader(let problem, let offset, _, _):
      let place = TextPlace.of(character: offset ?? 0, in: text)
      return Problem(place: place, message: "not valid YAML: \(problem); remove the character")
    case .duplicatedKeysInMapping(let names, let context):
      return Problem(
        place: Place(context.mark.line, context.mark.column),
        message: "'\(names.first ?? "")' is written twice in one block; keep one")
    default:
      return Problem(place: .start, message: "not valid YAML: \(error); mend the file")
    }
  }

  /// Finds what would make the parser itself run for hours or overflow the stack: deep nesting,
  /// and aliases, whose expansion is exponential.
  private static func refuseTraps(_ text: String) throws(Problem) {
    var scan = TrapScan()
    for byte in text.utf8 { scan.take(byte) }
    scan.take(UInt8(ascii: "\n"))
    if let place = scan.tooDeep { throw Problem(place: place, message: nesting) }
    for alias in scan.aliases where scan.anchors.contains(alias.name) {
      throw Problem(place: alias.place, message: anchors)
    }
  }
}
