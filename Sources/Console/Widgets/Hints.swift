import Terminal
import Themes

/// The keys that do something here and now, from the table of commands.
struct Hints {
    struct Hint {
        let keys: [WrittenKey]
        let words: String
        /// Whether it stays when there is no room for all.
        let isKept: Bool

        var pieces: [Piece] { [Piece(keys.map(\.text).joined(), .hintKey), Piece(" " + words, .hint)] }
    }

    static func of(_ state: State) -> [Hint] {
        switch state.overlay {
        case .filter(let edit):
            let recent = state.history.queries.isEmpty ? [] : [("↑↓", "recent")]
            let (act, leave) = edit.purpose == .mark ? ("mark", "mark nothing") : ("apply", "keep the old one")
            return plain([("⏎", act), ("tab", "complete")] + recent + [("esc", leave), ("^U", "clear")])
        case .marking:
            let keys = state.commands.keyWord(.down) + " " + state.commands.keyWord(.up)
            return plain([(keys, "choose"), ("⏎", "mark"), ("esc", "mark nothing")])
        case .palette: return plain([("↑↓", "choose"), ("⏎", "do it"), ("^U", "clear"), ("esc", "back")])
        case .revoke(let dialog): return plain(words(for: dialog, state.history, canSave: state.canSave))
        case .theme:
            let keys = state.commands.keyWord(.down) + " " + state.commands.keyWord(.up)
            return plain([(keys, "try"), ("⏎", "keep"), ("esc", "back to the one before")])
        case .key(let dialog): return plain(words(for: dialog))
        case .help:
            return HelpView(state: state).pageCount > 1
                ? plain([("space", "more"), ("any other key", "back to the screen")])
                : plain([("any key", "back to the screen")])
        case nil: break
        }
        if state.isAskingForToken {
            return plain([("⏎", "judge it"), ("^U", "clear"), ("esc", "leave the line")])
        }
        var hints = state.commands.commands.compactMap { command -> Hint? in
            guard let word = command.hints[state.place.kind], command.isPresent(in: state),
                !command.keys.isEmpty, command.refusal(in: state) == nil
            else { return nil }
            return Hint(
                keys: state.commands.writtenKeys(command), words: word,
                isKept: [.help, .quit].contains(command.name))
        }
        if state.route.count > 1 { hints += plain([(state.commands.keyWord(.back), "back")], isKept: true) }
        return hints
    }

    private static func plain(_ hints: [(String, String)], isKept: Bool = false) -> [Hint] {
        hints.map { Hint(keys: WrittenKey.read($0.0), words: $0.1, isKept: isKept) }
    }

    private static func words(for dialog: KeyDialog) -> [(String, String)] {
        switch dialog.phase {
        case .asking: [("⏎", "do it"), ("esc", "leave the keys as they are")]
        case .doing: []
        case .done, .failed: [("any key", "back to the screen")]
        }
    }

    private static func words(for dialog: RevokeDialog, _ history: History, canSave: Bool) -> [(String, String)] {
        switch dialog.phase {
        case .asking:
            guard dialog.canConfirm else { return [("esc", "back")] }
            let recent = dialog.focus == .reason && !history.reasons.isEmpty ? [("^P ^N", "recent reasons")] : []
            return [("⏎", "end them"), ("tab", "next field")] + recent + [("esc", "keep them")]
        case .reading, .checking: return [("esc", "keep them")]
        case .ending(.following): return [("esc", "go on meanwhile")]
        case .ending: return [("esc", "stop"), ("⏎", "go on meanwhile")]
        case .done where dialog.file != nil: return [("⏎", "write it"), ("esc", "do not")]
        case .done(let result):
            let save = canSave && !result.ended.isEmpty ? [("s", "save the list")] : []
            return save + [("any key", "back to the screen")]
        case .failed, .unfinished: return [("any key", "back to the screen")]
        }
    }
}
