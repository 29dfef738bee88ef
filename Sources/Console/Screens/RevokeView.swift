import SessionStore
import Terminal
import Themes

/// The dialog that ends logins: what will end, why, and a confirmation that fits its size.
struct RevokeView {
    let state: State
    let dialog: RevokeDialog

    private struct Line {
        var pieces: [Piece] = []
        var right: [Piece] = []
        var field: (TextField, isActive: Bool, label: String, hint: String)?
    }

    func draw(in grid: inout Grid) {
        let lines = self.lines
        let width = min(72, grid.size.columns - 4)
        let height = min(grid.size.rows - 2, lines.count + 4)
        let top = max(1, (grid.size.rows - height) / 2 - 1)
        let left = (grid.size.columns - width) / 2
        grid.box(rows: top..<top + height, columns: left..<left + width, .alarm, on: .dialog)
        grid.put(" " + title + " ", row: top, column: left + 3, .alarm, on: .dialog, upTo: left + width - 3)
        grid.cursor = nil
        // When there is not room for all, what is typed and confirmed matters more than the list above it.
        let shown = lines.count + 4 > height ? Array(lines.suffix(height - 2)) : lines
        let first = top + (shown.count == lines.count ? 2 : 1)
        for (offset, line) in shown.enumerated() where first + offset < top + height - 1 {
            draw(line, row: first + offset, left: left + 3, right: left + width - 3, in: &grid)
        }
    }

    private func draw(_ line: Line, row: Int, left: Int, right: Int, in grid: inout Grid) {
        // What stands at the right end is short and exact, so the rest gives way to it.
        let room = line.right.isEmpty ? right : right - line.right.width(in: grid.repertoire) - 2
        grid.put(line.pieces, row: row, column: left, upTo: room)
        if !line.right.isEmpty { grid.put(line.right, row: row, endingAt: right) }
        guard let (field, isActive, label, hint) = line.field else { return }
        grid.put(label, row: row, column: left, isActive ? .text : .label)
        let start = left + 10
        let ground: Ground = isActive ? .field : .idleField
        grid.shade(row: row, columns: start..<right, ground)
        let window = FieldWindow(field, columns: right - start - 2, repertoire: grid.repertoire)
        if field.text.isEmpty {
            grid.put(hint, row: row, column: start + 1, .label, upTo: right - 1)
        } else {
            grid.put(window.shown, row: row, column: start + 1, .input, upTo: right - 1)
        }
        if isActive { grid.cursor = Position(row: row, column: start + 1 + window.cursor) }
    }

    // MARK: Words

    private var title: String {
        switch dialog.phase {
        case .done(let result): return "Ended " + Number.of(result.ended.count, "login")
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
        case .failed(let words): failure(words)
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
        wrapped(words, 64).map { Line(pieces: [Piece($0, .error)]) } + [
            Line(), Line(pieces: [Piece("any key", .hintKey), Piece(" back to the screen", .hint)]),
        ]
    }

    private var question: [Line] {
        let pinnedAt = Piece("pinned " + state.moment.clock(dialog.pinnedAt), .label)
        var lines = [Line(pieces: [Piece(targetWords, .query)], right: [pinnedAt]), Line()]
        lines += RevokedRows(state: state, sessions: dialog.pinned).summary().map { Line(pieces: $0, right: $1) }
        if let words = markWords { lines.append(Line(pieces: [Piece(words, .label)])) }
        lines.append(Line())
        if dialog.hasChanged {
            lines.append(Line(pieces: [Piece("The set has changed: this is what would end now.", .soon)]))
            lines.append(Line())
        }
        let required = state.policy.requiresReason ? "required" : "optional, for administrators"
        lines.append(Line(field: (dialog.reason, isActive(.reason), "reason", required)))
        lines.append(Line(field: (dialog.message, isActive(.message), "to user", "optional, shown to the user")))
        lines.append(Line())
        return lines + confirmation
    }

    private var confirmation: [Line] {
        switch dialog.phase {
        case .checking: return [Line(pieces: [Piece("looking whether they are still the same …", .label)])]
        case .ending: return [Line(pieces: [Piece("ending them, all or none …", .soon)])]
        case .reading: return [Line(pieces: [Piece("reading them anew …", .label)])]
        default: break
        }
        var lines: [Line] = []
        if dialog.needsCount {
            let ask = "type \(dialog.pinned.count)"
            lines.append(Line(field: (dialog.count, isActive(.count), ask, "to end them")))
            lines.append(Line())
        }
        let keys = [
            Piece("⏎", .hintKey), Piece(" end   ", .hint), Piece("tab", .hintKey), Piece(" next   ", .hint),
            Piece("esc", .hintKey), Piece(" keep", .hint),
        ]
        lines.append(Line(pieces: dialog.complaint.map { [Piece($0, .error)] } ?? [], right: keys))
        return lines
    }

    private func isActive(_ focus: RevokeDialog.Focus) -> Bool {
        dialog.focus == focus && dialog.phase == .asking
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
        if let until = result.exposedUntil {
            lines += [
                Line(),
                Line(pieces: [
                    Piece("still exposed: service tokens, until ", .label), Piece(state.moment.clock(until), .soon),
                ]),
            ]
        }
        let scrolls = result.ended.count > outcomeRows ? [Piece("jk", .hintKey), Piece(" more   ", .hint)] : []
        return lines + [
            Line(), Line(pieces: scrolls + [Piece("any key", .hintKey), Piece(" back to the screen", .hint)]),
        ]
    }

    /// How many of the ended logins are in sight at once.
    private var outcomeRows: Int { Self.outcomeRows(state.size) }

    static func outcomeRows(_ size: Size) -> Int { max(3, min(12, size.rows - 14)) }

    private func wrapped(_ words: String, _ width: Int) -> [String] {
        var lines = [""]
        for word in words.split(separator: " ") {
            if !lines[lines.count - 1].isEmpty,
                TextWidth.of(lines[lines.count - 1] + " " + word, in: state.repertoire) > width
            {
                lines.append("")
            }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines
    }
}
