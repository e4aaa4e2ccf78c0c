/// The finders of all rules, most telling first within a mistake.
enum RuleBook {
  static let finders: [RuleFinder] = [
    DefinitionOnly.definesSides,
    ListedTradeoffs.bareList, ListedTradeoffs.bareDimension,
    NoBusinessContext.noStake,
    WrongDepth.toolPile, WrongDepth.hollow,
    NoExamples.nameOnly, NoExamples.absent,
    LostStructure.returns, LostStructure.misplaced,
    RigidFollowUps.repeatsFirstAnswer, RigidFollowUps.dismisses, RigidFollowUps.emptyReply,
  ]

  static func finders(of mistake: MistakeID) -> [RuleFinder] {
    finders.filter { $0.id.hasPrefix(mistake.name + "/") }
  }
}
