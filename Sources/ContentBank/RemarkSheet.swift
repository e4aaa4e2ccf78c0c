import RubricEngine

extension Sheet {
  /// A remark with the places of its name and of the drill that it names.
  struct FoundRemark {
    let remark: Remark
    let place: Place
    let drillPlace: Place?
  }

  /// Reads `remarks/<family>.yml`.
  mutating func remarks(_ value: YAMLValue, family: String) -> [FoundRemark] {
    guard let file = block(value, "a remarks file", keys: SheetKeys.remarks),
      let field = field("remarks", of: file),
      let entries = entries(field.value, "'remarks'")
    else { return [] }
    let prefix = Self.prefix(ofFamily: family)
    var found: [FoundRemark] = []
    for entry in entries.fields {
      guard remarkID(entry.name, at: entry.place),
        let block = block(entry.value, "a remark", keys: SheetKeys.remark)
      else { continue }
      let message = text("message", of: block)
      let fix = family == "strengths" ? optionalText("fix", of: block) : text("fix", of: block)
      let drill = drill(of: block)
      guard let message, fix != nil || family == "strengths" else { continue }
      let remark = Remark(
        id: prefix + entry.name, message: message, fix: fix ?? "", drill: drill?.name)
      found.append(FoundRemark(remark: remark, place: entry.place, drillPlace: drill?.place))
    }
    return found
  }

  private static func prefix(ofFamily family: String) -> String {
    switch family {
    case "advice": "advice/"
    case "advisories": "advisory/"
    default: ""
    }
  }

  /// Ids of remarks may have several levels, such as `framing/no-deadline`.
  private mutating func remarkID(_ name: String, at place: Place) -> Bool {
    let pieces = name.split(separator: "/", omittingEmptySubsequences: false)
    if pieces.allSatisfy({ Self.isID(String($0)) }) { return true }
    return id(name, of: "a remark", at: place)
  }
}
