import Interview

/// Parts that JSON Schemas of content files are made of.
enum SchemaParts {
  static let idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$"

  /// One YAML scalar; the reader takes numbers for text too.
  static func text(_ description: String, atMost limit: Int? = nil) -> JSON {
    described(
      [.init("type", .array(["string", "number", "boolean"].map(JSON.string)))]
        + [.init("minLength", .integer(1))]
        + (limit.map { [.init("maxLength", .integer($0))] } ?? []), description)
  }

  static func integer(_ description: String, _ range: ClosedRange<Int>) -> JSON {
    described(
      [
        .init("type", .string("integer")), .init("minimum", .integer(range.lowerBound)),
        .init("maximum", .integer(range.upperBound)),
      ], description)
  }

  static func choice(_ description: String, _ words: [String]) -> JSON {
    described([.init("enum", .array(words.map(JSON.string)))], description)
  }

  static func id(_ description: String) -> JSON {
    described(
      [.init("type", .string("string"))] + idRule, description)
  }

  static func list(
    _ description: String, of item: JSON, atLeast least: Int, atMost most: Int? = nil,
    isUnique: Bool = false
  ) -> JSON {
    described(
      [.init("type", .string("array")), .init("items", item), .init("minItems", .integer(least))]
        + (most.map { [.init("maxItems", .integer($0))] } ?? [])
        + (isUnique ? [.init("uniqueItems", .bool(true))] : []), description)
  }

  /// A block with the keys of the reader's own table; all but the optional ones are required.
  static func block(
    _ description: String, keys: [String], optional: [String] = [], atLeast least: Int = 0,
    _ schemas: [String: JSON]
  ) -> JSON {
    described(
      (least > 0 ? [.init("minProperties", .integer(least))] : []) + [
        .init("type", .string("object")), .init("additionalProperties", .bool(false)),
        .init(
          "properties", .object(keys.map { .init($0, schemas[$0] ?? .object([])) })),
        .init(
          "required", .array(keys.filter { !optional.contains($0) }.map(JSON.string))),
      ], description)
  }

  /// A block whose names the author chooses.
  static func entries(
    _ description: String, of entry: JSON, atLeast least: Int, pattern: String? = idPattern
  ) -> JSON {
    let names: [JSON.Member] =
      switch pattern {
      case nil: []
      case idPattern?: [.init("propertyNames", .object(idRule))]
      case let other?:
        [.init("propertyNames", .object([.init("pattern", .string(other))]))]
      }
    return described(
      [.init("type", .string("object")), .init("minProperties", .integer(least))] + names
        + [.init("additionalProperties", entry)], description)
  }

  private static let idRule: [JSON.Member] = [
    .init("pattern", .string(idPattern)), .init("maxLength", .integer(60)),
  ]

  private static func described(_ members: [JSON.Member], _ description: String) -> JSON {
    .object((description.isEmpty ? [] : [.init("description", .string(description))]) + members)
  }
}
