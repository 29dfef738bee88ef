import SessionStore
import Terminal

extension State {
    /// Something typed or pasted on the screen of a token; `nil` where it means what it always does.
    mutating func takeToken(_ input: Input) -> [Effect]? {
        guard case .inspect(var place) = place else { return nil }
        // What was pasted as a whole is judged at once.
        if case .paste(let text) = input { return judge(SecretText(text), on: place) }
        guard var entry = place.entry else { return nil }
        switch input {
        case .key(.enter): return entry.isEmpty ? [] : judge(entry, on: place)
        case .key(.escape):
            place.entry = nil
            self.place = .inspect(place)
            return []
        case .click, .controlClick, .drag, .release, .wheel: return nil
        default:
            guard entry.take(input) else {
                // No key that writes a letter means anything else meanwhile.
                if case .control = input { return nil }
                return []
            }
            place.entry = entry
            self.place = .inspect(place)
            return []
        }
    }

    private mutating func judge(_ text: SecretText, on place: InspectPlace) -> [Effect] {
        guard !text.isEmpty else { return [] }
        var place = place
        place.askAnew()
        place.entry = nil
        place.isJudging = true
        self.place = .inspect(place)
        return load(.inspection, .inspect(InspectRequest(text: text, keys: place.keys)))
    }

    /// Waits for another token.
    mutating func inspectAnother() -> [Effect] {
        guard case .inspect(var place) = place else { return [] }
        place.askAnew()
        self.place = .inspect(place)
        loads.forget(.inspection)
        return [.cancel(.inspection)]
    }

    /// It has been judged.
    mutating func inspected(_ judgement: Judgement) {
        guard case .inspect(var place) = place, place.isJudging else { return }
        place.show(judgement, rows: listRows)
        self.place = .inspect(place)
    }

    /// It was a set of keys.
    mutating func keysGiven(_ keys: GivenKeys) {
        guard case .inspect(var place) = place, place.isJudging else { return }
        place.askAnew()
        place.keys = keys
        self.place = .inspect(place)
        tell("\(Number.of(keys.count, "key")) to check signatures with: now the token")
    }

    /// From the findings to what stands in the token, and back.
    mutating func changePane() -> [Effect] {
        guard case .inspect(var place) = place, place.judgement.map({ !$0.contents.isEmpty }) ?? false else {
            return []
        }
        place.pane = place.pane == .findings ? .contents : .findings
        self.place = .inspect(place)
        return []
    }
}

extension Place {
    /// Lets go of what nobody shall find on this screen later.
    mutating func forgetSecrets() {
        if case .inspect = self { self = .inspect(InspectPlace()) }
    }
}
