import SessionStore
import Terminal

extension State {
    mutating func openDialog(_ target: RevokeDialog.Target) -> [Effect] {
        guard background == nil else {
            tell("logins are being ended already: one act after the other", isError: true)
            return []
        }
        overlay = .revoke(RevokeDialog(target, ownUser: ownUser, at: now))
        return load(.revoke, .pin(target))
    }

    /// The set has been read: for the first time, or to compare it with what was shown.
    mutating func pinned(_ sessions: [Session], _ exposed: Exposure) -> [Effect] {
        guard case .revoke(var dialog) = overlay else { return [] }
        let isSame = Set(sessions.map(\.id)) == Set(dialog.pinned.map(\.id))
        switch dialog.phase {
        case .checking where isSame:
            dialog.phase = .ending(nil)
            overlay = .revoke(dialog)
            return load(.ending, .end(order(dialog)))
        case .checking: dialog.hasChanged = true
        case .reading where !dialog.pinned.isEmpty && !isSame: dialog.hasChanged = true
        default: break
        }
        dialog.pinned = sessions
        dialog.exposed = exposed
        dialog.pinnedAt = now
        dialog.phase = .asking
        if dialog.hasChanged {
            dialog.count = TextField(limit: 12)
            dialog.own = TextField(limit: 12)
        }
        if !dialog.fields.contains(dialog.focus) { dialog.focus = .reason }
        overlay = .revoke(dialog)
        return []
    }

    private func order(_ dialog: RevokeDialog) -> EndRequest {
        func text(_ field: TextField) -> String? { field.text.isEmpty ? nil : field.text }
        return EndRequest(
            dialog.selection, reason: text(dialog.reason), message: text(dialog.message), actor: actor,
            expecting: .exactly(Set(dialog.pinned.map(\.id))))
    }

    mutating func pinningFailed(_ error: StoreError) -> [Effect] {
        guard case .revoke(var dialog) = overlay else { return [] }
        dialog.phase = .failed(error.description)
        overlay = .revoke(dialog)
        return []
    }

    /// A key while the dialog is open.
    mutating func take(_ input: Input, in dialog: RevokeDialog) -> [Effect] {
        switch dialog.phase {
        case .done(let result):
            if let effects = save(input, dialog, result) { return effects }
            if scroll(input, dialog, result.ended.count) { return [] }
            return dismiss(input)
        case .failed, .unfinished: return dismiss(input)
        case .ending: return whileEnding(input, dialog)
        case .reading, .checking:
            guard input == .key(.escape) else { return [] }
            overlay = nil
            loads.forget(.revoke)
            return [.cancel(.revoke)]
        case .asking: return answer(input, dialog)
        }
    }

    /// A key where there is nothing more to decide.
    mutating func dismiss(_ input: Input) -> [Effect] {
        switch input {
        case .paste, .wheel: return []
        default: overlay = nil
        }
        // What only closes is used up; any other key means what it always means.
        return [.key(.escape), .key(.enter), .character(" ")].contains(input) ? [] : take(input)
    }

    /// Goes through the list of what ended, where there is more of it than fits; says whether the key did that.
    private mutating func scroll(_ input: Input, _ dialog: RevokeDialog, _ count: Int) -> Bool {
        let rows = RevokeView.outcomeRows(size)
        guard count > rows else { return false }
        var dialog = dialog
        switch input {
        case .wheel(let steps): dialog.scroll += steps
        default:
            switch commands.command(of: input, on: place.kind)?.name {
            case .down: dialog.scroll += 1
            case .up: dialog.scroll -= 1
            case .pageDown: dialog.scroll += rows
            case .pageUp: dialog.scroll -= rows
            case .first: dialog.scroll = 0
            case .last: dialog.scroll = count
            default: return false
            }
        }
        dialog.scroll = max(0, min(dialog.scroll, count - rows))
        overlay = .revoke(dialog)
        return true
    }

    private mutating func answer(_ input: Input, _ dialog: RevokeDialog) -> [Effect] {
        var dialog = dialog
        dialog.complaint = nil
        let fields = dialog.fields
        let at = fields.firstIndex(of: dialog.focus) ?? 0
        switch input {
        case .key(.escape):
            overlay = nil
            return []
        case .click(let position):
            guard let number = RevokeView(state: self, dialog: dialog).box.fieldFromEnd(at: position),
                number < fields.count
            else { return [] }
            dialog.focus = fields[fields.count - 1 - number]
        case .key(.tab), .key(.down): dialog.focus = fields[(at + 1) % fields.count]
        case .key(.backTab), .key(.up): dialog.focus = fields[(at + fields.count - 1) % fields.count]
        case .key(.enter):
            if let complaint = complaint(dialog) {
                dialog.complaint = complaint.words
                dialog.focus = complaint.focus
                overlay = .revoke(dialog)
                return []
            }
            guard dialog.canConfirm else {
                overlay = nil
                return []
            }
            dialog.phase = .checking
            dialog.hasChanged = false
            overlay = .revoke(dialog)
            return load(.revoke, .pin(dialog.target))
        default:
            switch dialog.focus {
            case .reason: type(input, intoReasonOf: &dialog)
            case .message: _ = dialog.message.take(input)
            case .count: _ = dialog.count.take(input)
            case .own: _ = dialog.own.take(input)
            }
        }
        overlay = .revoke(dialog)
        return []
    }

    /// Recent reasons are offered by keys that do not go from field to field.
    private func type(_ input: Input, intoReasonOf dialog: inout RevokeDialog) {
        let step: Int
        switch input {
        case .control("p"): step = 1
        case .control("n"): step = -1
        default:
            if dialog.reason.take(input) { dialog.recall.stop() }
            return
        }
        if let text = dialog.recall.go(step, through: history.reasons, from: dialog.reason.text) {
            dialog.reason.replace(with: text)
        }
    }

    /// What is missing before the logins may end.
    private func complaint(_ dialog: RevokeDialog) -> (words: String, focus: RevokeDialog.Focus)? {
        guard dialog.canConfirm else { return nil }
        if policy.requiresReason, dialog.reason.text.allSatisfy(\.isWhitespace) {
            return ("the policy asks for a reason", .reason)
        }
        if dialog.needsCount, dialog.count.text != String(dialog.pinned.count) {
            return dialog.count.text.isEmpty
                ? ("type the number to confirm", .count) : ("\(dialog.count.text) is not the number", .count)
        }
        if dialog.ownLogins > 0, dialog.own.text != RevokeDialog.ownWord {
            return ("type \(RevokeDialog.ownWord) to end your own too", .own)
        }
        return nil
    }
}
