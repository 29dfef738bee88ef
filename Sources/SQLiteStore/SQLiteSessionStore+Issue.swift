import GRDB
import SessionStore
import Tokens

extension SQLiteSessionStore {
    public func issue(_ login: LoginRequest, at now: Timestamp) async throws(StoreError) -> IssueResult {
        try Check.login(login, at: now)
        let (token, id) = drawing { random in
            (SessionToken.generate(using: &random), SessionID.generate(using: &random))
        }
        return try await writeTogether(at: now) { transaction in
            // Without a proof of its own it is as new as its place in the feed, whatever the clock says.
            if let proof = login.authenticatedAt, let mark = try transaction.latestMark(covering: login.user),
                proof < mark.at
            {
                return .notBefore(mark.at)
            }
            switch self.policy.room(
                on: login.client, among: try transaction.liveSessions(of: login, policy: self.policy, at: now))
            {
            case .full(let limit): return .full(limit: limit)
            case .room(let evicted): for id in evicted { try transaction.evict(id, at: now) }
            }
            let record = LoginRecord(
                login, id: id, token: token, sequence: transaction.sequence + 1,
                rules: self.policy.rules(for: login.client), at: now)
            let change = try transaction.raisingAlarms(
                LoginChange(record: record, events: [record.loginEvent(origin: login.origin)]), under: self.policy)
            try transaction.insert(change.record)
            try transaction.append(change.events)
            return .issued(token, change.record.session)
        }
    }
}

extension WriteTransaction {
    /// The live logins of a user, among which room may have to be made; none are read when there is no limit.
    fileprivate func liveSessions(of login: LoginRequest, policy: Policy, at now: Timestamp) throws -> [Session] {
        guard policy.rules(for: login.client).limit != nil || policy.base.limit != nil else { return [] }
        return try logins(
            where: "s.user_id = ? AND \(source.unended) AND (s.deadline IS NULL OR s.deadline > ?)",
            [.integer(try user(login.user)), SQLValue(now)]
        ).map(\.record.session)
    }

    fileprivate func evict(_ id: SessionID, at now: Timestamp) throws {
        for login in try logins(where: "s.public_id = ?", [SQLValue(id)]) {
            try write(login.record.evicted(at: now), over: login)
        }
    }
}
