import SessionStore
import Terminal
import Themes

/// The dialog that ends logins: what will end, why, and a confirmation that fits its size.
struct RevokeView {
    let state: State
    let dialog: RevokeDialog

    private typealias Line = DialogBox.Line

    /// Where everything is.
    var box: DialogBox { DialogBox(title, lines, in: state.size) }

    func draw(in grid: inout Grid) { box.draw(in: &grid) }

    // MARK: Words

    private var title: String {
        switch dialog.phase {
        case .done(let result): return "Ended " + Number.of(result.ended.count, "login")
        case .unfinished: return "All have ended"
        case .failed: return "Nothing was ended"
        default: break
        }
        guard dialog.canConfirm else { return "End logins" }
        let users = dialog.users
        var names = users.map(\.user)
        if case .users(let all) = dialog.target { names = all }
        return "End \(Number.of(dialog.pinned.count, "login")) of "
            + (names.count == 1 ? names[0] : Number.of(names.count, "user"))
    }

    private var lines: [Line] {
        switch dialog.phase {
        case .reading where dialog.pinned.isEmpty: [Line(pieces: [Piece("reading which these are …", .label)])]
        case .failed(let words), .unfinished(let words): failure(words)
        case .done(let result): outcome(result)
        default: dialog.canConfirm ? question : nothing
        }
    }

    private var nothing: [Line] {
        [
            Line(pieces: [Piece("No live login is left to end.", .text)]), Line(),
            Line(pieces: [Piece("esc", .hintKey), Piece(" back", .hint)]),
        ]
    }

    private func failure(_ words: String) -> [Line] {
        DialogBox.wrapped(words, .error, columns: 64, in: state.repertoire) + [
            Line(), Line(pieces: [Piece("any key", .hintKey), Piece(" back to the screen", .hint)]),
        ]
    }

    private var question: [Line] {
        let pinnedAt = Piece("pinned " + state.moment.clock(dialog.pinnedAt), .label)
        var lines = [Line(pieces: [Piece(targetWords, .query)], right: [pinnedAt]), Line()]
        lines += RevokedRows(state: state, sessions: dialog.pinned).summary().map { Line(pieces: $0, right: $1) }
        if let words = markWords { lines.append(Line(pieces: [Piece(words, .label)])) }
        if let line = exposure(dialog.exposed, "will verify", "will verify") { lines.append(line) }
        lines.append(Line())
        if dialog.hasChanged {
            lines.append(Line(pieces: [Piece("The set has changed: this is what would end now.", .soon)]))
            lines.append(Line())
        }
        let required = state.policy.requiresReason ? "required" : "optional, for administrators"
        let recent = state.history.reasons.isEmpty ? "" : "; ^P for recent ones"
        lines.append(field(dialog.reason, .reason, "reason", required + recent))
        lines.append(field(dialog.message, .message, "to user", "optional, shown to the user"))
        lines.append(Line())
        return lines + confirmation
    }

    private var confirmation: [Line] {
        switch dialog.phase {
        case .checking: return [Line(pieces: [Piece("looking whether they are still the same …", .label)])]
        case .ending(let progress): return [Line(pieces: [Piece(dialog.words(for: progress), .soon)])]
        case .reading: return [Line(pieces: [Piece("reading them anew …", .label)])]
        default: break
        }
        var lines: [Line] = []
        if dialog.needsCount {
            let ask = "type \(dialog.pinned.count)"
            lines.append(field(dialog.count, .count, ask, "to end them"))
            lines.append(Line())
        }
        if dialog.ownLogins > 0 {
            lines.append(Line(pieces: [Piece("! " + ownWords, .alarm)]))
            lines.append(field(dialog.own, .own, "type \(RevokeDialog.ownWord)", "to end your own too"))
            lines.append(Line())
        }
        let keys = [
            Piece("⏎", .hintKey), Piece(" end   ", .hint), Piece("tab", .hintKey), Piece(" next   ", .hint),
            Piece("esc", .hintKey), Piece(" keep", .hint),
        ]
        lines.append(Line(pieces: dialog.complaint.map { [Piece($0, .error)] } ?? [], right: keys))
        return lines
    }

    private var ownWords: String {
        switch (dialog.ownLogins, dialog.pinned.count) {
        case (1, 1): "This is your own login."
        case (1, _): "One of these is your own login."
        case (let own, let all) where own == all: "These are your own logins."
        case (let own, _): "\(own) of these are your own logins."
        }
    }

    private func field(_ text: TextField, _ focus: RevokeDialog.Focus, _ label: String, _ hint: String) -> Line {
        let isActive = dialog.focus == focus && dialog.phase == .asking
        return Line(field: .init(text: text, isActive: isActive, label: label, hint: hint))
    }

    private var targetWords: String {
        switch dialog.target {
        case .sessions(let ids): ids.count == 1 ? "login \(ids[0].short)" : "the marked logins"
        case .users(let users): users.count == 1 ? "all logins of the user" : "all logins of the marked users"
        case .others(let kept):
            kept.count == 1
                ? "all of the user but \(kept[0].short)" : "all of their users but the \(kept.count) marked"
        case .query(let query, _, let except): queryWords(query, except.count, "login")
        case .usersOfQuery(let query, let except): "all logins of " + queryWords(query, except.count, "user")
        }
    }

    private func queryWords(_ query: SessionQuery, _ spared: Int, _ what: String) -> String {
        let text = query.expression.map { "every \(what) with \($0)" } ?? "every \(what)"
        return spared == 0 ? text : text + ", but \(spared)"
    }

    /// What ending all logins of users means beyond those that there are.
    private var markWords: String? {
        guard case .users(let users) = dialog.target else { return nil }
        let absent = users.count - dialog.users.count
        guard absent > 0 else { return nil }
        let who = users.count == 1 ? "No login is live" : "\(Number.of(absent, "user")) with no live login"
        return who + ": sign-ins begun before now are refused."
    }

    private func outcome(_ result: RevokeResult) -> [Line] {
        var lines = [
            Line(pieces: [
                Piece("✖ ", .alarm),
                Piece(
                    result.ended.count == 1
                        ? "Its token is dead at the next use." : "Their tokens are dead at the next use.", .text),
            ]), Line(),
        ]
        let rows = RevokedRows(state: state, sessions: result.ended)
        lines += rows.part(from: dialog.scroll, count: outcomeRows).map { Line(pieces: $0, right: $1) }
        if result.alreadyEnded > 0 {
            lines.append(Line(pieces: [Piece("\(Number.of(result.alreadyEnded, "login")) had ended before", .label)]))
        }
        if let line = exposure(result.exposed, "still verifies", "still verify") {
            lines += [Line(), line] + audiences(of: result.exposed)
        }
        if let file = dialog.file {
            let field = DialogBox.Field(text: file, isActive: true, label: "save as", hint: "a new file")
            return lines + [Line(), Line(field: field)]
                + DialogBox.wrapped(dialog.complaint ?? "", .error, columns: 64, in: state.repertoire)
        }
        if let path = dialog.savedAs {
            lines += [Line(), Line(pieces: [Piece("written to ", .label), Piece(path, .fact)])]
        }
        let scrolls =
            result.ended.count > outcomeRows
            ? [Piece(state.commands.keyWord(.down) + state.commands.keyWord(.up), .hintKey), Piece(" more   ", .hint)]
            : []
        let saves =
            state.canSave && !result.ended.isEmpty ? [Piece("s", .hintKey), Piece(" save the list   ", .hint)] : []
        return lines + [
            Line(), Line(pieces: scrolls + saves + [Piece("any key", .hintKey), Piece(" back to the screen", .hint)]),
        ]
    }

    /// What nobody can take back: service tokens that are checked without asking the store.
    private func exposure(_ exposed: Exposure, _ one: String, _ many: String) -> Line? {
        guard let until = exposed.until else { return nil }
        let verify = exposed.count == 1 ? one : many
        return Line(pieces: [
            Piece("▲ ", .soon), Piece("\(Number.of(exposed.count, "service token")) \(verify) offline, until ", .text),
            Piece(state.moment.clock(until), .soon),
        ])
    }

    /// The services that they are for.
    private func audiences(of exposed: Exposure) -> [Line] {
        let named = exposed.audiences.prefix(6).joined(separator: ", ")
        let rest = exposed.audiences.count > 6 ? " and \(exposed.audiences.count - 6) more" : ""
        return DialogBox.wrapped("for \(named)\(rest)", .label, columns: 62, in: state.repertoire).map {
            Line(pieces: [Piece("  ", .label)] + $0.pieces)
        }
    }

    /// How many of the ended logins are in sight at once.
    private var outcomeRows: Int { Self.outcomeRows(state.size) }

    static func outcomeRows(_ size: Size) -> Int { max(3, min(12, size.rows - 14)) }
}
