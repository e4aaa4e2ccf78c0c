/// Small words of other languages that English text doesn't use.
enum ForeignWords {
  static func count(in sections: [Section]) -> Int {
    sections.reduce(0) { sum, section in
      sum
        + section.sentenceList.reduce(0) { sum, sentence in
          sum + sentence.words.count { words.contains(section.part.words[$0].form) }
        }
    }
  }

  /// True where most bytes of a text of some length belong to letters beyond ASCII.
  static func fillMost(of sections: [Section]) -> Bool {
    var all = 0
    var foreign = 0
    for section in sections {
      let bytes = Array(section.part.text.utf8)
      for sentence in section.sentenceList {
        for word in sentence.words {
          let letters = bytes[section.part.words[word].start..<section.part.words[word].end]
          all += letters.count
          foreign += letters.count { $0 >= 0x80 }
        }
      }
    }
    return foreign >= 60 && foreign * 2 > all
  }

  private static let words: Set<UInt64> = Set(
    """
    der das und ist nicht ein eine einen dem den des mit auf für von zu sich auch wir ich wird werden \
    sind wenn weil oder aber nur noch wie bei durch sehr mehr kann muss dass daher jede jeder \
    el los las una unos por para con como pero más muy porque entonces cuando donde este esta estos \
    esto eso hay ser son está están cada sobre sin según también desde hasta entre nos le les \
    la les du est sont avec dans pour que qui sur par plus pas ne une ces cette cela donc mais où \
    nous vous ils elle aussi être avoir fait quand chaque leur leurs sans selon très comme \
    os uma umas com não mais muito porque então quando onde são está cada sem também seu sua nós \
    il gli della delle dei degli nel nella che è sono perché quindi quando ogni senza anche più molto \
    het een van niet zijn wordt worden voor met naar omdat dus maar ook elke zonder wij ze hebben als \
    hai hain ka ki ke ko aur nahi nahin mein hum aap yeh woh kya karna hota hoti toh agar lekin bhi liye \
    ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor ut labore et magna aliqua enim \
    minim veniam quis nostrud duis aute irure velit esse cillum excepteur sunt culpa qui officia anim id \
    laborum pellentesque vestibulum donec eget quisque lacus eros vitae ultricies sapien aenean tincidunt \
    i w z na nie jest są oraz dla przez się że ale lub gdy każdy bardzo
    """.split(separator: " ").filter {
      $0.count > 1
        && ![
          "die", "an", "in", "so", "was", "me", "do", "no", "a", "as", "on", "des", "le", "los",
          "la", "con", "per", "also", "les",
        ].contains($0)
    }
    .map { WordHash.of(String($0)) })
}
