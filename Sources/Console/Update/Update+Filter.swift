import SessionStore
import Terminal

extension State {
    /// A key while a filter is typed.
    mutating func take(_ input: Input, in edit: FilterEdit) -> [Effect] {
        var edit = edit
        switch input {
        case .key(.escape): return closeFilter()
        case .key(.enter):
            edit.check()
            guard edit.error == nil, let filter = try? Filter(typed: edit.field.text) else {
                edit.completion = nil
                overlay = .filter(edit)
                return []
            }
            let effects = closeFilter() + (filter.isNone ? [] : remember(.query(edit.field.text)))
            switch edit.purpose {
            case .filter: return effects + apply(filter)
            case .mark: return effects + (filter.isNone ? [] : mark(.query(filter.query)))
            }
        case .key(.tab): return complete(1, in: edit)
        case .key(.backTab): return complete(-1, in: edit)
        case .key(.up), .control("p"): recall(1, in: edit)
        case .key(.down), .control("n"): recall(-1, in: edit)
        default:
            if edit.field.take(input) {
                edit.recall.stop()
                edit.completion = nil
                edit.check()
            }
            overlay = .filter(edit)
        }
        return []
    }

    private mutating func closeFilter() -> [Effect] {
        overlay = nil
        guard loads.isPending(.completion) else { return [] }
        loads.forget(.completion)
        return [.cancel(.completion)]
    }

    /// Filters the current screen.
    mutating func apply(_ filter: Filter) -> [Effect] {
        if place.hasMarks, filter.query != place.filter.query { tell("nothing is marked: this is another query") }
        place.filter = filter
        return arrive()
    }

    // MARK: History

    private mutating func recall(_ step: Int, in edit: FilterEdit) {
        var edit = edit
        if let text = edit.recall.go(step, through: history.queries, from: edit.field.text) {
            edit.field.replace(with: text)
            edit.completion = nil
            edit.check()
        }
        overlay = .filter(edit)
    }

    /// Notes what was typed, for this run and for those to come.
    mutating func remember(_ entry: History.Entry) -> [Effect] {
        guard History.mayKeep(entry.text) else { return [] }
        history.add(entry)
        return [.remember(entry)]
    }

    // MARK: Completion

    private mutating func complete(_ step: Int, in edit: FilterEdit) -> [Effect] {
        guard edit.completion == nil else {
            offer(edit, step)
            return []
        }
        guard let word = QueryWord(before: edit.field.beforeCursor) else { return [] }
        switch word.source {
        case .here(let names):
            offer(edit.completing(word, names), step)
            return []
        case .store(let request): return load(.completion, .complete(request))
        }
    }

    /// Names have come from the store; they are for what was typed then.
    mutating func complete(_ names: [String], for request: CompletionRequest) {
        guard case .filter(let edit) = overlay, edit.completion == nil,
            let word = QueryWord(before: edit.field.beforeCursor), word.source == .store(request)
        else { return }
        offer(edit.completing(word, names), 1)
    }

    private mutating func offer(_ edit: FilterEdit, _ step: Int) {
        var edit = edit
        edit.completion?.go(step)
        if let result = edit.completion?.result {
            edit.field.replace(with: result.text, cursor: result.cursor)
            edit.recall.stop()
            edit.check()
            // One that is the only one needs no list: the next tab goes on from it.
            if edit.completion?.candidates.count == 1 { edit.completion = nil }
        }
        overlay = .filter(edit)
    }
}

extension FilterEdit {
    fileprivate func completing(_ word: QueryWord, _ names: [String]) -> FilterEdit {
        var edit = self
        edit.completion = Completion(word, names, in: field)
        return edit
    }
}
