@testable import RubricEngine

/// A way of writing, with an honest answer in it.
enum Voice: String, CaseIterable, Sendable {
  case terse, bullets, secondLanguage, speech, lowerCase

  /// An honest answer to `card-fraud`.
  var answer: Submission {
    switch self {
    case .terse:
      Submission(
        framing: "Approval final. Score before it, under 200 ms. Miss = issuer pays.",
        tradeoffs: """
          Live: one lookup, small model, some recall lost. Nightly: whole graph, no clock, but thirty \
          payments too late. Live servers idle at 4 am; one fraud of 300 euros pays for them.
          """,
        examples:
          "Song 14:02, phone 14:04, same card: live. Copied terminal, weeks of disputes: nightly.",
        followUps: replies(
          "40 ms: fetch goes, slow features into memory. Scoring before approval stays.",
          "Store down: second model on the message alone, lower ceiling. Every payment gets a reply."
        ))
    case .bullets:
      Submission(
        framing: """
          - approval can't be taken back, so the score comes first
          - 200 ms budget, missed fraud costs the issuer the amount
          """,
        tradeoffs: """
          - live: short deadline, so fewer features and a lighter model
          - nightly: months of history, so rings show up, but too late for the first payment
          - weighed: a fraud costs more than a day of servers
          """,
        examples: """
          - stolen card buys a phone two minutes after a song: has to be live, the phone ships today
          - skimmed terminal, seen only across a month of disputes: nightly job over merchants
          """,
        followUps: replies(
          """
          - changes: feature fetch dropped, model distilled
          - stays: ten-minute counters, because they catch the cloned card
          """, "- fall back to a model that needs only amount and country, lower limits meanwhile"))
    case .secondLanguage:
      Submission(
        framing: """
          For me the important is that the approved payment can not be returned. Therefore the score \
          must exist before the answer, I suppose in 200 milliseconds, else the issuer have the loss.
          """,
        tradeoffs: """
          In the real time the model is small because the clock is running, so we lose a part of the \
          frauds. In the night exist no clock, the job can look on all history, but the thief is \
          already gone. I would pay the servers since one missed fraud costs 300 euro.
          """,
        examples: """
          A woman pays in a petrol station and her card is copied. Some weeks after come the disputes, \
          all from the same station, this only the nightly job can see. Contrary, a phone bought with \
          stolen number at 14:04 must be stopped at once.
          """,
        followUps: replies(
          "With 40 ms it is not possible to fetch. So I put the slow features before in memory. The score before approval rests.",
          "If the store falls, a simple model answers with only the message, because no answer is worse than a wrong one."
        ))
    case .speech:
      Submission(
        framing: """
          Okay so, um, the thing that decides for me is, like, you can't take an approval back. So the \
          score, it has to be there before we answer, let's say 200 milliseconds, otherwise the issuer \
          just eats the loss.
          """,
        tradeoffs: """
          So live, you know, you get one lookup, so the model's smaller and you miss some. At night you \
          have all the time, you can join months of stuff, but, um, by then he's bought thirty phones. \
          And yeah, servers sit idle, but one fraud pays for a lot of servers.
          """,
        examples: """
          So picture somebody, two euros for a song, then two minutes later a phone for 900. You have to \
          stop the second one while it's pending. And then the other one, um, a terminal that copied \
          cards all month, that's only visible when you lay the disputes next to each other, so nightly.
          """,
        followUps: replies(
          "Right, 40, so the fetch is gone. I'd, um, push the slow features into memory overnight. What I wouldn't touch is scoring before we answer.",
          "Payments go on. There's a second model, it only needs the message, and we lower the ceiling until the store's back."
        ))
    case .lowerCase:
      Submission(
        framing:
          "you cant take back an aproval so the score has to be ther before, say 200 ms. if we miss it the issuer pays",
        tradeoffs: """
          live means one lookup so smaler model and some fraud slips thru. nightly has all the histroy \
          but its too late for the first payments. servers idle at night, still cheaper then one stolen phone
          """,
        examples:
          "somone buys a song then a phone 2 min later w the same card, has to be blocked rigth then. a copied terminal shows up only after weeks of disputes so thats for the nightly job",
        followUps: replies(
          "40 ms kills the fetch so slow featurs go into memory at night, scoring before the answer stays bc else the money is gone",
          "use a simple model with just the msg and a lower limit til the store is back"))
    }
  }

  private func replies(_ first: String, _ second: String) -> [FollowUpReply] {
    [
      FollowUpReply(
        id: "a",
        question:
          "The payment network cuts your scoring budget from 200 ms to 40 ms. What do you do?",
        answer: first),
      FollowUpReply(
        id: "b",
        question:
          "The feature store goes down in the middle of the holiday peak. What happens to payments?",
        answer: second),
    ]
  }
}
