import GRDB
import SessionStore
import Synchronization
import Testing
import Tokens

@testable import SQLiteStore

@Suite("Giving an end of very many logins")
struct OrderGivingTests {
    @Test("means what is true when it is given: what ended meanwhile is not counted, what signed in is")
    func corrected() async throws {
        let company = try await OrderCompany()
        let query = EndRequest.Selection.matching(try SessionQuery(parsing: "user:ada"))
        let order = OrderGiving(
            request: company.request(query, expecting: .count(8)),
            choice: EndChoice(selection: query, now: seconds(10)), now: seconds(10))
        let set = try await company.keeper.read { try PinnedSet(order.choice, expecting: .count(8), in: $0) }
        #expect(set.rows.count == 8)
        // Between the reading and the act: one leaves, two come, and one comes whom the query does not mean.
        _ = try await company.keeper.signOut(company.logins[0].token, from: RequestOrigin(), at: seconds(5))
        let (token, _) = try await company.signIn("ada", at: seconds(6))
        _ = try await company.signIn("eve", at: seconds(6))
        let given = try await company.put(set, order)
        guard case .inForce(let acts, _)? = given else {
            Issue.record("\(String(describing: given))")
            return
        }
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await company.keeper.sessions(endedBy: acts).count == 8)
        #expect(try await company.refusal(token, company.keeper) == "revoked")
        #expect(try await company.refusal(company.logins[0].token, company.keeper) == "signed_out")
    }

    @Test("goes through what happens while so many are pinned without beginning anew")
    func caughtUp() async throws {
        let company = try await OrderCompany()
        let query = EndRequest.Selection.matching(try SessionQuery(parsing: "user:ada"))
        let choice = EndChoice(selection: query, now: seconds(10))
        let set = try await company.keeper.read { try PinnedSet(choice, expecting: nil, in: $0) }
        _ = try await company.keeper.signOut(company.logins[0].token, from: RequestOrigin(), at: seconds(5))
        _ = try await company.signIn("ada", at: seconds(6))
        let first = try #require(try await company.keeper.read { try set.caughtUp(in: $0) })
        #expect(first.1.removed.count == 1 && first.1.added.count == 1 && first.0.rows.count == 8)
        let again = try #require(try await company.keeper.read { try first.0.caughtUp(in: $0) })
        #expect(again.1.events == 0 && again.0.rows == first.0.rows)
        // Another's order ends logins that the feed does not name one by one.
        try await company.give(.user("zoe"))
        #expect(try await company.keeper.read { try first.0.caughtUp(in: $0) } == nil)
    }

    @Test("tells how many are pinned, and how many rows are left to follow", arguments: OrderCompany.selections)
    func progress(_ name: String) async throws {
        let company = try await OrderCompany()
        let told = Told()
        let selection = try company.selection(name)
        try await company.give(selection)
        let orders = try await company.keeper.read { try Order.inForce(of: $0) }
        let left = try await company.keeper.read { db in try orders.reduce(0) { try $0 + $1.rowsLeft(in: db) } }
        #expect(left == (name == "everyone" ? 12 : 8))
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await company.keeper.read { db in try orders.reduce(0) { try $0 + $1.rowsLeft(in: db) } } == 0)
        let other = try await OrderCompany()
        let request = other.request(try other.selection(name))
        _ = try await other.keeper.end(request, at: seconds(10)) { told.take($0) }
        let isPinned = ["query", "ids"].contains(name)
        #expect(told.all.contains(.pinning(0, of: 8)) == isPinned)
        #expect(told.all.contains(.following(0, of: 0)), "it is in force before anything is counted")
        for case .following(let count, let all) in told.all { #expect(count <= all) }
    }

    private final class Told: Sendable {
        private let progress = Mutex<[EndProgress]>([])
        var all: [EndProgress] { progress.withLock { $0 } }
        func take(_ one: EndProgress) { progress.withLock { $0.append(one) } }
    }

    @Test("cannot be given any more once a sweep has taken it for abandoned")
    func tooLate() async throws {
        let company = try await OrderCompany()
        let query = EndRequest.Selection.matching(try SessionQuery(parsing: "user:ada"))
        let order = OrderGiving(
            request: company.request(query), choice: EndChoice(selection: query, now: seconds(10)), now: seconds(10))
        let set = try await company.keeper.read { try PinnedSet(order.choice, expecting: nil, in: $0) }
        let end = company.end
        let number = try await company.keeper.write { transaction in
            let number = try transaction.beginOrder(end)
            try transaction.pin(set.rows, in: number)
            return number
        }
        #expect(try await company.keeper.write { try $0.dropAbandonedOrders(before: minutes(1), limit: 2) })
        await #expect(throws: StoreError.self) {
            try await company.keeper.write { try order.putInForce(number, set, in: $0) }
        }
        await #expect(throws: StoreError.self) { try await company.keeper.write { try $0.pin([1], in: number) } }
        for login in company.logins { #expect(try await company.refusal(login.token, company.keeper) == nil) }
    }

    @Test(
        "is refused, and leaves nothing, when other logins would end than were expected",
        arguments: OrderCompany.selections)
    func refused(_ name: String) async throws {
        let company = try await OrderCompany()
        let meant = company.logins.filter { name == "everyone" || $0.session.user == "ada" }.map(\.session.id)
        var others = Set(meant)
        others.removeFirst()
        others.insert(try #require(SessionID(parsing: "0000000000000000")))
        for expected in [EndExpectation.count(meant.count + 1), .exactly(others)] {
            let outcome = try await company.keeper.end(
                company.request(company.selection(name), expecting: expected), at: seconds(10))
            #expect(outcome == .differs(count: meant.count))
        }
        for login in company.logins { #expect(try await company.refusal(login.token, company.keeper) == nil) }
        #expect(try await company.openOrders() == 0)
        let rest = try await company.keeper.read { try $0.first("SELECT count(*) FROM pinned") { $0.integer(0) } }
        #expect(rest == 0)
        guard
            case .ended(let ended, _, _) = try await company.keeper.end(
                company.request(company.selection(name), expecting: .exactly(Set(meant))), at: seconds(10))
        else {
            Issue.record("the very set that was expected did not end")
            return
        }
        #expect(ended.map(\.id) == meant)
    }

    @Test("that was never given is of no effect, and is forgotten by a sweep")
    func abandoned() async throws {
        let company = try await OrderCompany()
        let end = company.end
        try await company.keeper.write { transaction in
            try transaction.pin(1...12, in: try transaction.beginOrder(end))
        }
        for login in company.logins { #expect(try await company.refusal(login.token, company.keeper) == nil) }
        #expect(try await company.keeper.check() == [])
        _ = try await company.keeper.sweep(limit: 100, at: minutes(20))
        #expect(try await company.keeper.read { try $0.first("SELECT count(*) FROM pinned") { $0.integer(0) } } == 12)
        while try await company.keeper.sweep(limit: 5, at: minutes(62)).hasMore {}
        let left = try await company.keeper.read { db in
            try db.first("SELECT (SELECT count(*) FROM pinned) + (SELECT count(*) FROM orders)") { $0.integer(0) }
        }
        #expect(left == 0)
    }

    @Test("whose caller is stopped after it was given goes on, and whose caller is stopped before does nothing")
    func stopped() async throws {
        let company = try await OrderCompany()
        let request = company.request(.user("ada"))
        let early = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await company.keeper.end(request, at: seconds(10))
        }
        await #expect(throws: StoreError.self) { try await early.value }
        #expect(try await company.refusal(company.logins[0].token, company.keeper) == nil)

        let changes = company.keeper.changes()
        let late = Task { try await company.keeper.end(request, at: seconds(10)) }
        for await _ in changes where try await company.refusal(company.logins[0].token, company.keeper) == "revoked" {
            late.cancel()
            break
        }
        guard case .ended(let ended, _, _) = try await late.value else {
            Issue.record("it was in force when it was stopped")
            return
        }
        #expect(ended.count == 8)
        #expect(try await company.refusal(company.logins[0].token, company.keeper) == "revoked")
    }
}
