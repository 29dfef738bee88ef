import SessionStore
import Terminal

extension State {
    /// Asks what else is to be marked: of a login there is a choice, of users there are only queries.
    mutating func beginMarking() -> [Effect] {
        if case .sessions(let place) = place, let session = place.list.selected {
            overlay = .marking(MarkChoice(session))
        } else {
            typeMarkingQuery()
        }
        return []
    }

    private mutating func typeMarkingQuery() { overlay = .filter(FilterEdit("", purpose: .mark)) }

    /// A key while it is chosen what else is to be marked.
    mutating func take(_ input: Input, in choice: MarkChoice) -> [Effect] {
        if case .character(let character) = input {
            if let likeness = choice.likenesses.first(where: { $0.key == character }) { return mark(likeness) }
            if commands[.filter]?.keys.contains(input) == true {
                typeMarkingQuery()
                return []
            }
        }
        switch input {
        case .wheel(let steps): return select(choice.index + steps.signum(), in: choice)
        case .click(let position):
            guard let number = MarkView(state: self, choice: choice).box.number(at: position) else { return [] }
            return number == choice.index ? accept(choice) : select(number, in: choice)
        case .key(.enter): return accept(choice)
        default: break
        }
        switch commands.command(of: input, on: place.kind)?.name {
        case .back, .quit, .markLike: overlay = nil
        case .open: return accept(choice)
        case .down: return select(choice.index + 1, in: choice)
        case .up: return select(choice.index - 1, in: choice)
        default: break
        }
        return []
    }

    private mutating func select(_ index: Int, in choice: MarkChoice) -> [Effect] {
        var choice = choice
        choice.index = min(max(index, 0), choice.count - 1)
        overlay = .marking(choice)
        return []
    }

    private mutating func accept(_ choice: MarkChoice) -> [Effect] {
        guard choice.likenesses.indices.contains(choice.index) else {
            typeMarkingQuery()
            return []
        }
        return mark(choice.likenesses[choice.index])
    }

    private mutating func mark(_ likeness: Likeness) -> [Effect] {
        overlay = nil
        return mark(.likeness(likeness))
    }

    /// Finds what in the list is to be marked.
    mutating func mark(_ rule: MarkRequest.Rule) -> [Effect] { request(of: rule).map { load(.marks, .mark($0)) } ?? [] }

    private func request(of rule: MarkRequest.Rule) -> MarkRequest? {
        switch place {
        case .users(let place): MarkRequest(list: place.filter.query, areUsers: true, rule: rule)
        case .sessions(let place): MarkRequest(list: place.query, user: place.user, areUsers: false, rule: rule)
        case .session, .timeline, .events, .keys, .inspect, .doctor: nil
        }
    }

    /// It has been found. What was found for another list is no longer wanted.
    mutating func found(_ marks: MarkRequest.Found, by request: MarkRequest) {
        guard request == self.request(of: request.rule) else { return }
        let count: Int
        switch (place, marks) {
        case (.users(var place), .users(let keys)):
            count = place.marks.add(keys)
            self.place = .users(place)
        case (.sessions(var place), .sessions(let keys)):
            count = place.marks.add(keys)
            self.place = .sessions(place)
        default: return
        }
        let total =
            switch marks {
            case .users(let keys): keys.count
            case .sessions(let keys): keys.count
            }
        let what = request.areUsers ? "user" : "live login"
        if total == 0 {
            tell("no such \(what) in this list")
        } else if count == 0 {
            tell("\(total == 1 ? "it is" : "all \(Number.grouped(total)) are") marked already")
        } else {
            tell("\(Number.of(count, what)) more marked")
        }
    }
}
