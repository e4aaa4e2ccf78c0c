import Interview
import RubricEngine

extension Bank {
  /// Reads a content folder, or says everything that is wrong with it.
  package static func load(from folder: String) throws(ContentErrors) -> Bank {
    let found = ContentFolder(folder)
    var loading = BankLoading(drills: found.drills)
    for file in found.files { loading.read(file) }
    let problems = found.problems + loading.problems
    let missing = problems.isEmpty ? loading.missing(in: folder) : []
    guard problems.isEmpty, missing.isEmpty else {
      throw ContentErrors(problems + missing, fileCount: found.files.count)
    }
    return loading.bank(version: ContentVersion.of(found.files))
  }
}

/// A bank while its files are read, with the checks across files.
private struct BankLoading {
  /// The engine's sets of concepts hold no more.
  static let mostConcepts = 192

  private(set) var problems: [ContentError] = []
  private let drills: [String]?
  private var prompts: [Prompt] = []
  private var concepts: [Concept] = []
  private var mistakes: [MistakeGuide] = []
  private var weights: [WeightTable] = []
  private var remarks: [Remark] = []
  /// Where each id was first given, by what it names.
  private var homes: [String: String] = [:]

  init(drills: [String]?) {
    self.drills = drills
  }

  mutating func read(_ file: ContentFolder.File) {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      let place = TextPlace.after(file.bytes.prefix(TextPlace.validPrefix(of: file.bytes)))
      problems.append(
        ContentError(
          path: file.path, place: place, message: "not UTF-8; save the file as UTF-8"))
      return
    }
    do {
      read(try YAMLReader.read(text), of: file)
    } catch {
      problems.append(ContentError(path: file.path, place: error.place, message: error.message))
    }
  }

  private mutating func read(_ value: YAMLValue, of file: ContentFolder.File) {
    var sheet = Sheet(path: file.path)
    switch file.folders[0] {
    case "prompts":
      claim("prompt", file.id, at: .start, in: &sheet)
      let domain = file.folders.count > 1 ? file.folders[1] : ""
      if let prompt = sheet.prompt(value, id: file.id, domain: domain) { prompts.append(prompt) }
    case "lexicon":
      for found in sheet.concepts(value) {
        claim("concept", found.concept.name, at: found.place, in: &sheet)
        concepts.append(found.concept)
        if concepts.count == Self.mostConcepts + 1 {
          sheet.report(
            "this is concept \(concepts.count) of at most \(Self.mostConcepts); merge some",
            at: found.place)
        }
      }
    case "mistakes":
      if let found = sheet.mistake(value, id: file.id) {
        checkDrill(found.mistake.drill, at: found.drillPlace, in: &sheet)
        mistakes.append(found.mistake)
      }
    case "remarks":
      for found in sheet.remarks(value, family: file.id) {
        claim("remark", found.remark.id, at: found.place, in: &sheet)
        checkDrill(found.remark.drill, at: found.drillPlace, in: &sheet)
        remarks.append(found.remark)
      }
    default:
      if let table = sheet.weightTable(value, named: file.id) { weights.append(table) }
    }
    problems += sheet.problems
  }

  /// Reports an id that another file has already.
  private mutating func claim(
    _ what: String, _ id: String, at place: Place, in sheet: inout Sheet
  ) {
    let key = "\(what) \(id)"
    if let home = homes[key] {
      sheet.report("the \(what) '\(id)' is in \(home) already; rename one", at: place)
    } else {
      homes[key] = "\(sheet.path):\(place.line)"
    }
  }

  private func checkDrill(_ name: String?, at place: Place?, in sheet: inout Sheet) {
    guard let drills, let name, let place, !drills.contains(name) else { return }
    sheet.report(
      "there is no drill '\(name)'; "
        + Spelling.advice(
          for: name, among: drills, otherwise: "add it to the folder 'drills' or name another"),
      at: place)
  }

  /// What a folder whose files are sound still lacks.
  func missing(in folder: String) -> [ContentError] {
    var messages: [String] = []
    if prompts.isEmpty { messages.append("there are no prompts; add prompts/<domain>/<id>.yml") }
    return messages.map { ContentError(path: folder, place: .start, message: $0) }
  }

  func bank(version: String) -> Bank {
    let order = MistakeID.documented
    let ranked = mistakes.sorted { a, b in
      (order.firstIndex(of: a.id) ?? order.count, a.id)
        < (order.firstIndex(of: b.id) ?? order.count, b.id)
    }
    return Bank(
      prompts: prompts.sorted { $0.id < $1.id },
      rubric: Rubric(
        concepts: concepts, mistakes: ranked, weights: weights, remarks: remarks,
        topics: prompts.filter { $0.kind != .general }.sorted { $0.id < $1.id }.map(\.vocabulary)),
      version: version)
  }
}
