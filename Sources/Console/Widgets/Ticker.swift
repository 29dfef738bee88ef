import SessionStore
import Terminal
import Themes

/// The newest events in a few words; a run of the same becomes one with a number.
struct Ticker {
    let event: SessionEvent
    let count: Int

    /// The newest first. What repeats an act word for word on many logins, and confirmations, are not worth a place.
    static func entries(of events: [SessionEvent]) -> [Ticker] {
        var entries: [Ticker] = []
        for event in events where event.kind != .confirm {
            if let last = entries.last, last.event.kind == event.kind, last.event.client == event.client,
                last.event.user == event.user || [.refresh, .expire, .mint].contains(event.kind)
            {
                entries[entries.count - 1] = Ticker(event: last.event, count: last.count + 1)
            } else {
                entries.append(Ticker(event: event, count: 1))
            }
        }
        return entries
    }

    func pieces(at moment: Moment, in repertoire: Repertoire) -> [Piece] {
        var pieces = [
            Piece(moment.second(event.at) + " ", .label), Piece(event.kind.rawValue, EventWords.role(event.kind)),
        ]
        // A reuse is named by its kind.
        if event.kind != .reuse, !event.alarms.isEmpty { pieces.insert(Piece("! ", .alarm), at: 1) }
        let who = [event.user.map(EventWords.shortUser), event.client].compactMap { $0 }
        let words = who.isEmpty ? event.actor.map(CauseWords.shortActor) ?? "" : who.joined(separator: " ")
        pieces.append(
            Piece(" " + VisibleText.fit(words, min(30, TextWidth.of(words, in: repertoire)), in: repertoire), .text))
        if count > 1 { pieces.append(Piece(" ×\(count)", .text)) }
        return pieces
    }
}
