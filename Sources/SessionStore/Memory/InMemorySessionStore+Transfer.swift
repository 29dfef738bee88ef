import Tokens

extension InMemorySessionStore: PortableStore {
    public func snapshot() -> any StoreSnapshot {
        let logins = records.values.sorted { $0.session.id < $1.session.id }.map { transferred($0) }
        let byNumber = Dictionary(uniqueKeysWithValues: marks.map { ($0.sequence, $0) })
        return InMemorySnapshot(
            moment: StoreMoment(store: id, sequence: sequence, newest: feed.last?.at), logins: logins,
            events: feed.map { TransferredEvent($0, mark: byNumber[$0.sequence]) })
    }

    nonisolated public func merge(_ request: StoreMergeRequest, isDryRun: Bool) -> any StoreMerge {
        InMemoryMerge(store: self, merger: Merger(request, isDryRun: isDryRun))
    }

    public func merged(from store: String) -> StoreMoment? { mergedMoments[store] }

    func transferred(_ record: LoginRecord) -> TransferredLogin {
        let ancestors = (ancestors[record.session.id] ?? []).compactMap { hash -> LoginChange.Ancestor? in
            guard case .ancestor(let until) = tokens[hash]?.presented else { return nil }
            return LoginChange.Ancestor(hash: hash, supersededUntil: until)
        }
        return TransferredLogin(record, ancestors: ancestors)
    }

    /// One act: an actor does nothing else meanwhile.
    func apply(
        _ merger: Merger, _ logins: [TransferredLogin], _ events: [TransferredEvent], _ completion: MergeCompletion
    ) throws(StoreError) -> MergeReport {
        guard !Task.isCancelled else { throw .stopped }
        var merger = merger
        let before = (records, tokens, ancestors, feed, audit, marks, mergedMoments)
        var workspace = InMemoryWorkspace(self)
        do {
            for login in logins { try merger.take(login, into: &workspace) }
            for event in events { try merger.take(event, into: &workspace) }
            if !merger.isDryRun { workspace.finish() }
        } catch {
            (records, tokens, ancestors, feed, audit, marks, mergedMoments) = before
            throw error as? StoreError ?? .stopped
        }
        let report = merger.takeReport()
        if case .whole(let earlier) = completion {
            append([merger.request.event(earlier + report, isDryRun: merger.isDryRun)])
            if !merger.isDryRun { mergedMoments[merger.request.origin.store] = merger.request.origin }
        }
        return report
    }
}

/// A copy of everything.
private struct InMemorySnapshot: StoreSnapshot {
    let moment: StoreMoment
    let logins: [TransferredLogin]
    let events: [TransferredEvent]

    func counts() -> (logins: Int, events: Int) { (logins.count, events.count) }

    func logins(after id: SessionID?, limit: Int) -> [TransferredLogin] {
        Array(logins.drop { login in id.map { login.id <= $0 } ?? false }.prefix(limit))
    }

    func events(_ selection: TransferredEvents, after sequence: Int64, limit: Int) -> [TransferredEvent] {
        var rest = events.drop { $0.event.sequence <= sequence }
        if case .of(let sessions) = selection {
            let meant = Set(sessions)
            rest = rest.filter { $0.event.session.map { meant.contains($0) } ?? false }[...]
        }
        return Array(rest.prefix(limit))
    }

    func close() {}
}

/// Collects what is taken in, until it is committed.
private actor InMemoryMerge: StoreMerge {
    private let store: InMemorySessionStore
    private let merger: Merger
    private var logins: [TransferredLogin] = []
    private var events: [TransferredEvent] = []

    init(store: InMemorySessionStore, merger: Merger) {
        self.store = store
        self.merger = merger
    }

    func take(_ more: [TransferredLogin]) { logins += more }
    func take(_ more: [TransferredEvent]) { events += more }

    func commit(_ completion: MergeCompletion) async throws(StoreError) -> MergeReport {
        defer { (logins, events) = ([], []) }
        return try await store.apply(merger, logins, events, completion)
    }

    func close() { (logins, events) = ([], []) }
}
