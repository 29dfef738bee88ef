import ServiceTokens
import SessionStore
import Terminal

extension State {
    /// The key that would be retired; `nil` when nothing that can be is selected.
    var retirableKey: RingKey? {
        guard case .keys(let place) = place, let key = place.list.selected, key.stage != .retired else { return nil }
        return key
    }

    /// Whether there is a ring that could be turned.
    var hasKeyRing: Bool {
        guard case .keys(let place) = place else { return false }
        return place.standing?.ring != nil
    }

    mutating func openKeyDialog(_ act: KeyDialog.Act) -> [Effect] {
        guard case .keys(let place) = place, let standing = place.standing else { return [] }
        overlay = .key(KeyDialog(act, standing, at: now))
        return []
    }

    /// A key while the dialog is open.
    mutating func take(_ input: Input, in dialog: KeyDialog) -> [Effect] {
        var dialog = dialog
        switch dialog.phase {
        case .doing: return []
        case .done, .failed: return dismiss(input)
        case .asking: break
        }
        dialog.complaint = nil
        defer { if case .key = overlay { overlay = .key(dialog) } }
        switch input {
        case .key(.escape): overlay = nil
        case .key(.enter):
            guard dialog.neededWord == nil || dialog.word.text == dialog.neededWord else {
                dialog.complaint = "type \(dialog.neededWord ?? "") to do it"
                return []
            }
            dialog.phase = .doing
            return load(.keyRing, .changeKeys(dialog.order, actor))
        default: if dialog.neededWord != nil { _ = dialog.word.take(input) }
        }
        return []
    }

    /// It was done, or not.
    mutating func keysChanged(_ outcome: KeyRingOutcome) -> [Effect] {
        if case .key(var dialog) = overlay {
            switch outcome {
            case .done(let steps): dialog.phase = .done(steps)
            case .failed(let why): dialog.phase = .failed(why)
            }
            overlay = .key(dialog)
        }
        return place.kind == .keys ? reloadBody() : []
    }
}
