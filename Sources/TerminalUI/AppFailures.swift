extension App {
  /// Shows a sentence from outside of the screens until the next key.
  package mutating func tell(_ sentence: String) {
    notice = Notice(text: sentence, isError: true)
  }

  /// Tells why an effect could not be performed, with what to do.
  mutating func explain(_ effect: AppEffect, _ reason: String) -> [AppEffect] {
    let sentence: String
    switch effect {
    case .save(let transcript):
      let key = keyName(.saveAgain, in: .report)
      sentence =
        "This interview isn't saved: \(reason) Press \(key) to try again; its draft is kept."
      showReport(of: transcript, isSaved: false)
    case .openDraft, .record, .keepDraft:
      sentence = "Your words aren't safe on disk: \(reason)"
    case .weigh:
      // Whoever can't be pressed is asked the next thing.
      return send(.weighed(press: nil))
    case .gradeUnpressed: return []
    case .regrade: sentence = "Not every interview is graded again: \(reason)"
    case .keepAttempt: sentence = "Your attempt isn't safe on disk: \(reason)"
    case .keepInterviewDate: sentence = "The date isn't kept: \(reason)"
    case .keepMock: sentence = "The mock interview is not on disk: \(reason)"
    case .exportProgress: sentence = "Your progress isn't written: \(reason)"
    case .grade: sentence = "Your answer could not be graded: \(reason)"
    case .delete, .restore:
      sentence = "The list of interviews is unchanged on disk: \(reason)"
      notice = Notice(text: sentence, isError: true)
      return [.loadTranscripts]
    case .discardDraft: sentence = "The draft could not be removed: \(reason)"
    case .loadTranscripts: sentence = "Your interviews could not be read: \(reason)"
    case .export: sentence = "The report isn't written: \(reason)"
    case .keepDisputes: sentence = "The dispute isn't kept: \(reason)"
    case .loadPractice: sentence = "Your drills could not be read: \(reason)"
    case .addPiece: sentence = "The drill is not on disk: \(reason)"
    case .judge: sentence = "Your attempt could not be graded: \(reason)"
    case .keepReview, .removeReview: sentence = "The grade of this drill is not on disk: \(reason)"
    case .searchTranscripts: sentence = "Your interviews could not be searched: \(reason)"
    case .keepNote: sentence = "The note isn't kept: \(reason)"
    case .outline:
      isOutlining = false
      sentence = "The outline could not be read: \(reason)"
    case .editExternally: sentence = reason
    case .suspend, .quit, .redraw, .useMouse: sentence = reason
    }
    notice = Notice(text: sentence, isError: true)
    return []
  }
}
