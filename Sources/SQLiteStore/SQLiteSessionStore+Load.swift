import GRDB
import SessionStore
import Tokens

extension SQLiteSessionStore {
    public func load(_ logins: [LoginRecord], events: [SessionEvent]) async throws(StoreError) {
        try await write { transaction in
            let first = transaction.sequence + 1
            try transaction.append(events)
            var sequences: [SessionID: Int64] = [:]
            for (offset, event) in events.enumerated() where event.kind == .login {
                if let session = event.session { sequences[session] = first + Int64(offset) }
            }
            let hasMarks = try transaction.hasMarks
            for login in logins {
                var login = login
                let id = login.session.id
                login.session = login.session.numbered(sequences[id] ?? 0)
                if login.session.end == nil, hasMarks {
                    login.session.end = try transaction.mark(ending: login.session)?.end
                }
                if login.session.end != nil { login.tokens.predecessor?.sealed = nil }
                do { try transaction.insert(login) } catch let error as DatabaseError
                    where error.resultCode == .SQLITE_CONSTRAINT
                {
                    if try transaction.has(id) { throw StoreError.duplicate(id) }
                    throw StoreError(
                        .invalidArgument, what: "cannot take in login \(id)",
                        why: "the store has another login with its token",
                        remedy: "nothing was taken in; leave it out")
                }
            }
        }
    }
}

extension WriteTransaction {
    func has(_ id: SessionID) throws -> Bool {
        try db.first("SELECT 1 FROM sessions WHERE public_id = ?", [SQLValue(id)]) { _ in true } ?? false
    }
}
