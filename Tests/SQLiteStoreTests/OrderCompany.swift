import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

/// A store in which every end is too large to be written at once: eight logins of ada's, four of zoe's.
struct OrderCompany {
    /// Each means all of ada's logins, and not zoe's.
    static let selections = ["query", "ids", "user", "users", "everyone"]

    func selection(_ name: String) throws -> EndRequest.Selection {
        switch name {
        case "query": .matching(try SessionQuery(parsing: "user:ada ip:10.0.0.0/8"))
        case "ids": .sessions(logins.filter { $0.session.user == "ada" }.map(\.session.id))
        case "user": .user("ada")
        case "users": .users(["ada", "nobody", "ada"])
        default: .everyone
        }
    }

    let store: TemporaryStore
    let keeper: SQLiteSessionStore
    private(set) var logins: [(token: SessionToken, session: Session)] = []

    let end = SessionEnd(
        cause: .revoked, at: seconds(10), actor: operations, reason: "laptop stolen", message: "Sign in again.")

    init(users: [String] = ["ada", "ada", "zoe"]) async throws {
        store = try TemporaryStore(endsAtOnce: 0)
        keeper = try store.keeper()
        for number in 0..<4 {
            for user in users { logins.append(try await signIn(user, from: "10.0.0.\(number)", at: noon)) }
        }
    }

    func signIn(
        _ user: String, from address: String = "192.0.2.7", at now: Timestamp
    ) async throws -> (token: SessionToken, session: Session) {
        let origin = RequestOrigin(address: IPAddress(parsing: address))
        guard
            case .issued(let token, let session) = try await keeper.issue(
                LoginRequest(user: user, origin: origin), at: now)
        else { throw CancellationError() }
        return (token, session)
    }

    func request(
        _ selection: EndRequest.Selection, expecting: EndExpectation? = nil, reason: String = "laptop stolen"
    ) -> EndRequest {
        EndRequest(
            selection, reason: reason, message: "Sign in again.", actor: operations, expecting: expecting)
    }

    /// Puts an order into force, and has nothing follow.
    func give(
        _ selection: EndRequest.Selection, at now: Timestamp = seconds(10), reason: String = "laptop stolen"
    ) async throws {
        try await keeper.giveUnfollowed(request(selection, reason: reason), at: now)
    }

    /// Pins a set that was read before, and puts the order into force.
    func put(_ set: PinnedSet, _ order: OrderGiving) async throws -> SQLiteSessionStore.GivenOrder? {
        try await keeper.write(at: order.now) { transaction in
            let number = try transaction.beginOrder(order.end)
            try transaction.pin(set.rows, in: number)
            return try order.putInForce(number, set, in: transaction)
        }
    }

    /// What a follower reads before it writes.
    func slice() async throws -> (order: Order, rows: [Int64]) {
        try await keeper.read { db in
            guard let order = try Order.oldest(of: db) else { throw CancellationError() }
            return (order, try order.rows(after: 0, limit: 100, of: db))
        }
    }

    /// Why a token is refused; `nil` when it is not.
    func refusal(_ token: SessionToken, _ keeper: SQLiteSessionStore) async throws -> String? {
        guard
            case .refused(let refusal) = try await keeper.validate(token, from: RequestOrigin(), at: seconds(20))
        else { return nil }
        return refusal.cause
    }

    func openOrders() async throws -> Int {
        try await keeper.read { db in try db.first("SELECT count(*) FROM orders") { Int($0.integer(0)) } ?? 0 }
    }
}

extension WriteTransaction {
    /// Pins a row of an order that is in force, as no caller can.
    func pin(row: Int64, of order: Order) throws {
        try db.run("INSERT INTO pinned(order_id, session_id) VALUES (?, ?)", [.integer(order.id), .integer(row)])
    }
}

extension SQLiteSessionStore {
    func giveUnfollowed(_ request: EndRequest, at now: Timestamp) async throws {
        guard case .inForce = try await give(request, at: now) else {
            Issue.record("no order is in force")
            return
        }
    }

    func session(_ id: SessionID, at now: Timestamp = seconds(20)) async throws -> Session? {
        try await sessions(withIDPrefix: id.description, limit: 1, at: now).first
    }
}
