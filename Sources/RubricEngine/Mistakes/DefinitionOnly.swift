/// Says what the two kinds are and lets nothing follow from it.
enum DefinitionOnly {
  static let definesSides = RuleFinder(id: "definition-only/defines-sides") { scene in
    scene.said(in: [0, 1, 2]).filter { $0.said.isDefinition }.map { scene.evidence($0, $1) }
  }
}
