import ServiceTokens
import SessionStore
import Terminal
import Themes

/// The dialog that changes keys.
struct KeyDialogView {
    let state: State
    let dialog: KeyDialog

    private typealias Line = DialogBox.Line

    func draw(in grid: inout Grid) { DialogBox(title, lines, in: state.size).draw(in: &grid) }

    private var title: String {
        switch (dialog.phase, dialog.act) {
        case (.done, _): "The keys have been changed"
        case (.failed, _): "Nothing was changed"
        case (_, .rotate): "Rotate the signing key"
        case (_, .retire(let key)): "Retire key \(KeyWords.short(key.id))"
        }
    }

    private var lines: [Line] {
        switch dialog.phase {
        case .done(let steps): (steps.isEmpty ? ["nothing had to be done"] : steps).flatMap { text($0, .text) } + way
        case .failed(let why): text(why, .error) + way
        case .doing: question + [Line(), Line(pieces: [Piece("changing them …", .label)])]
        case .asking: question + [Line()] + confirmation
        }
    }

    private var way: [Line] {
        [Line(), Line(pieces: [Piece("any key", .hintKey), Piece(" back to the screen", .hint)])]
    }

    private func text(_ words: String, _ role: Role) -> [Line] {
        DialogBox.wrapped(words, role, in: state.repertoire)
    }

    private var question: [Line] {
        switch dialog.act {
        case .rotate: rotation
        case .retire(let key): retirement(of: key)
        }
    }

    private var rotation: [Line] {
        let ring = dialog.standing.ring ?? KeyRing()
        guard let active = ring.active else {
            return text("Two keys are made, one to sign and one to come, and sealed under the key file.", .text)
        }
        let next = ring.next.map { "Key \(KeyWords.short($0.id))" } ?? "A new key"
        let after = Lapse.words(dialog.standing.schedule.overlapSpan)
        var lines = text(
            "\(next) signs from now on. Key \(KeyWords.short(active.id)) signs no more, and is published for \(after) more: "
                + "no valid token fails.", .text)
        if let known = dialog.unknownBefore {
            lines += [Line()]
            lines += text(
                "! Verifiers may not know it before \(state.moment.full(known)): until then they may refuse what it signs.",
                .alarm)
        }
        return lines
    }

    private func retirement(of key: RingKey) -> [Line] {
        var lines = text(
            "It is published no more: whatever it signed is refused as soon as verifiers read the new set of keys. "
                + "A key that is only over retires by itself; this is for one that somebody else may have.", .text)
        if dialog.givesUpSigner {
            lines += [Line()] + text("! This key signs. The next one takes its place at once.", .alarm)
        }
        if let until = dialog.failing.map(\.until).max() {
            let count = dialog.failing.reduce(0) { $0 + $1.count }
            let fails = count == 1 ? "fails from now on; it would be" : "fail from now on; the last would be"
            lines += [Line()]
            lines += text(
                "▲ \(Number.of(count, "token")) that it signed \(fails) valid until \(state.moment.clock(until)).",
                .soon)
        }
        return lines
    }

    private var confirmation: [Line] {
        var lines: [Line] = []
        if let word = dialog.neededWord {
            let field = DialogBox.Field(
                text: dialog.word, isActive: true, label: "type it", hint: "\(word), to do it all the same")
            lines += [Line(field: field), Line()]
        }
        let verb = if case .rotate = dialog.act { "rotate" } else { "retire" }
        let keys = [
            Piece("⏎", .hintKey), Piece(" \(verb)   ", .hint), Piece("esc", .hintKey), Piece(" keep", .hint),
        ]
        lines.append(Line(pieces: dialog.complaint.map { [Piece($0, .error)] } ?? [], right: keys))
        return lines
    }
}
