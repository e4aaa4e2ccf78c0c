/// Leaves the first answer as it was, although the question has changed.
enum RigidFollowUps {
  static let repeatsFirstAnswer = RuleFinder(id: "rigid-followups/repeats-first-answer") { scene in
    scene.said(in: scene.replies).filter { section, said in
      said.concepts.contains(scene.index(.repeatMarker))
        && section.counts[scene.index(.changing)] == 0
    }.map { scene.evidence($0, $1) }
  }

  static let dismisses = RuleFinder(id: "rigid-followups/dismisses") { scene in
    scene.said(in: scene.replies).filter { section, said in
      said.concepts.contains(scene.index(.dismissing)) && said.conditions == 0
        && section.counts[scene.index(.changing)] == 0 && said.concreteWords < 6
    }.map { scene.evidence($0, $1) }
  }

  static let emptyReply = RuleFinder(id: "rigid-followups/empty-reply") { scene in
    scene.reading.followUps.enumerated().compactMap { number, section in
      let content = scene.propositions[number + 3].reduce(0) { $0 + $1.contentWords }
      let isOpen = section.counts[scene.index(.unsure)] > 0
      return section.isEmpty || content <= 1 || (isOpen && content <= 4)
        ? scene.end(of: section) : nil
    }
  }
}
