import Foundation
import Interview
import RubricEngine

/// The tracked report on how far grading agrees with its readers.
struct AccuracyReport {
  let grades: [LeftOutGrade]
  private var candidates: [LeftOutGrade] { grades.filter { $0.answer.isFitted } }
  private var heldOut: [LeftOutGrade] { grades.filter { $0.answer.isHeldOut } }
  private var shared: [LeftOutGrade] { candidates.filter { $0.answer.source == "corpus" } }
  private var own: [LeftOutGrade] { candidates.filter { $0.answer.source != "corpus" } }

  init(_ grades: [LeftOutGrade]) {
    self.grades = grades
  }

  var markdown: String {
    ([
      "# Accuracy of grading",
      "",
      "Made by `swift run -c release evaluate report`. Every answer here was graded by weights that were",
      "fitted without its prompt and without its prompt's content file, as a prompt that nobody has seen",
      "would be. Agreement is with the mean of two independent readings by the codebook. QWK is Cohen's",
      "kappa with quadratic weights; brackets hold 95 % intervals from 400 bootstrap samples of answers.",
      "A mistake counts as present where the readings' mean severity is at least 1. The last set was",
      "written and labelled after the weights were fitted, and is graded by the shipped ones.",
      "",
    ] + section("The shared corpus (\(shared.count) candidates)", shared)
      + section(
        "Our own answers, other writers and mostly other prompts (\(own.count) candidates)", own)
      + section(
        "Answers that no weight was fitted on, rich in the rare mistakes (\(heldOut.count) candidates)",
        heldOut)
      + rows() + mistakesApart() + evidence() + confusion() + voices() + tricks() + worst())
      .joined(separator: "\n") + "\n"
  }

  /// The figures that a test holds on to, by name.
  var figures: [String: Double] {
    var figures: [String: Double] = [:]
    for (name, set) in [("shared", shared), ("own", own)] {
      figures["\(name) overall"] = kappa(.overall, set)
      figures["\(name) scores"] = meanScoreKappa(set)
      figures["\(name) mistakes"] = macroF1(set)
      figures["\(name) precision"] = pooledPrecision(set)
    }
    return figures
  }

  private func section(_ title: String, _ set: [LeftOutGrade]) -> [String] {
    var rows = [
      "## \(title)", "", "| score | QWK | MAE | QWK of the two readers |", "|---|---|---|---|",
    ]
    for target in Target.all where !target.isMistake {
      let interval = Bootstrap.interval(of: set) { kappa(target, $0) }
      rows.append(
        "| \(target.name) | \(figure(kappa(target, set))) [\(figure(interval.low))–\(figure(interval.high))] "
          + "| \(figure(error(target, set))) | \(figure(readers(target, set))) |")
    }
    rows += [
      "", "Mean QWK of the six scores \(figure(meanScoreKappa(set))).", "",
      "| mistake | precision | recall | F1 | kappa | marked | found |",
      "|---|---|---|---|---|---|---|",
    ]
    for mistake in MistakeID.documented {
      let found = detection(mistake, set)
      rows.append(
        "| \(mistake) | \(figure(found.precision)) | \(figure(found.recall)) | \(figure(found.f1)) "
          + "| \(figure(found.kappa)) | \(found.positives) | \(found.found) |")
    }
    let interval = Bootstrap.interval(of: set) { macroF1($0) }
    rows += [
      "",
      "Macro-F1 \(figure(macroF1(set))) [\(figure(interval.low))–\(figure(interval.high))]; "
        + "pooled precision \(figure(pooledPrecision(set))).", "",
    ]
    return rows
  }

  /// Sets that are worth a row of their own.
  private func rows() -> [String] {
    let bait: Set<String> = [
      "difference", "define-real-time", "explain-batch", "pros-cons", "kinds-of-serving",
      "online-offline",
    ]
    let sets: [(String, [LeftOutGrade])] = [
      (
        "free answers, parts found by the engine",
        candidates.filter { $0.submission.freeAnswer != nil }
      ),
      (
        "critiques and questions worded as bait",
        candidates.filter {
          $0.answer.prompt.hasPrefix("colleague-") || bait.contains($0.answer.prompt)
        }
      ),
      (
        "middling answers (readers' mean 2.5–3.5), shared corpus",
        shared.filter { (2.5...3.5).contains(Target.overall.value(of: $0.answer)) }
      ),
    ]
    return [
      "## Sets apart", "",
      "| set | answers | QWK overall | MAE overall | within one | mean QWK of scores | macro-F1 |",
      "|---|---|---|---|---|---|---|",
    ]
      + sets.map { name, set in
        let near = set.count { abs($0.overall - Target.overall.value(of: $0.answer)) <= 1 }
        return "| \(name) | \(set.count) | \(figure(kappa(.overall, set))) "
          + "| \(figure(error(.overall, set))) | \(percent(near, set.count)) "
          + "| \(figure(meanScoreKappa(set))) | \(figure(macroF1(set))) |"
      } + [""]
  }

  private func mistakesApart() -> [String] {
    let depths = ["over", "under"].map { kind in
      let marked = candidates.map { Target.depth(kind).value(of: $0.answer) >= 1 }
      let found = candidates.map { grade in
        grade.assessment.findings.contains { $0.depth == kind && !$0.isQuestion }
      }
      let detection = Agreement.Detection(truth: marked, verdict: found)
      return
        "`wrong-depth` \(kind): precision \(figure(detection.precision)), recall "
        + "\(figure(detection.recall)) over all candidates."
    }
    return depths + [""]
  }

  private func evidence() -> [String] {
    let overlap = EvidenceOverlap(candidates)
    return [
      "## Evidence", "",
      "Share of quotes that overlap, where both sides quote words for the same mistake: the two readers "
        + "with each other \(figure(overlap.readers)) (\(overlap.readerPairs) pairs), the engine with a "
        + "reader \(figure(overlap.engine)) (\(overlap.enginePairs) pairs).", "",
    ]
  }

  private func confusion() -> [String] {
    var rows = [
      "## Confusion of `overall` on the shared corpus", "",
      "| readers \\ engine | 1 | 2 | 3 | 4 | 5 |", "|---|---|---|---|---|---|",
    ]
    for truth in 1...5 {
      let row = shared.filter {
        Agreement.rounded(Target.overall.value(of: $0.answer), in: 1...5) == truth
      }
      let cells = (1...5).map { given in String(row.count { $0.assessment.overall == given }) }
      rows.append("| \(truth) | \(cells.joined(separator: " | ")) |")
    }
    return rows + [""]
  }

  private func voices() -> [String] {
    let rates = Dictionary(grouping: candidates, by: \.answer.voice).map { voice, set in
      (voice: voice, set: set, rate: falseAccusations(set))
    }.sorted { $0.voice < $1.voice }
    let average = falseAccusations(candidates)
    return [
      "## False accusations by voice", "",
      "Mistakes found that the readers' mean doesn't hold (under 1), an answer; on average "
        + "\(figure(average)).", "",
      "| voice | answers | false accusations an answer | times the average | mean error of overall |",
      "|---|---|---|---|---|",
    ]
      + rates.map { voice, set, rate in
        let bias =
          set.reduce(0) { $0 + $1.overall - Target.overall.value(of: $1.answer) }
          / Double(max(1, set.count))
        return "| \(voice.isEmpty ? "–" : voice) | \(set.count) | \(figure(rate)) "
          + "| \(figure(rate / max(average, 0.001))) | \(String(format: "%+.2f", bias)) |"
      } + [""]
  }

  private func tricks() -> [String] {
    var rows = ["## Gaming texts and honest twins", ""]
    for source in ["corpus", "own-corpus"] {
      let gaming = grades.filter { $0.answer.kind == .gaming && $0.answer.source == source }
      let twins = grades.filter { $0.answer.kind == .twin && $0.answer.source == source }
      let caught = gaming.count { $0.assessment.overall <= 2 }
      let spared = twins.count { $0.assessment.overall >= 4 && $0.assessment.advisory == nil }
      rows.append(
        "- \(source == "corpus" ? "shared" : "our own"): \(caught) of \(gaming.count) gaming texts at "
          + "2 or less, \(spared) of \(twins.count) honest twins at 4 or more without an advisory.")
      for grade in gaming where grade.assessment.overall > 2 {
        rows.append("  - fooled by \(grade.answer.given.id): \(grade.answer.trick.trimmed)")
      }
      for grade in twins where grade.assessment.overall < 4 || grade.assessment.advisory != nil {
        rows.append("  - unfair to \(grade.answer.given.id): \(grade.answer.trick.trimmed)")
      }
    }
    let advised = candidates.filter { $0.assessment.advisory != nil }
    rows.append(
      "- candidates' answers with an advisory: \(advised.count)"
        + (advised.isEmpty
          ? "."
          : " ("
            + advised.map { "\($0.answer.given.id) \($0.assessment.advisory?.id ?? "")" }
            .joined(separator: ", ") + ")."))
    return rows + [""]
  }

  private func worst() -> [String] {
    let ranked = candidates.enumerated().sorted { a, b in
      (gap(a.element), b.offset) > (gap(b.element), a.offset)
    }.prefix(20)
    return [
      "## The twenty widest disagreements on `overall`", "",
      "| answer | prompt | voice | engine | readers | score |", "|---|---|---|---|---|---|",
    ]
      + ranked.map { _, grade in
        "| \(grade.answer.given.id) | \(grade.answer.prompt) | \(grade.answer.voice) "
          + "| \(grade.assessment.overall) | "
          + grade.answer.labels.map { String($0.overall) }.joined(separator: ", ")
          + " | \(grade.assessment.score) |"
      }
  }

  private func gap(_ grade: LeftOutGrade) -> Double {
    abs(Double(grade.assessment.score) / 25 + 1 - Target.overall.value(of: grade.answer))
  }

  private func kappa(_ target: Target, _ set: [LeftOutGrade]) -> Double {
    Agreement.quadraticKappa(
      set.map { target.value(of: $0.answer) }, set.map { $0.value(of: target) }, in: target.range)
  }

  private func error(_ target: Target, _ set: [LeftOutGrade]) -> Double {
    Agreement.meanError(
      set.map { target.value(of: $0.answer) }, set.map { $0.value(of: target) })
  }

  private func readers(_ target: Target, _ set: [LeftOutGrade]) -> Double {
    func reading(_ number: Int) -> [Double] {
      set.map { grade in
        let one = LabelledAnswer(
          given: grade.answer.given, prompt: "", kind: .candidate, voice: "", trick: "", source: "",
          labels: [grade.answer.labels[number]])
        return target.value(of: one)
      }
    }
    return Agreement.quadraticKappa(reading(0), reading(1), in: target.range)
  }

  private func meanScoreKappa(_ set: [LeftOutGrade]) -> Double {
    ScoreID.allCases.reduce(0) { $0 + kappa(.score($1), set) } / Double(ScoreID.allCases.count)
  }

  private func detection(_ mistake: MistakeID, _ set: [LeftOutGrade]) -> Agreement.Detection {
    Agreement.Detection(
      truth: set.map { grade in grade.answer.mean { $0.mistakes[mistake] ?? 0 } >= 1 },
      verdict: set.map { $0.severity(of: mistake) >= 1 })
  }

  private func macroF1(_ set: [LeftOutGrade]) -> Double {
    MistakeID.documented.reduce(0) { $0 + detection($1, set).f1 }
      / Double(MistakeID.documented.count)
  }

  private func pooledPrecision(_ set: [LeftOutGrade]) -> Double {
    let all = MistakeID.documented.map { detection($0, set) }
    let hits = all.reduce(0.0) { $0 + $1.precision * Double($1.found) }
    return hits / Double(max(1, all.reduce(0) { $0 + $1.found }))
  }

  private func falseAccusations(_ set: [LeftOutGrade]) -> Double {
    let wrong = set.reduce(0) { sum, grade in
      sum
        + MistakeID.documented.count { mistake in
          grade.severity(of: mistake) >= 1 && grade.answer.mean { $0.mistakes[mistake] ?? 0 } < 1
        }
    }
    return Double(wrong) / Double(max(1, set.count))
  }

  private func figure(_ value: Double) -> String {
    value.isNaN ? "–" : String(format: "%.2f", value)
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(part * 100 / whole) %"
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
