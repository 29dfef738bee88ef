import Terminal
import Themes

/// The keys that do something here and now, from the table of commands.
struct Hints {
    struct Hint {
        let pieces: [Piece]
        /// Whether it stays when there is no room for all.
        let isKept: Bool
    }

    static func of(_ state: State) -> [Hint] {
        switch state.overlay {
        case .filter: return plain([("⏎", "apply"), ("esc", "keep the old one"), ("^U", "clear")])
        case .revoke(let dialog): return plain(words(for: dialog))
        case .theme: return plain([("j k", "try"), ("⏎", "keep"), ("esc", "back to the one before")])
        case .help: return plain([("any key", "back to the screen")])
        case nil: break
        }
        var hints = Command.table.compactMap { command -> Hint? in
            guard let word = command.hints[state.place.kind], command.isPresent(in: state),
                command.refusal(in: state) == nil
            else { return nil }
            let key = command.hintKeys ?? command.keys.first.map(Command.word) ?? ""
            return Hint(
                pieces: [Piece(key, .hintKey), Piece(" " + word, .hint)], isKept: [.help, .quit].contains(command.name))
        }
        if state.route.count > 1 { hints += plain([("esc", "back")], isKept: true) }
        return hints
    }

    private static func plain(_ hints: [(String, String)], isKept: Bool = false) -> [Hint] {
        hints.map { Hint(pieces: [Piece($0.0, .hintKey), Piece(" " + $0.1, .hint)], isKept: isKept) }
    }

    private static func words(for dialog: RevokeDialog) -> [(String, String)] {
        switch dialog.phase {
        case .asking:
            dialog.canConfirm
                ? [("⏎", "end them"), ("tab", "next field"), ("esc", "keep them")] : [("esc", "back")]
        case .reading, .checking: [("esc", "keep them")]
        case .ending: [("esc", "stop")]
        case .done, .failed: [("any key", "back to the screen")]
        }
    }
}
