import SessionStore

extension State {
    /// To the next alarm. Those that the frame counts come first, wherever they are: the login of a reuse has ended, so
    /// it stands in no list of live ones. While there are none, the rows of this screen that carry a sign.
    mutating func seekAlarm(by step: Int) -> [Effect] {
        if !pulse.alarms.isEmpty { return load(.alarms, .alarms(step: step)) }
        let alarmed: [Bool]
        switch place {
        case .users(let place): alarmed = place.list.items.map { !$0.flags.isEmpty }
        case .sessions(let place): alarmed = place.list.items.map { !$0.flags.isEmpty || $0.end?.cause == .reuse }
        case .timeline(let place): alarmed = place.lanes.items.map { !$0.flags.isEmpty || $0.end?.cause == .reuse }
        case .events(let place): alarmed = place.list.items.map { !$0.alarms.isEmpty }
        case .doctor(let place): alarmed = place.list.items.map { $0.finding.severity > .notice }
        case .keys, .inspect, .session: alarmed = []
        }
        let count = alarmed.count
        for distance in stride(from: 1, through: count, by: 1) {
            let at = ((selectedIndex + step * distance) % count + count) % count
            if alarmed[at] { return move { _ in at } }
        }
        tell("no alarm in the last 24 h, and none on this screen")
        return []
    }

    /// The logins with alarms, each with the newest event that raised one; of a storm the newest login stands for all.
    private static func alarmed(_ events: [SessionEvent]) -> [(login: SessionID, event: SessionEvent)] {
        var known: Set<SessionID> = []
        var storms: Set<ExactText> = []
        return events.compactMap { event in
            guard let login = event.session, known.insert(login).inserted else { return nil }
            if event.alarms == [.storm], !storms.insert(ExactText(event.user ?? "")).inserted { return nil }
            return (login, event)
        }
    }

    /// Opens the login of an alarm: the newest, or the one beside that which is open.
    mutating func showAlarm(_ events: [SessionEvent], step: Int) -> [Effect] {
        guard overlay == nil else { return [] }
        let alarms = Self.alarmed(events)
        let logins = alarms.map(\.login)
        guard !logins.isEmpty else {
            tell("the alarm is no longer in the store")
            return []
        }
        var at = step > 0 ? 0 : logins.count - 1
        var isAmongThem = false
        if case .session(let open) = place, let current = logins.firstIndex(of: open.id) {
            at = (current + step + logins.count) % logins.count
            isAmongThem = true
            // From one alarm to the next is no way into the depth: one step back leaves them all.
            if logins.count > 1 { route.removeLast() }
        }
        tell("alarm \(at + 1) of \(logins.count) in the last 24 h: \(AlarmWords.why(alarms[at].event))")
        guard !isAmongThem || logins.count > 1 else { return [] }
        return enter(.session(SessionPlace(id: logins[at])))
    }
}
