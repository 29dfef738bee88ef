import SessionStore

extension State {
    /// Reads the current screen anew.
    mutating func reloadBody() -> [Effect] {
        loads.isBodyDirty = false
        guard let bodyRequest else {
            loads.skip(.body, at: steady)
            return []
        }
        return load(.body, bodyRequest)
    }

    /// Counts anew.
    mutating func reload(sum: Slot) -> [Effect] { request(sum: sum).map { load(sum, $0) } ?? [] }

    /// What to ask for a sum; `nil` when the screen shows none such, or the same as the frame.
    func request(sum: Slot) -> Request? {
        switch (sum, place) {
        case (.totals, _): .totals
        case (.pulse, _): .pulse
        case (.counts, _) where place.countsEverything: nil
        case (.counts, .users(let place)): .counts(place.filter.query, endedToo: false)
        case (.counts, .sessions(let place)): .counts(place.query, endedToo: place.countsEnded)
        case (.counts, .timeline(let place)): .counts(laneQuery(place), endedToo: false)
        case (.rates, .timeline(let place)): .rates(ratesRequest(place))
        default: nil
        }
    }

    /// What the current screen shows of the store; `nil` when that is nothing.
    private var bodyRequest: Request? {
        switch place {
        case .users(let place): .users(place.filter.query, place.order, place.list.fetch)
        case .sessions(let place):
            .sessions(place.query, place.order, place.list.fetch, endedToo: place.showsEnded)
        case .session(let place): .session(place.id, place.events.fetch)
        case .events(let place): .events(place.filter.query, place.list.fetch)
        case .keys: .keyRing
        case .inspect: nil
        case .doctor: .examination(isThorough: false)
        case .timeline(let place): .sessions(laneQuery(place), place.order, place.lanes.fetch, endedToo: false)
        }
    }

    /// Asks for more of the list when the selection comes near the edge of what is held.
    mutating func loadMoreIfNeeded() -> [Effect] {
        let rows = listRows
        guard place.withList({ $0.grow(rows: rows) }) else { return [] }
        return reloadBody()
    }

    /// An answer has come, or the news that there is none.
    mutating func arrived(_ load: Load, _ result: Result<Response, StoreError>) -> [Effect] {
        let isAnswered = if case .success = result { true } else { false }
        guard loads.finish(load, isAnswered: isAnswered, at: steady) else { return [] }
        switch result {
        case .success(let response):
            link.lastAnswer = steady
            link.lostAt = nil
            link.error = nil
            let effects = take(response, from: load.slot)
            return effects + (loads.takeAgain(load.slot).map { self.load(load.slot, $0) } ?? [])
        case .failure(let error):
            if load.slot == .revoke { return pinningFailed(error) }
            if load.slot == .ending { return endingFailed(error) }
            link.lostAt = link.lostAt ?? steady
            link.error = error
            // What is shown stays; the store is asked again until it answers.
            loads.isBodyDirty = true
            loads.outdateSums()
            return []
        }
    }

    private mutating func take(_ response: Response, from slot: Slot) -> [Effect] {
        switch response {
        case .totals(let totals):
            self.totals = totals
            countEverything()
        case .pulse(let pulse): self.pulse = pulse
        case .ticker(let events): tellOfOthers(in: events)
        case .company(let company): tellOfArrivals(company)
        case .alarms(let events, let step): return showAlarm(events, step: step)
        case .completions(let names, let request): complete(names, for: request)
        case .found(let findings, let request): return found(findings, by: request)
        case .marked(let marks, let request): found(marks, by: request)
        case .pinned(let sessions, let exposed): return pinned(sessions, exposed)
        case .ended(let outcome): return ended(outcome)
        case .keysChanged(let outcome): return keysChanged(outcome)
        case .inspected(let judgement): inspected(judgement)
        case .keysGiven(let keys): keysGiven(keys)
        default: return takeBody(response)
        }
        return []
    }

    /// A screen of everything counts what the frame counts.
    mutating func countEverything() {
        guard let totals, place.countsEverything else { return }
        _ = takeBody(.counts(totals, ended: nil))
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
        case (.sessions(let place), .sessions(let page, let fetch)): return take(page, fetch, into: place)
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
            if place.follows { place.list.follow() }
            self.place = .events(place)
        case (.timeline(let place), .sessions(let page, let fetch)): return take(page, fetch, into: place)
        case (.timeline(var place), .counts(let totals, _)):
            place.totals = totals
            self.place = .timeline(place)
        case (.timeline(var place), .rates(let rates)):
            place.rates = rates
            self.place = .timeline(place)
        case (.timeline(var place), .laneEvents(let events, let since)):
            place.events = events
            place.historyStart = since
            self.place = .timeline(place)
        case (.timeline(let place), .neighbour(let event, let step)):
            return stepped(to: event, by: step, on: place)
        case (.keys(var place), .keyRing(let standing)):
            place.take(standing, rows: rows)
            self.place = .keys(place)
        case (.doctor(var place), .examination(let findings, let isThorough)):
            place.take(findings, isThorough: isThorough, policy: policyFindings + companyFindings, at: now, rows: rows)
            self.place = .doctor(place)
        default: break
        }
        return []
    }

    private mutating func take(
        _ page: Page<Session>, _ fetch: Fetch<Session>, into place: SessionsPlace
    ) -> [Effect] {
        var place = place
        place.list.fetch = fetch
        // A user's logins are found without regard to the case of letters; another user's are not theirs.
        let belongs = { (session: Session) in
            place.user.map { ExactText($0) == ExactText(session.user) } ?? true
        }
        place.list.take(page.items.filter(belongs), hasMore: page.hasMore, rows: listRows)
        place.dropStrayMarks()
        self.place = .sessions(place)
        settle()
        return reloadHistories()
    }
}
