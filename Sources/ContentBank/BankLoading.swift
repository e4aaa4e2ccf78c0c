import Interview
import RubricEngine

extension Bank {
  /// Reads a content folder, or says everything that is wrong with it.
  package static func load(from folder: String) throws(ContentErrors) -> Bank {
    try BankLoading.loaded(from: folder).bank
  }
}

/// A bank while its files are read, with the checks across files.
struct BankLoading {
  /// The engine's sets of concepts hold no more.
  static let mostConcepts = 192

  private(set) var problems: [ContentError] = []
  /// What a mistake or remark may name: a drill, or a kind of drill.
  private let drillNames: [String]
  private var drills: [Drill] = []
  private(set) var prompts: [PromptFile] = []
  private var concepts: [Concept] = []
  private var mistakes: [MistakeGuide] = []
  private var weights: [WeightTable] = []
  private var remarks: [Remark] = []
  private var topics: [Sheet.FoundTopic] = []
  private var terms: [GlossaryTerm] = []
  private var samples: [Sheet.FoundSample] = []
  /// Where each id was first given, by what it names.
  private var homes: [String: String] = [:]

  init(drillNames: [String]) {
    self.drillNames = drillNames + DrillKind.allCases.map(\.rawValue)
  }

  /// A bank with the files of its prompts.
  static func loaded(
    from folder: String
  ) throws(ContentErrors) -> (bank: Bank, prompts: [PromptFile], fileCount: Int) {
    let found = ContentFolder(folder)
    var loading = BankLoading(drillNames: found.drillNames)
    for file in found.files { loading.read(file) }
    let problems = found.problems + loading.problems
    let missing = problems.isEmpty ? loading.missing(in: folder) : []
    guard problems.isEmpty, missing.isEmpty else {
      throw ContentErrors(problems + missing, fileCount: found.files.count)
    }
    let bank = loading.bank(version: ContentVersion.of(found.files))
    return (bank, loading.prompts, found.files.count)
  }

  mutating func read(_ file: ContentFolder.File) {
    do throws(ContentError) {
      if file.ending == ContentFolder.guideEnding {
        var sheet = Sheet(path: file.path)
        if let topic = sheet.guideTopic(try file.text(), id: file.id) { topics.append(topic) }
        problems += sheet.problems
      } else {
        read(try file.value(), of: file)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func read(_ value: YAMLValue, of file: ContentFolder.File) {
    var sheet = Sheet(path: file.path)
    switch file.folders[0] {
    case "prompts":
      claim("prompt", file.id, at: .start, in: &sheet)
      if let prompt = sheet.prompt(value, id: file.id, domain: file.domain) {
        prompts.append(PromptFile(prompt: prompt, file: file, value: value, isOwn: false))
      }
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
    case "drills":
      if let drill = sheet.drill(value, id: file.id) {
        if DrillKind(rawValue: file.id) != nil {
          sheet.report(
            "'\(file.id)' is the name of a kind of drill; give the file another", at: .start)
        }
        drills.append(drill)
      }
    case "remarks":
      for found in sheet.remarks(value, family: file.id) {
        claim("remark", found.remark.id, at: found.place, in: &sheet)
        checkDrill(found.remark.drill, at: found.drillPlace, in: &sheet)
        remarks.append(found.remark)
      }
    case "glossary":
      for found in sheet.terms(value) {
        claim("term", found.term.name, at: found.place, in: &sheet)
        terms.append(found.term)
      }
    case "samples":
      if let found = sheet.sample(value, id: file.id) { samples.append(found) }
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
    guard let name, let place, !drillNames.contains(name) else { return }
    sheet.report(
      "there is no drill '\(name)'; "
        + Spelling.advice(
          for: name, among: drillNames,
          otherwise: "name a file of the folder 'drills' or a kind of drill"),
      at: place)
  }

  /// What a folder whose files are sound still lacks.
  private func missing(in folder: String) -> [ContentError] {
    var messages: [String] = []
    if prompts.isEmpty { messages.append("there are no prompts; add prompts/<domain>/<id>.yml") }
    return messages.map { ContentError(path: folder, place: .start, message: $0) } + lostSamples
  }

  /// What samples name and no prompt has.
  private var lostSamples: [ContentError] {
    samples.flatMap { found -> [ContentError] in
      let sample = found.sample
      guard let prompt = prompts.first(where: { $0.prompt.id == sample.promptID })?.prompt else {
        let advice = Spelling.advice(
          for: sample.promptID.name, among: prompts.map(\.prompt.id.name), otherwise: "name another"
        )
        return [
          ContentError(
            path: found.path, place: found.promptPlace,
            message: "there is no prompt '\(Sheet.shown(sample.promptID.name))'; \(advice)")
        ]
      }
      let known = prompt.followUps.map(\.id)
      return sample.steps.compactMap(\.followUp).filter { !known.contains($0) }.map { id in
        ContentError(
          path: found.path, place: found.followUpPlaces[id] ?? .start,
          message: "the prompt '\(prompt.id)' has no follow-up '\(Sheet.shown(id))'; "
            + "use two of \(known.joined(separator: ", "))")
      }
    }
  }

  private func bank(version: String) -> Bank {
    let prompts = prompts.map(\.prompt).sorted { $0.id < $1.id }
    let order = MistakeID.documented
    let ranked = mistakes.sorted { a, b in
      (order.firstIndex(of: a.id) ?? order.count, a.id)
        < (order.firstIndex(of: b.id) ?? order.count, b.id)
    }
    return Bank(
      prompts: prompts,
      rubric: Rubric(
        concepts: concepts, mistakes: ranked, weights: weights, remarks: remarks,
        topics: prompts.filter { $0.kind != .general }.map(\.vocabulary)),
      drills: drills.sorted { $0.id < $1.id },
      guide: topics.sorted { ($0.order, $0.topic.id) < ($1.order, $1.topic.id) }.map(\.topic),
      glossary: terms.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) },
      samples: samples.map(\.sample),
      version: version)
  }
}
