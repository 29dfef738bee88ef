import Tokens

extension InMemorySessionStore {
    var sequence: Int64 { feed.last?.sequence ?? 0 }

    /// Writes a change of one login and tells everybody who listens.
    func write(_ change: LoginChange) {
        let id = change.record.session.id
        if let old = records[id] { forgetTokens(of: old) }
        records[id] = change.record
        tokens[change.record.tokens.current] = (id, .current)
        if let predecessor = change.record.tokens.predecessor { tokens[predecessor.hash] = (id, .predecessor) }
        if change.record.session.end != nil {
            for hash in ancestors.removeValue(forKey: id) ?? [] { tokens[hash] = nil }
        } else if let ancestor = change.ancestor {
            tokens[ancestor.hash] = (id, .ancestor(supersededUntil: ancestor.supersededUntil))
            ancestors[id, default: []].append(ancestor.hash)
            if ancestors[id, default: []].count > LoginRecord.keptAncestors {
                tokens[ancestors[id, default: []].removeFirst()] = nil
            }
        }
        append(change.events)
    }

    func forgetTokens(of record: LoginRecord) {
        tokens[record.tokens.current] = nil
        if let predecessor = record.tokens.predecessor { tokens[predecessor.hash] = nil }
    }

    func append(_ events: [SessionEvent]) {
        for event in events {
            var numbered = event
            numbered.sequence = sequence + 1
            feed.append(numbered)
        }
        for listener in listeners.values { listener.yield(sequence) }
    }

    enum Room {
        case room([LoginChange])
        case full(limit: Int)
    }

    /// What has to end so that one more login of this user on this client fits.
    func makeRoom(for login: LoginRequest, at now: Timestamp) -> Room {
        let ofUser = records.values
            .filter { $0.session.user.utf8.elementsEqual(login.user.utf8) && $0.session.ended(at: now) == nil }
            .sorted { ($0.session.lastSeen, $0.session.sequence) < ($1.session.lastSeen, $1.session.sequence) }
        var evicted: [LoginRecord] = []
        let onClient = ofUser.filter { $0.session.client.utf8.elementsEqual(login.client.utf8) }
        for (limit, candidates) in [(policy.clients[login.client]?.limit, onClient), (policy.base.limit, ofUser)] {
            guard let limit else { continue }
            let left = candidates.filter { candidate in
                !evicted.contains { $0.session.id == candidate.session.id }
            }
            guard left.count >= limit.count else { continue }
            guard limit.whenFull == .evict else { return .full(limit: limit.count) }
            evicted += left.prefix(left.count - limit.count + 1)
        }
        return .room(
            evicted.map {
                $0.ending(SessionEnd(cause: .evicted, at: now, actor: .policy), kind: .evict, at: now)
            })
    }
}
