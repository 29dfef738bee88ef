import Tokens

/// What a merge asks of the in-memory store. It is used within one call of the actor, and looks through everything.
struct InMemoryWorkspace: MergeWorkspace {
    let wasEmpty: Bool
    private let store: InMemorySessionStore
    private let head: Int64

    /// - Parameter store: the store that is calling.
    init(_ store: isolated InMemorySessionStore) {
        self.store = store
        head = store.sequence
        wasEmpty = head == 0 && store.records.isEmpty
    }

    private func inStore<Value: Sendable>(_ body: @Sendable (isolated InMemorySessionStore) -> Value) -> Value {
        store.assumeIsolated { body($0) }
    }

    func login(_ id: SessionID) -> TransferredLogin? {
        inStore { store in store.records[id].map { store.transferred($0) } }
    }
    func isUnended(_ id: SessionID) -> Bool { inStore { $0.records[id].map { $0.session.end == nil } ?? false } }
    func generation(of id: SessionID) -> Int? { inStore { $0.records[id]?.session.generation } }
    func holder(of hash: TokenHash) -> SessionID? { inStore { $0.tokens[hash]?.session } }

    func recordedEnd(of id: SessionID) -> SessionEnd? {
        guard let event = past().last(where: { $0.session == id && SessionEvent.Kind.ends.contains($0.kind) }) else {
            return nil
        }
        return SessionEnd(
            cause: event.cause ?? .imported, at: event.at, actor: event.actor ?? .policy, reason: event.reason)
    }

    func mark(ending session: Session) -> EndMark? { inStore { $0.marks.last { $0.ends(session) } } }

    func has(_ identity: EventIdentity) -> Bool {
        let events = identity.isUnique ? inStore { Array($0.feed) } : past()
        return events.contains { EventIdentity($0) == identity }
    }

    private func past() -> [SessionEvent] { inStore { store in Array(store.feed.prefix { $0.sequence <= head }) } }

    mutating func add(_ login: TransferredLogin) throws {
        for hash in login.hashes where holder(of: hash) != nil { throw StoreError.takenToken(login.id) }
        replace(with: login)
    }

    mutating func finish() {
        guard wasEmpty else { return }
        for event in inStore({ $0.feed }) where event.kind == .login {
            if let id = event.session { number(id, event.sequence) }
        }
    }

    mutating func replace(with login: TransferredLogin) {
        inStore { store in
            for hash in store.ancestors.removeValue(forKey: login.id) ?? [] { store.tokens[hash] = nil }
            store.write(LoginChange(record: login.record))
            for ancestor in login.ancestors {
                store.tokens[ancestor.hash] = (login.id, .ancestor(supersededUntil: ancestor.supersededUntil))
                store.ancestors[login.id, default: []].append(ancestor.hash)
            }
        }
    }

    mutating func append(_ event: SessionEvent) -> Int64 {
        inStore { store in
            store.append([event])
            return store.sequence
        }
    }

    mutating func number(_ id: SessionID, _ sequence: Int64) {
        inStore { store in
            guard let session = store.records[id]?.session, session.sequence == 0 else { return }
            store.records[id]?.session = session.numbered(sequence)
        }
    }

    mutating func add(_ mark: EndMark) { inStore { $0.marks.append(mark) } }

    func logins(endedBy mark: EndMark, limit: Int) -> [TransferredLogin] {
        inStore { store in
            store.records.values.filter { $0.session.ended(at: mark.at) == nil && mark.ends($0.session) }.prefix(limit)
                .map { TransferredLogin($0) }
        }
    }

    func ids(endedBy mark: EndMark) -> [SessionID] { logins(endedBy: mark, limit: .max).map(\.id) }
}
