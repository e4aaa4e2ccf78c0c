extension EditorText {
  /// Behind the end of the word at or after a place.
  func wordEnd(after place: Place) -> Place {
    var place = place
    while let character = character(at: place), !character.isOfWord, let next = after(place) {
      place = next
    }
    while let character = character(at: place), character.isOfWord, let next = after(place) {
      place = next
    }
    return place
  }

  func wordStart(before place: Place) -> Place {
    start(before: place) { $0.isOfWord }
  }

  /// Like `wordStart`, but only spaces end a word.
  func spacedWordStart(before place: Place) -> Place {
    start(before: place) { !$0.isWhitespace }
  }

  /// The end of the line, or the start of the next where that is the place.
  func lineEndOrNext(_ place: Place) -> Place? {
    let end = Place(line: place.line, offset: lines[place.line].count)
    return place == end ? after(place) : end
  }

  private func start(before place: Place, _ isInside: (Character) -> Bool) -> Place {
    var place = place
    while let before = before(place), let character = character(at: before), !isInside(character) {
      place = before
    }
    while let before = before(place), let character = character(at: before), isInside(character) {
      place = before
    }
    return place
  }
}

extension Character {
  var isOfWord: Bool { isLetter || isNumber || self == "_" || self == "'" || self == "’" }
}
