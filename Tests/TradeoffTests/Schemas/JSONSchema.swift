import Foundation
import Interview

/// A JSON Schema (draft 7), as far as ours use it.
///
/// It is stricter than the draft in one thing: a key that the schema doesn't describe is a fault,
/// so that a new field of an output can't go undescribed.
struct JSONSchema {
  private let root: JSON
  private let definitions: JSON

  init(at path: String) throws {
    root = try JSON(parsing: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    definitions = root["definitions"] ?? .object([])
  }

  /// Everything that is wrong with a value, each with its path.
  func faults(of value: JSON) -> [String] { faults(of: value, by: root, at: "$") }

  /// Keywords in the schema that this reader would pass over.
  var unknownKeywords: [String] {
    func unknown(_ schema: JSON, _ path: String) -> [String] {
      let members = schema.members ?? []
      return members.flatMap { member -> [String] in
        switch member.key {
        case "properties", "definitions":
          (member.value.members ?? []).flatMap { unknown($0.value, "\(path).\($0.key)") }
        case "items", "additionalProperties": unknown(member.value, path + "[]")
        case "anyOf": (member.value.array ?? []).flatMap { unknown($0, path + "|") }
        case let key where Self.keywords.contains(key): []
        case let key: ["\(path): \(key)"]
        }
      }
    }
    return unknown(root, "$")
  }

  private static let keywords: Set<String> = [
    "$schema", "title", "description", "type", "required", "enum", "const", "pattern", "minimum",
    "maximum", "minItems", "maxItems", "$ref",
  ]

  private func faults(of value: JSON, by schema: JSON, at path: String) -> [String] {
    if let name = schema["$ref"]?.string?.split(separator: "/").last {
      guard let target = definitions[String(name)] else { return ["\(path): no '\(name)'"] }
      return faults(of: value, by: target, at: path)
    }
    if let choices = schema["anyOf"]?.array {
      let tries = choices.map { faults(of: value, by: $0, at: path) }
      return tries.contains([]) ? [] : tries.min { $0.count < $1.count } ?? []
    }
    if let constant = schema["const"] {
      return value == constant ? [] : ["\(path): not the constant"]
    }
    if let words = schema["enum"]?.array {
      return words.contains(value) ? [] : ["\(path): \(value.line) is none of the words"]
    }
    let types = schema["type"]?.array ?? schema["type"].map { [$0] } ?? []
    guard types.contains(where: { Self.isType($0.string ?? "", of: value) }) else {
      return [
        "\(path): \(value.line.prefix(40)) is no \(types.map(\.line).joined(separator: ", "))"
      ]
    }
    return scalarFaults(of: value, by: schema, at: path)
      + itemFaults(of: value, by: schema, at: path) + memberFaults(of: value, by: schema, at: path)
  }

  private static func isType(_ type: String, of value: JSON) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", _): value.integer != nil
    case ("number", _): value.number != nil
    default: false
    }
  }

  private func scalarFaults(of value: JSON, by schema: JSON, at path: String) -> [String] {
    var faults: [String] = []
    if let number = value.number {
      if let least = schema["minimum"]?.number, number < least {
        faults.append("\(path): too small")
      }
      if let most = schema["maximum"]?.number, number > most { faults.append("\(path): too large") }
    }
    if let text = value.string, let pattern = schema["pattern"]?.string,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): '\(text)' isn't as the pattern wants it")
    }
    return faults
  }

  private func itemFaults(of value: JSON, by schema: JSON, at path: String) -> [String] {
    guard let items = value.array else { return [] }
    var faults: [String] = []
    if let least = schema["minItems"]?.integer, items.count < least {
      faults.append("\(path): short")
    }
    if let most = schema["maxItems"]?.integer, items.count > most { faults.append("\(path): long") }
    guard let inner = schema["items"] else { return faults }
    return faults
      + items.enumerated().flatMap { self.faults(of: $1, by: inner, at: "\(path)[\($0)]") }
  }

  private func memberFaults(of value: JSON, by schema: JSON, at path: String) -> [String] {
    guard let members = value.members else { return [] }
    let keys = Set(members.map(\.key))
    let missing = (schema["required"]?.array ?? []).compactMap(\.string).filter {
      !keys.contains($0)
    }
    return missing.map { "\(path): '\($0)' is missing" }
      + members.flatMap { member -> [String] in
        let inner = schema["properties"]?[member.key] ?? schema["additionalProperties"]
        guard let inner else { return ["\(path): the schema doesn't describe '\(member.key)'"] }
        return faults(of: member.value, by: inner, at: "\(path).\(member.key)")
      }
  }
}
