/// A page of the short guide.
package struct GuideTopic: Hashable, Sendable {
  /// The name of its file.
  package let id: String
  package let title: String
  /// One line for lists.
  package let summary: String
  package let blocks: [Block]

  /// A piece of a page, each without line ends.
  package enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    case item(String)
    /// Words of a candidate; the label is `Before` or `After`.
    case quote(label: String, text: String)
  }

  package init(id: String, title: String, summary: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.summary = summary
    self.blocks = blocks
  }
}

/// A word that the trainer uses, explained.
package struct GlossaryTerm: Hashable, Sendable {
  package let name: String
  /// Other words for the same.
  package let also: [String]
  package let meaning: String

  package init(name: String, also: [String], meaning: String) {
    self.name = name
    self.also = also
    self.meaning = meaning
  }
}
