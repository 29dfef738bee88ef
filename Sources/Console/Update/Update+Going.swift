import SessionStore

extension State {
    /// A screen of its own, without a way back but the first one.
    mutating func go(to place: Place) -> [Effect] {
        guard self.place.kind != place.kind || route.count > 1 else { return [] }
        route = [place]
        return arrive()
    }

    /// A screen reached from the current one.
    mutating func enter(_ place: Place) -> [Effect] {
        // Wandering from screen to screen is remembered only so far.
        if route.count > 12 { route.removeFirst() }
        route.append(place)
        return arrive()
    }

    /// Reads what the screen that one has come to needs.
    mutating func arrive() -> [Effect] {
        for at in route.indices.dropLast() { route[at].forgetSecrets() }
        loads.forgetPlace()
        countEverything()
        let cancelled = Slot.allCases.filter(\.isOfPlace).map(Effect.cancel)
        return cancelled + reloadBody() + reload(sum: .counts) + reload(sum: .rates)
    }

    /// The screen before this one; on the first, marks and filter are dropped instead.
    mutating func back() -> [Effect] {
        if dropMarks() { return [] }
        if case .session(let place) = place, place.isWhole { return open() }
        if route.count > 1 {
            route.removeLast()
            return arrive()
        }
        guard !place.filter.isNone else { return [] }
        place.filter = .none
        return arrive()
    }

    private mutating func dropMarks() -> Bool {
        guard place.hasMarks else { return false }
        place.withMarks { $0.clearMarks() }
        return true
    }

    mutating func open() -> [Effect] {
        switch place {
        case .users(let place):
            guard let user = place.list.selected?.user else { return [] }
            return enter(.sessions(SessionsPlace(user: user)))
        case .sessions, .timeline, .events:
            guard let id = selectedSessionID else { return openUser() }
            return enter(.session(SessionPlace(id: id)))
        case .session(var place):
            place.isWhole.toggle()
            place.scroll = 0
            self.place = .session(place)
            return []
        case .inspect(let place): return place.login.map { enter(.session(SessionPlace(id: $0))) } ?? []
        case .keys, .doctor: return []
        }
    }

    /// The logins of the user; an act has no login, but may have a user.
    mutating func openUser() -> [Effect] {
        guard let user = selectedUser else {
            tell("this event is about no login")
            return []
        }
        return enter(.sessions(SessionsPlace(user: user)))
    }

    mutating func openTimeline() -> [Effect] {
        var timeline = TimelinePlace()
        switch place {
        case .users(let place) where place.marks.isAll: timeline.filter = place.filter
        case .users(let place) where !place.marks.isEmpty:
            let users = place.marks.keys.map(\.text).sorted()
            timeline.filter = Filter(SessionQuery(.any(users.map(SessionQuery.of(user:)))))
        case .sessions(let place) where !place.marks.isEmpty && !place.marks.isAll:
            timeline.scope = .marked(place.marks.keys.sorted())
        case .sessions(let place) where place.user != nil || place.marks.isAll || !place.filter.isNone:
            timeline.filter = place.filter
            if let user = place.user { timeline.scope = .user(user) }
        default:
            guard let user = selectedUser else { return [] }
            timeline.scope = .user(user)
        }
        return enter(.timeline(timeline))
    }

    mutating func openEvents() -> [Effect] {
        guard let user = selectedUser else { return [] }
        return enter(.events(EventsPlace(filter: Filter(SessionQuery(SessionQuery.of(user: user))))))
    }

    mutating func changeOrder(
        _ users: (inout UserOrder) -> Void, sessions: (inout SessionOrder) -> Void
    ) -> [Effect] {
        switch place {
        case .users(var place):
            users(&place.order)
            place.list.restart()
            self.place = .users(place)
        case .sessions(var place):
            sessions(&place.order)
            place.list.restart()
            self.place = .sessions(place)
        case .session, .timeline, .events, .keys, .inspect, .doctor: return []
        }
        return reloadBody()
    }
}
