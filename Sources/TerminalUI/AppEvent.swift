import Interview
import RubricEngine

/// A reading of both clocks: one that never goes back, and the one on the wall.
package struct Moment: Hashable, Sendable {
  /// Since any fixed moment, such as the start of the program.
  package let uptime: Duration
  package let date: Timestamp

  package init(uptime: Duration, date: Timestamp) {
    self.uptime = uptime
    self.date = date
  }
}

/// Something that happened, which the app has to take into account.
package enum AppEvent: Hashable, Sendable {
  case key(Key)
  /// About a second has passed; sent while `wantsTicks`.
  case tick
  /// The grade that the last `grade` effect asked for.
  case graded(Assessment)
  /// How to press on the reply of the last `weigh` effect, or nil.
  case weighed(press: String?)
  /// What a transcript would be graded without what was said under pressure.
  case gradedUnpressed(TranscriptID, UnpressedGrade)
  /// So many interviews were graded again.
  case regraded(Int)
  /// The transcript is on disk and its draft is gone.
  case saved(TranscriptID)
  /// All transcripts, in any order.
  case transcriptsLoaded([Transcript])
  /// A report was written to a new file of this name.
  case exported(String)
  /// The disputes of a transcript are on disk.
  case disputesKept(TranscriptID, [Dispute])
  case practiceLoaded(PracticeRecord)
  /// The grade that the last `judge` effect asked for.
  case judged(DrillGrade)
  /// What the last `searchTranscripts` effect found.
  case transcriptsFound(TranscriptHits)
  /// The note on a transcript is on disk, or is gone from there.
  case noteKept(TranscriptID, Note?)
  /// What the last `outline` effect read.
  case outlined(Assessment)
  /// The review is on disk.
  case reviewKept(DrillReview)
  /// What the external editor left behind.
  case editorReturned(String)
  /// The external editor could not do its work; the text is as it was.
  case editorFailed(String)
  /// The program runs again after it was suspended.
  case continued
  /// The program is about to be ended from outside.
  case ending
  /// An effect could not be performed, with the reason as a sentence.
  case failed(AppEffect, reason: String)
}

/// Something that the app asks the run loop to do, in the given order.
package enum AppEffect: Hashable, Sendable {
  /// Begin the journal of this draft, or go on with it; later records belong to it.
  case openDraft(Draft)
  /// Append to the open journal; a milestone has to be on disk before the next frame is drawn.
  case record(Draft.Record)
  /// Close the open journal, so that its draft is found at the next start.
  case keepDraft
  /// Remove a draft and its journal.
  case discardDraft(TranscriptID)
  /// Grade, then report `graded`.
  case grade(Submission, PromptRubric)
  /// Find how to press on a reply, then report `weighed`.
  case weigh(FollowUpReply, PromptRubric)
  /// Report `gradedUnpressed`.
  case gradeUnpressed(Transcript)
  /// Grade these again by today's engine, keep the earlier grades, then report `regraded`.
  case regrade([TranscriptID])
  /// Keep the transcript, remove the draft with the same id, then report `saved`.
  case save(Transcript)
  /// Report `transcriptsLoaded`.
  case loadTranscripts
  case delete(TranscriptID)
  /// Put back a transcript that was deleted.
  case restore(Transcript)
  /// Write the report to a new file in the current folder, then report `exported`.
  case export(Transcript, ReportFormat)
  /// Keep these disputes in the place of the earlier ones, then report `disputesKept`.
  case keepDisputes(TranscriptID, [Dispute])
  /// Report `practiceLoaded`.
  case loadPractice
  /// Keep that a finding is a drill from now on.
  case addPiece(DrillPiece)
  /// Grade an attempt, then report `judged`.
  case judge(Drill, attempt: String, hints: Int)
  /// Keep a review, or its new rating where it has a number, then report `reviewKept`.
  case keepReview(DrillReview)
  case removeReview(Int)
  /// Find these words in the texts, then report `transcriptsFound`.
  case searchTranscripts([String])
  /// Keep this note in the place of the earlier one, then report `noteKept`.
  case keepNote(TranscriptID, Note?)
  /// Read what was said so far without keeping anybody waiting, then report `outlined`.
  case outline(Submission, PromptRubric)
  /// Keep what an attempt says by now; nothing is kept of an empty one.
  case keepAttempt(DrillID, String)
  case keepInterviewDate(PracticeDay?)
  /// Keep how far the mock interview is, or that none is under way.
  case keepMock(MockRun?)
  /// Write all of the progress as HTML to a new file in the current folder, then report `exported`.
  case exportProgress
  /// Open `$VISUAL` or `$EDITOR` on the text, then report `editorReturned` or `editorFailed`.
  case editExternally(String)
  /// Stop as the shell's suspend key does, then report `continued`.
  case suspend
  /// Draw the next frame from scratch.
  case redraw
  /// Have the terminal report the mouse, or leave it to itself.
  case useMouse(Bool)
  case quit
}
