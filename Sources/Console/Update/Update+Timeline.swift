import SessionStore

extension State {
    mutating func performOnTimeline(_ command: Command.Name) -> [Effect] {
        guard case .timeline(var place) = place else { return [] }
        let window = place.window
        switch command {
        case .panLeft: place.window.pan(by: -1, now: now)
        case .panRight: place.window.pan(by: 1, now: now)
        case .panLeftHalf: place.window.pan(by: -4, now: now)
        case .panRightHalf: place.window.pan(by: 4, now: now)
        case .zoomIn: place.window.zoom(by: 1, now: now)
        case .zoomOut: place.window.zoom(by: -1, now: now)
        case .follow: place.window.start = nil
        case .fit: fit(&place)
        case .previousEvent: return step(place, by: -1)
        case .nextEvent: return step(place, by: 1)
        default: break
        }
        self.place = .timeline(place)
        return place.window == window ? [] : reloadWindow()
    }

    /// Another window has other lanes, other events and other rates.
    mutating func reloadWindow() -> [Effect] {
        reloadBody() + reloadHistories() + reload(sum: .counts) + reload(sum: .rates)
    }

    private func fit(_ place: inout TimelinePlace) {
        guard let session = place.lanes.selected else { return }
        let end = session.end?.at ?? session.absoluteDeadline ?? session.idleDeadline ?? now + .hours(1)
        place.window.fit(session.created, max(end, session.created))
    }

    // MARK: The cursor

    /// The event before or after the cursor on the selected lane; from nowhere, the last one, which is nearest to now.
    /// What is not held is asked of the store: the cursor goes through the whole life.
    private mutating func step(_ place: TimelinePlace, by step: Int) -> [Effect] {
        guard let id = place.lanes.selected?.id else { return [] }
        let events = place.events[id] ?? []
        let cursor = place.cursor?.session == id ? place.cursor : nil
        guard let cursor else {
            if let last = events.last { return put(cursor: last, on: place) }
            return load(.neighbour, .neighbour(id, of: nil, step: -1))
        }
        let next = events.firstIndex { $0.sequence == cursor.sequence }.map { $0 + step }
        if let next, events.indices.contains(next) { return put(cursor: events[next], on: place) }
        return load(.neighbour, .neighbour(id, of: cursor.sequence, step: step))
    }

    /// The store has looked for the next event of the lane.
    mutating func stepped(to event: SessionEvent?, by step: Int, on place: TimelinePlace) -> [Effect] {
        guard let event else {
            tell(step < 0 ? "nothing happened before on this lane" : "nothing has happened since on this lane")
            return []
        }
        guard event.session == place.lanes.selected?.id else { return [] }
        return put(cursor: event, on: place)
    }

    /// The window follows the cursor.
    private mutating func put(cursor event: SessionEvent, on place: TimelinePlace) -> [Effect] {
        var place = place
        place.cursor = event
        let isInSight = event.at >= place.window.start(at: now) && event.at < place.window.end(at: now)
        if !isInSight { place.window.start = event.at - Span(milliseconds: place.window.span.milliseconds / 2) }
        self.place = .timeline(place)
        return isInSight ? [] : reloadWindow()
    }

    /// Going from lane to lane the cursor stays at its time: at the event of the lane that is nearest to it.
    mutating func moveCursorToSelectedLane() {
        guard case .timeline(var place) = place, let cursor = place.cursor, let id = place.lanes.selected?.id,
            cursor.session != id
        else { return }
        place.cursor = place.events[id]?.min {
            abs(($0.at - cursor.at).milliseconds) < abs(($1.at - cursor.at).milliseconds)
        }
        self.place = .timeline(place)
    }

    // MARK: What is asked of the store

    /// Whoever has a part of a lane in the window.
    func laneQuery(_ place: TimelinePlace) -> SessionQuery {
        place.laneQuery(since: TimelineAxis(place: place, state: self).start)
    }

    /// The rates and endings of the window, a bucket for each column.
    func ratesRequest(_ place: TimelinePlace) -> RatesRequest {
        let axis = TimelineAxis(place: place, state: self)
        return RatesRequest(query: place.query, past: axis.pastBuckets, ahead: axis.aheadBuckets)
    }

    /// The events of the window. Where now is in it, also those before from which the next refresh is reckoned.
    func laneEventsRequest(_ place: TimelinePlace, _ lanes: [SessionID]) -> LaneEventsRequest {
        let axis = TimelineAxis(place: place, state: self)
        let rules = [policy.base] + policy.clients.values
        let longest = rules.compactMap(\.refresh).max() ?? .zero
        // By whole minutes, so that from one moment to the next the same is asked for, and an answer is waited for.
        let minute = Span.minutes(1).milliseconds
        let before = Timestamp(milliseconds: (now - longest).milliseconds / minute * minute)
        return LaneEventsRequest(
            lanes: lanes, from: axis.end > now ? min(axis.start, before) : axis.start, until: axis.end)
    }

    /// Takes a window on the lanes.
    mutating func take(_ page: Page<Session>, _ fetch: Fetch<Session>, into place: TimelinePlace) -> [Effect] {
        var place = place
        place.lanes.fetch = fetch
        // A user's logins are found without regard to the case of letters; another user's are not theirs.
        let belongs = { (session: Session) in
            if case .user(let user) = place.scope { return ExactText(user) == ExactText(session.user) }
            return true
        }
        place.lanes.take(page.items.filter(belongs), hasMore: page.hasMore, rows: listRows)
        self.place = .timeline(place)
        settle()
        moveCursorToSelectedLane()
        return reloadHistories()
    }
}
