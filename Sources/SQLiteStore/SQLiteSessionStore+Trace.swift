import SessionStore
import Tokens

extension SQLiteSessionStore: TokenTracingStore {
    public func trace(_ token: TokenHash, at now: Timestamp) async throws(StoreError) -> TracedToken? {
        guard let found = try find(hash: token) else { return nil }
        let login = found.login.with(touches.touch(of: found.login.row, by: clock))
        return TracedToken(login.record.session.resolved(at: now), token: found.presented)
    }
}
