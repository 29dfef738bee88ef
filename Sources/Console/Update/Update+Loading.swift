import SessionStore

extension State {
    /// Reads the current screen anew.
    mutating func reloadBody() -> [Effect] {
        loads.isBodyDirty = false
        return load(.body, bodyRequest)
    }

    /// The sums beside the breadcrumb.
    mutating func reloadCounts() -> [Effect] {
        switch place {
        case .users(let place): load(.counts, .counts(place.filter.query, endedToo: false))
        case .sessions(let place): load(.counts, .counts(place.query, endedToo: place.countsEnded))
        case .session, .timeline, .events: []
        }
    }

    private var bodyRequest: Request {
        switch place {
        case .users(let place): .users(place.filter.query, place.order, place.list.fetch)
        case .sessions(let place):
            .sessions(place.query, place.order, place.list.fetch, endedToo: place.showsEnded)
        case .session(let place): .session(place.id, place.events.fetch)
        case .events(let place): .events(place.filter.query, place.list.fetch)
        case .timeline(let place): .timeline(timelineRequest(place))
        }
    }

    private func timelineRequest(_ place: TimelinePlace) -> TimelineRequest {
        let (start, end) = (place.window.start(at: now), place.window.end(at: now))
        let axis = TimelineAxis(place: place, state: self)
        return TimelineRequest(
            lanes: place.laneQuery(since: start), limit: TimelinePlace.mostLanes, rates: place.query,
            past: axis.pastBuckets,
            ahead: axis.aheadBuckets, from: start - .hours(1), until: min(end, now + .seconds(1)))
    }

    /// Asks for more of the list when the selection comes near the edge of what is held.
    mutating func loadMoreIfNeeded() -> [Effect] {
        let rows = listRows
        // A timeline is read whole.
        guard place.kind != .timeline, place.withList({ $0.grow(rows: rows) }) else { return [] }
        return reloadBody()
    }

    /// An answer has come, or the news that there is none.
    mutating func arrived(_ load: Load, _ result: Result<Response, StoreError>) -> [Effect] {
        guard loads.finish(load) else { return [] }
        switch result {
        case .success(let response):
            link.lastAnswer = steady
            link.lostAt = nil
            link.error = nil
            let effects = take(response, from: load.slot)
            return effects + (loads.takeAgain(load.slot).map { self.load(load.slot, $0) } ?? [])
        case .failure(let error):
            if load.slot == .revoke { return revokeFailed(error) }
            link.lostAt = link.lostAt ?? steady
            link.error = error
            // What is shown stays; the store is asked again until it answers.
            loads.isBodyDirty = true
            loads.isFrameDirty = true
            return []
        }
    }

    private mutating func take(_ response: Response, from slot: Slot) -> [Effect] {
        switch response {
        case .totals(let totals): self.totals = totals
        case .pulse(let pulse): self.pulse = pulse
        case .ticker(let events): ticker = events
        case .alarms(let events, let step): return showAlarm(events, step: step)
        case .pinned(let sessions): return pinned(sessions)
        case .ended(let outcome): return ended(outcome)
        default: return takeBody(response)
        }
        return []
    }

    private mutating func takeBody(_ response: Response) -> [Effect] {
        let rows = listRows
        switch (place, response) {
        case (.users(var place), .users(let page, let fetch)):
            place.list.fetch = fetch
            place.list.take(page.items, hasMore: page.hasMore, rows: rows)
            place.dropStrayMarks()
            self.place = .users(place)
        case (.users(var place), .counts(let totals, _)):
            place.totals = totals
            self.place = .users(place)
        case (.sessions(let place), .sessions(let page, let ended, let fetch)):
            return take(page, ended, fetch, into: place)
        case (.sessions(var place), .counts(let live, let ended)):
            place.liveCount = live.logins
            place.endedCount = ended?.logins
            self.place = .sessions(place)
        case (.sessions(var place), .histories(let histories)):
            place.histories = histories
            self.place = .sessions(place)
        case (.session(var place), .session(let session, let page, let fetch)):
            place.session = session ?? place.session
            place.isGone = session == nil
            place.isRead = true
            place.events.fetch = fetch
            place.events.take(page.items, hasMore: page.hasMore, rows: rows)
            self.place = .session(place)
        case (.events(var place), .events(let page, let fetch)):
            place.list.fetch = fetch
            place.list.take(page.items, hasMore: page.hasMore, rows: rows)
            self.place = .events(place)
        case (.timeline(let place), .timeline(let answer)): take(answer, into: place)
        default: break
        }
        return []
    }

    private mutating func take(
        _ page: Page<Session>, _ ended: [Session], _ fetch: Fetch<Session>, into place: SessionsPlace
    ) -> [Effect] {
        var place = place
        place.list.fetch = fetch
        // A user's logins are found without regard to the case of letters; another user's are not theirs.
        let belongs = { (session: Session) in
            place.user.map { ExactText($0) == ExactText(session.user) } ?? true
        }
        place.list.take(
            page.items.filter(belongs), hasMore: page.hasMore, rows: listRows, appended: ended.filter(belongs))
        place.dropStrayMarks()
        self.place = .sessions(place)
        settle()
        return load(.histories, .histories(sessionsInSight))
    }

    /// The logins whose histories the screen draws, and a few around them.
    var sessionsInSight: [SessionID] {
        guard case .sessions(let place) = place else { return [] }
        let from = max(0, place.list.top - 5)
        let to = min(place.list.items.count, place.list.top + size.rows + 5)
        return from < to ? place.list.items[from..<to].map(\.id) : []
    }

    private mutating func take(_ answer: TimelineAnswer, into place: TimelinePlace) {
        var place = place
        let belongs = { (session: Session) in
            if case .user(let user) = place.scope { return ExactText(user) == ExactText(session.user) }
            return true
        }
        // Lanes of a user stand together, the oldest login first, and those that have ended last.
        let ordered = answer.lanes.filter(belongs).sorted { one, two in
            if ExactText(one.user) != ExactText(two.user) {
                return one.user.utf8.lexicographicallyPrecedes(two.user.utf8)
            }
            if (one.end == nil) != (two.end == nil) { return one.end == nil }
            return one.created == two.created ? one.id < two.id : one.created < two.created
        }
        place.lanes.take(ordered, hasMore: false, rows: listRows)
        place.events = answer.events
        place.historyStart = answer.historyStart
        place.rates = answer.rates
        place.isRead = true
        self.place = .timeline(place)
    }
}
