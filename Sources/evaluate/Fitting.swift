import RubricEngine

/// Fits a weight table for every target, with and without single groups of prompts.
struct Fitting {
  /// Groups that whole prompts are left out by; prompts are dealt out in alphabetical order.
  static let groupCount = 12
  static let penalty = 700.0
  /// Answers of the shared corpus count twice: its readers are the ones that others are measured by.
  static let sharedWeight = 2.0

  let answers: [LabelledAnswer]
  let names: [String]
  private let rows: [[Double]]
  private let groups: [Int]
  private let values: [[Double]]
  private let weights: [Double]
  private let ridge: [SignedRidge]

  init(_ answers: [LabelledAnswer], sheets: [SignalSheet]) {
    self.answers = answers
    let names = sheets.first?.names ?? []
    self.names = names
    rows = sheets.map { sheet in names.map { Double(sheet[$0]) / 1000 } }
    let prompts = Set(answers.map(\.prompt)).sorted()
    groups = answers.map { answer in
      (prompts.firstIndex(of: answer.prompt) ?? 0) % Self.groupCount
    }
    values = Target.all.map { target in answers.map { target.value(of: $0) } }
    weights = answers.map { $0.source == "corpus" ? Self.sharedWeight : 1 }
    ridge = Target.all.map { target in
      SignedRidge(penalty: Self.penalty, signs: names.map { Self.sign(of: $0, for: target) })
    }
  }

  /// The sign that a weight may have: what speaks for an answer speaks against its mistakes.
  static func sign(of name: String, for target: Target) -> Int? {
    let meaning = SignalMeaning.of(name).direction
    // The sounds of speech count neither for nor against what is said, only for the thread.
    if name.hasPrefix("speech"), target != .score(.clarity), target != .mistake(.lostStructure) {
      return nil
    }
    if case .depth("over") = target {
      // Too much is told by the length and number of components, not by a want of virtues.
      switch meaning {
      case .raises, .either: return 0
      case .lowers: return 1
      case .silent: return nil
      }
    }
    return switch meaning {
    case .raises: target.isMistake ? -1 : 1
    case .lowers: target.isMistake ? 1 : -1
    case .either: 0
    case .silent: nil
    }
  }

  /// One table a target, fitted on all answers.
  func tables() -> [WeightTable] { tables(leavingOut: nil, outputs: outputsLeftOut()) }

  /// For each answer the tables that know nothing of its group of prompts.
  func tablesLeavingOut() -> [[WeightTable]] {
    let outputs = outputsLeftOut()
    let byGroup = (0..<Self.groupCount).map { tables(leavingOut: $0, outputs: outputs) }
    return groups.map { byGroup[$0] }
  }

  private var moments: SignedRidge.Moments {
    SignedRidge.Moments(rows: rows, targets: values, weights: weights)
  }

  private func moments(of group: Int) -> SignedRidge.Moments {
    let members = groups.indices.filter { groups[$0] == group }
    return SignedRidge.Moments(
      rows: members.isEmpty
        ? [[Double](repeating: 0, count: names.count)] : members.map { rows[$0] },
      targets: values.map { column in members.isEmpty ? [0] : members.map { column[$0] } },
      weights: members.isEmpty ? [0] : members.map { weights[$0] })
  }

  /// Outputs of each target's model for answers to prompts that it hasn't seen.
  private func outputsLeftOut() -> [[Double]] {
    let all = moments
    var outputs = Target.all.map { _ in [Double](repeating: 0, count: rows.count) }
    for group in 0..<Self.groupCount where groups.contains(group) {
      let rest = all - moments(of: group)
      for target in Target.all.indices {
        let fit = ridge[target].fit(rest, target: target)
        for index in groups.indices where groups[index] == group {
          outputs[target][index] = fit.predict(rows[index])
        }
      }
    }
    return outputs
  }

  /// Weights from all other groups, calibrated on outputs for prompts left out.
  private func tables(leavingOut group: Int?, outputs: [[Double]]) -> [WeightTable] {
    let used = group.map { moments - moments(of: $0) } ?? moments
    let known = groups.indices.filter { groups[$0] != group }
    let thresholds = thresholds(on: known, outputs: outputs)
    return Target.all.enumerated().map { number, target in
      let fit = ridge[number].fit(used, target: number)
      let weights = zip(names, fit.weights).compactMap { name, weight -> WeightTable.Weight? in
        let value = Int((weight * 10_000).rounded())
        return value == 0 ? nil : WeightTable.Weight(signal: name, value: value)
      }
      return WeightTable(
        target: target.name, intercept: Int((fit.intercept * 10_000).rounded()),
        weights: weights.sorted { $0.signal < $1.signal },
        calibration: calibration(of: number, on: known, outputs: outputs),
        thresholds: thresholds[number])
    }
  }

  private func calibration(
    of number: Int, on known: [Int], outputs: [[Double]]
  ) -> [WeightTable.CalibrationPoint] {
    let raw = known.map { outputs[number][$0] }
    let truth = known.map { values[number][$0] }
    return Target.all[number].isMistake
      ? Calibration.probability(raw, truth.map { $0 >= 1 }) : Calibration.stretch(raw, to: truth)
  }

  /// For each mistake from which probability on it is slight, and plain; nothing for scores.
  private func thresholds(on known: [Int], outputs: [[Double]]) -> [[Int]] {
    let columns = Target.all.enumerated().map { number, target -> Thresholds.Column? in
      guard target.isMistake else { return nil }
      let points = calibration(of: number, on: known, outputs: outputs)
      return Thresholds.Column(
        values: known.map {
          Double(WeightedModel.calibrated(Int(outputs[number][$0] * 10_000), points)) / 10_000
        },
        marked: known.map { values[number][$0] >= 1 }, weights: known.map { weights[$0] })
    }
    let joint = jointThresholds(on: known, columns: columns)
    return columns.enumerated().map { number, column in
      guard let column else { return [] }
      let slight = joint[number] ?? 1
      let plain = Calibration.threshold(
        column.values, known.map { values[number][$0] >= 1.5 }, precision: 0.6)
      return [slight, max(slight, plain)].map { Int(($0 * 10_000).rounded()) }
    }
  }

  /// Where each mistake begins; both depths begin where the likelier of them does.
  private func jointThresholds(
    on known: [Int], columns: [Thresholds.Column?]
  ) -> [Int: Double] {
    var members: [(targets: [Int], column: Thresholds.Column)] = []
    for (number, target) in Target.all.enumerated() {
      if case .mistake = target, let column = columns[number] { members.append(([number], column)) }
    }
    let depths = Target.all.indices.filter {
      if case .depth = Target.all[$0] { true } else { false }
    }
    let both = depths.compactMap { columns[$0] }
    members.append(
      (
        depths,
        Thresholds.Column(
          values: known.indices.map { index in both.map { $0.values[index] }.max() ?? 0 },
          marked: known.map { Target.mistake(.wrongDepth).value(of: answers[$0]) >= 1 },
          weights: known.map { weights[$0] })
      ))
    let chosen = Thresholds.choose(members.map(\.column))
    return Dictionary(
      uniqueKeysWithValues: zip(members, chosen).flatMap { member, value in
        member.targets.map { ($0, value) }
      })
  }
}
