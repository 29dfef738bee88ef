import SessionStore
import Terminal

/// What happens from the order to its result: on the screen, or while something else is looked at.
extension State {
    /// The dialog whose logins are being ended, wherever it is.
    private var endingDialog: RevokeDialog? {
        if case .revoke(let dialog) = overlay, dialog.isEnding { return dialog }
        return background
    }

    /// How far it has come.
    mutating func progressed(_ load: Load, _ progress: EndProgress) {
        guard loads.pending[.ending] == load.number, var dialog = endingDialog else { return }
        dialog.phase = .ending(progress)
        if background == nil { overlay = .revoke(dialog) } else { background = dialog }
    }

    /// It is done, or the store saw another set at the last moment and did nothing.
    mutating func ended(_ end: EndOutcome) -> [Effect] {
        guard var dialog = endingDialog else { return reloadEverything() }
        switch end {
        case .ended(let sessions, let over, let exposed):
            dialog.phase = .done(
                RevokeResult(ended: sessions, alreadyEnded: over.count, exposed: exposed))
            unmark(sessions, by: dialog)
            // What ended is what matters from now on, and a million logins need not be held twice.
            dialog.pinned = []
            show(dialog)
            return remember(.reason(dialog.reason.text)) + reloadEverything()
        case .differs, .wouldEnd:
            guard background == nil else {
                dialog.phase = .failed(
                    "The set has changed, and nothing was ended: look at it, and give the order again.")
                show(dialog)
                return []
            }
            dialog.phase = .reading
            overlay = .revoke(dialog)
            return load(.revoke, .pin(dialog.target))
        }
    }

    mutating func endingFailed(_ error: StoreError) -> [Effect] {
        guard var dialog = endingDialog else { return [] }
        let isInForce = dialog.isInForce
        dialog.phase = isInForce ? .unfinished(error.description) : .failed(error.description)
        show(dialog)
        return isInForce ? reloadEverything() : []
    }

    /// Takes the marks from what has ended, and from nothing that was marked for another act.
    private mutating func unmark(_ ended: [Session], by dialog: RevokeDialog) {
        let isSpent = !dialog.hasBeenAway && (dialog.target.isQuery || dialog.target.keepsMarked)
        switch place {
        case .users(var place):
            if isSpent { place.clearMarks() }
            if case .users(let users) = dialog.target { place.marks.remove(Set(users.map(ExactText.init))) }
            self.place = .users(place)
        case .sessions(var place):
            if isSpent { place.clearMarks() }
            place.marks.remove(Set(ended.map(\.id)))
            self.place = .sessions(place)
        case .session, .timeline, .events, .keys, .inspect, .doctor: break
        }
    }

    /// Shows what came of it where it is being waited for, and otherwise says so and keeps it.
    private mutating func show(_ dialog: RevokeDialog) {
        outcome = dialog
        hasWarnedOfStopping = false
        guard background != nil else {
            overlay = .revoke(dialog)
            return
        }
        background = nil
        let key = commands.keyWord(.result)
        let more = key.isEmpty ? "" : "; \(key) shows more"
        switch dialog.phase {
        case .done(let result): tell("ended \(Number.of(result.ended.count, "login"))" + more)
        case .unfinished: tell("all have ended, and not all is written down yet" + more, isError: true)
        default: tell("nothing was ended" + more, isError: true)
        }
    }

    /// A key while they are being ended.
    mutating func whileEnding(_ input: Input, _ dialog: RevokeDialog) -> [Effect] {
        switch input {
        case .key(.escape) where !dialog.isInForce:
            // The answer that is waited for tells whether it was stopped before it came into force.
            return [.cancel(.ending)]
        case .key(.escape), .key(.enter):
            overlay = nil
            background = dialog
            background?.hasBeenAway = true
            return []
        default: return []
        }
    }

    /// Shows again what goes on, or what came of the last one.
    mutating func showOutcome() -> [Effect] {
        if let background {
            overlay = .revoke(background)
            self.background = nil
        } else if let outcome {
            overlay = .revoke(outcome)
        }
        return []
    }
}

/// Writing what ended to a file.
extension State {
    /// A key while what ended is shown; `nil` when it has nothing to do with saving.
    mutating func save(_ input: Input, _ dialog: RevokeDialog, _ result: RevokeResult) -> [Effect]? {
        var dialog = dialog
        defer { overlay = .revoke(dialog) }
        guard var file = dialog.file else {
            guard canSave, input == .character("s"), !result.ended.isEmpty else { return nil }
            dialog.file = TextField("curfew-ended-\(now.fileName).jsonl", limit: 1024)
            return []
        }
        guard !dialog.isSaving else { return [] }
        dialog.complaint = nil
        switch input {
        case .key(.escape): dialog.file = nil
        case .key(.enter):
            guard !file.text.isEmpty else { return [] }
            dialog.isSaving = true
            return [.save(SavedList(path: file.text, ended: result.ended, exposed: result.exposed))]
        default:
            _ = file.take(input)
            dialog.file = file
        }
        return []
    }

    /// It has been written, or not.
    mutating func saved(_ result: Result<String, SavingError>) {
        guard case .revoke(var dialog) = overlay, dialog.file != nil else {
            switch result {
            case .success(let path): tell("written to \(path)")
            case .failure(let error): tell(error.words, isError: true)
            }
            return
        }
        dialog.isSaving = false
        switch result {
        case .success(let path):
            dialog.savedAs = path
            dialog.file = nil
            outcome = dialog
        case .failure(let error): dialog.complaint = error.words
        }
        overlay = .revoke(dialog)
    }
}

extension Timestamp {
    /// As a part of a file's name: `20261126-072501`.
    fileprivate var fileName: String {
        let digits = description.prefix(19).filter(\.isNumber)
        return digits.prefix(8) + "-" + digits.suffix(6)
    }
}
