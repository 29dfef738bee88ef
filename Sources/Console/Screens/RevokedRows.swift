import SessionStore
import Terminal
import Themes

/// Logins as the dialog lists them: before they end, and after.
struct RevokedRows {
    typealias Row = (left: [Piece], right: [Piece])

    let state: State
    let sessions: [Session]

    /// So many logins are named before they end.
    private static let first = 5

    /// The first of them, how many more there are, and what they come to by client and user.
    func summary() -> [Row] {
        var rows = sessions.prefix(Self.first).map(row)
        guard sessions.count > Self.first else { return rows }
        let users = counts { $0.user }
        let more = "  … \(Number.grouped(sessions.count - Self.first)) more; in all "
        rows.append(([Piece(more + listed(counts { $0.client }, of: "client"), .label)], []))
        if users.count > 1 { rows.append(([Piece("  " + listed(users, of: "user"), .label)], [])) }
        return rows
    }

    /// A part of all of them, with words for what lies before and behind.
    func part(from start: Int, count: Int) -> [Row] {
        let start = max(0, min(start, sessions.count - count))
        let end = min(sessions.count, start + count)
        var rows = sessions[start..<end].map(row)
        if sessions.count > count {
            let words = "  \(Number.grouped(start + 1))–\(Number.grouped(end)) of \(Number.grouped(sessions.count))"
            rows.append(([Piece(words, .label)], []))
        }
        return rows
    }

    private func row(_ session: Session) -> Row {
        let isOneUser = Set(sessions.lazy.map { ExactText($0.user) }.prefix(2)).count == 1
        let what = isOneUser ? session.device ?? "—" : session.user
        return (
            [
                Piece("  " + session.id.short + "  ", .fact),
                Piece(fit(session.client, 8), .client), Piece(fit(what, 24) + "  ", .text),
                Piece(session.lastAddress?.description ?? "", .label),
            ], [Piece(Lapse.ago(state.now - session.lastSeen), .label)]
        )
    }

    private func fit(_ text: String, _ columns: Int) -> String {
        VisibleText.fit(text, columns, in: state.repertoire)
    }

    /// `3 users: ada 9, bob 2, carol 1`: those with most first, as many as say something.
    private func listed(_ counts: [(name: String, count: Int)], of what: String) -> String {
        let named = counts.prefix(3).map { "\($0.name) \(Number.grouped($0.count))" }
        let rest = counts.count > named.count ? ", …" : ""
        return Number.of(counts.count, what) + ": " + named.joined(separator: ", ") + rest
    }

    private func counts(_ name: (Session) -> String) -> [(name: String, count: Int)] {
        let counts = sessions.reduce(into: [ExactText: Int]()) { $0[ExactText(name($1)), default: 0] += 1 }
        return counts.map { ($0.key.text, $0.value) }.sorted { one, two in
            one.1 == two.1 ? one.0.utf8.lexicographicallyPrecedes(two.0.utf8) : one.1 > two.1
        }
    }
}
