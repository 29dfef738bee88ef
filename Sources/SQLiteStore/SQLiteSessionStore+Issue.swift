import GRDB
import SessionStore
import Tokens

extension SQLiteSessionStore {
    public func issue(_ login: LoginRequest, at now: Timestamp) async throws(StoreError) -> IssueResult {
        try await write(at: now) { transaction in
            if let mark = try transaction.latestMark(covering: login.user), (login.authenticatedAt ?? now) < mark.at {
                return .notBefore(mark.at)
            }
            switch try transaction.makeRoom(for: login, policy: self.policy, at: now) {
            case .full(let limit): return .full(limit: limit)
            case .room: break
            }
            let (token, id) = self.generator.withLock { generator in
                var random = AnyRandomNumberGenerator(base: generator)
                defer { generator = random.base }
                return (SessionToken.generate(using: &random), SessionID.generate(using: &random))
            }
            let rules = self.policy.rules(for: login.client)
            let absolute = rules.absoluteDeadline(createdAt: now)
            let session = Session(
                id: id, user: login.user, client: login.client, sequence: transaction.sequence + 1, created: now,
                firstAddress: login.origin.address, userAgent: login.origin.userAgent,
                authenticationMethods: login.authenticationMethods, label: login.label,
                attributes: login.attributes, lastSeen: now, lastAddress: login.origin.address,
                idleDeadline: rules.idleDeadline(usedAt: now, absolute: absolute), absoluteDeadline: absolute,
                generation: 0, flags: [], end: nil)
            let record = LoginRecord(
                session: session, tokens: TokenState(current: token.hash, seenAt: now, predecessor: nil))
            try transaction.insert(record)
            try transaction.append([record.loginEvent(origin: login.origin)])
            return .issued(token, session)
        }
    }
}

/// A generator of any kind, for generic functions.
struct AnyRandomNumberGenerator: RandomNumberGenerator {
    var base: any RandomNumberGenerator & Sendable

    mutating func next() -> UInt64 { base.next() }
}

extension WriteTransaction {
    enum Room {
        case room
        case full(limit: Int)
    }

    /// Ends what has to end so that one more login of this user on this client fits.
    func makeRoom(for login: LoginRequest, policy: Policy, at now: Timestamp) throws -> Room {
        let ofClient = policy.clients[login.client]?.limit
        guard ofClient != nil || policy.base.limit != nil else { return .room }
        let ofUser = try logins(
            where: """
                s.user_id = ? AND s.ended_at IS NULL AND (s.deadline IS NULL OR s.deadline > ?) \
                ORDER BY s.last_seen, s.sequence
                """, [.integer(try user(login.user)), SQLValue(now)])
        let onClient = ofUser.filter { $0.record.session.client.utf8.elementsEqual(login.client.utf8) }
        var evicted: [StoredLogin] = []
        for (limit, candidates) in [(ofClient, onClient), (policy.base.limit, ofUser)] {
            guard let limit else { continue }
            let left = candidates.filter { candidate in !evicted.contains { $0.row == candidate.row } }
            guard left.count >= limit.count else { continue }
            guard limit.whenFull == .evict else { return .full(limit: limit.count) }
            evicted += left.prefix(left.count - limit.count + 1)
        }
        let end = SessionEnd(cause: .evicted, at: now, actor: .policy)
        for login in evicted { try write(login.record.ending(end, kind: .evict, at: now), over: login) }
        return .room
    }
}
