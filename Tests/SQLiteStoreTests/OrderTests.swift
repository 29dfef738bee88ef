import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

/// Ends of more logins than are written at once: in force from the commit of the act on, whatever their rows say.
@Suite("An end of very many logins")
struct OrderTests {
    /// Each means all of ada's logins, and not zoe's.
    static let selections = ["query", "ids", "user", "users", "everyone"]

    private func selection(_ name: String, _ company: Company) throws -> EndRequest.Selection {
        switch name {
        case "query": .matching(try SessionQuery(parsing: "user:ada ip:10.0.0.0/8"))
        case "ids": .sessions(company.logins.filter { $0.session.user == "ada" }.map(\.session.id))
        case "user": .user("ada")
        case "users": .users(["ada", "nobody", "ada"])
        default: .everyone
        }
    }

    @Test("is true for everybody at once, before any of the rows has followed", arguments: selections)
    func inForce(_ name: String) async throws {
        let company = try await Company()
        // Another process, by all that it can know, which has them all in memory.
        let other = try company.store.keeper()
        for login in company.logins { #expect(try await refusal(login.token, other) == nil) }
        try await company.give(selection(name, company))

        let unwritten = try await company.keeper.read { db in
            try db.first("SELECT count(*) FROM sessions WHERE ended_at IS NOT NULL") { $0.integer(0) }
        }
        #expect(unwritten == 0)
        for keeper in [company.keeper, other, try company.store.keeper(mode: .readOnly)] {
            try await expectEnded(company, keeper, sparing: name == "everyone" ? [] : ["zoe"])
        }
        #expect(try await company.keeper.check() == [])
        #expect(try await company.keeper.verifyAudit(expecting: nil).isGood)

        await other.maintenance.followOrders(of: other)
        try await expectEnded(company, company.keeper, sparing: name == "everyone" ? [] : ["zoe"])
        #expect(try await company.openOrders() == 0)
        #expect(try await company.keeper.check() == [])
        #expect(try await company.keeper.verifyAudit(expecting: nil).isGood)
    }

    private func expectEnded(
        _ company: Company, _ keeper: SQLiteSessionStore, sparing: Set<String>
    ) async throws {
        for login in company.logins {
            let isSpared = sparing.contains(login.session.user)
            #expect(try await refusal(login.token, keeper) == (isSpared ? nil : "revoked"))
            let session = try #require(
                try await keeper.sessions(
                    withIDPrefix: login.session.id.description, limit: 1, at: seconds(20)
                ).first)
            #expect(session.end == (isSpared ? nil : company.end))
            guard !isSpared, keeper.mode != .readOnly else { continue }
            let told = TokenRefusal.ended(.revoked, message: "Sign in again.")
            for result in [
                try await keeper.refresh(login.token, from: RequestOrigin(), at: seconds(20)),
                try await keeper.elevate(login.token, methods: ["otp"], from: RequestOrigin(), at: seconds(20)),
            ] { #expect(result == .refused(told)) }
            #expect(try await keeper.signOut(login.token, from: RequestOrigin(), at: seconds(20)) == .refused(told))
        }
        let live = try await keeper.totals(matching: .all, at: seconds(20))
        #expect(live.logins == company.logins.count { sparing.contains($0.session.user) })
        let users = try await keeper.users(matching: .all, order: .lastSeen, after: nil, limit: 10, at: seconds(20))
        #expect(Set(users.items.map(\.user)) == sparing)
        let ended = try await keeper.sessions(
            matching: SessionQuery(parsing: "cause:revoked reason:laptop* actor:admin:ops*"),
            order: SessionOrder(.ended, descending: true), after: nil, limit: 100, at: seconds(20))
        #expect(ended.items.count == company.logins.count - live.logins)
    }

    @Test("is one act, followed by one event for each login, and gives back which they were", arguments: selections)
    func oneAct(_ name: String) async throws {
        let company = try await Company()
        let outcome = try await company.keeper.end(company.request(selection(name, company)), at: seconds(10))
        let meant = company.logins.filter { name == "everyone" || $0.session.user == "ada" }.map(\.session.id)
        guard case .ended(let ended, let over, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(ended.map(\.id) == meant && ended.allSatisfy { $0.end == company.end } && over.isEmpty)
        let feed = try await company.keeper.events(EventFilter(), limit: 1000, at: seconds(20)).items
        let acts = feed.filter(\.kind.isAct)
        // Of several users each has an act of their own, as each has a mark.
        #expect(acts.count == (name == "users" ? 2 : 1) && acts.first?.reason?.contains("laptop stolen") == true)
        #expect(acts.first?.kind == (["query", "ids"].contains(name) ? .admin : .mark))
        let revoked = feed.filter { $0.kind == .revoke }
        #expect(Set(revoked.compactMap(\.session)) == Set(meant) && revoked.count == meant.count)
        #expect(revoked.allSatisfy { $0.at == seconds(10) && $0.actor == operations })
    }

    @Test("is gone on with by whoever opens the store next, or writes to it", arguments: ["opens", "writes"])
    func goneOnWith(_ how: String) async throws {
        let company = try await Company()
        let bystander = how == "writes" ? try company.store.keeper(sweepInterval: .days(1)) : nil
        try await company.give(.user("ada"))
        try await company.keeper.close()
        let next = try bystander ?? company.store.keeper(sweepInterval: .days(1))
        let changes = next.changes()
        if how == "writes" { _ = try await next.issue(LoginRequest(user: "eve"), at: seconds(11)) }
        for await _ in changes where try await next.read({ try Order.oldest(of: $0) }) == nil { break }
        let written = try await next.read { db in
            try db.first("SELECT count(*) FROM sessions WHERE cause = 'revoked'") { $0.integer(0) }
        }
        #expect(written == 8)
        #expect(try await next.check() == [])
        try await next.close()
    }

    @Test("does not end what signs in after it")
    func later() async throws {
        let company = try await Company()
        try await company.give(.everyone)
        let (token, session) = try await company.signIn("ada", at: seconds(10))
        #expect(try await refusal(token, company.keeper) == nil)
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await refusal(token, company.keeper) == nil)
        #expect(try await company.keeper.session(session.id)?.end == nil)
    }

    @Test("leaves to time what time had ended before, and the older of two orders wins")
    func earlier() async throws {
        let company = try await Company()
        try await company.give(.matching(try SessionQuery(parsing: "user:ada")), at: seconds(10))
        try await company.give(.everyone, at: minutes(29), reason: "everybody")
        try await company.give(.everyone, at: minutes(31), reason: "nobody is left")
        for _ in 0..<2 {
            for login in company.logins {
                let end = try await company.keeper.session(login.session.id, at: minutes(40))?.end
                #expect(end?.reason == (login.session.user == "ada" ? "laptop stolen" : "everybody"))
            }
            await company.keeper.maintenance.followOrders(of: company.keeper)
        }
        #expect(try await company.keeper.check() == [])
        #expect(try await company.keeper.verifyAudit(expecting: nil).isGood)

        let idle = try await Company()
        try await idle.give(.everyone, at: minutes(31))
        await idle.keeper.maintenance.followOrders(of: idle.keeper)
        let feed = try await idle.keeper.events(EventFilter(), limit: 100, at: minutes(40)).items
        #expect(feed.count { $0.kind == .expire } == 12 && !feed.contains { $0.kind == .revoke })
        #expect(try await idle.keeper.check() == [])
    }

    @Test("means what is true when it is given: what ended meanwhile is not counted, what signed in is")
    func corrected() async throws {
        let company = try await Company()
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
        #expect(try await refusal(token, company.keeper) == "revoked")
        #expect(try await refusal(company.logins[0].token, company.keeper) == "signed_out")
    }

    @Test("is refused, and leaves nothing, when other logins would end than were expected", arguments: selections)
    func refused(_ name: String) async throws {
        let company = try await Company()
        let meant = company.logins.filter { name == "everyone" || $0.session.user == "ada" }.map(\.session.id)
        var others = Set(meant)
        others.removeFirst()
        others.insert(try #require(SessionID(parsing: "0000000000000000")))
        for expected in [EndExpectation.count(meant.count + 1), .exactly(others)] {
            let outcome = try await company.keeper.end(
                company.request(selection(name, company), expecting: expected), at: seconds(10))
            #expect(outcome == .differs(count: meant.count))
        }
        for login in company.logins { #expect(try await refusal(login.token, company.keeper) == nil) }
        #expect(try await company.openOrders() == 0)
        let rest = try await company.keeper.read { try $0.first("SELECT count(*) FROM pinned") { $0.integer(0) } }
        #expect(rest == 0)
        guard
            case .ended(let ended, _, _) = try await company.keeper.end(
                company.request(selection(name, company), expecting: .exactly(Set(meant))), at: seconds(10))
        else {
            Issue.record("the very set that was expected did not end")
            return
        }
        #expect(ended.map(\.id) == meant)
    }

    @Test("is not taken for the one before it, whoever is still about to follow that one")
    func nextOrder() async throws {
        let company = try await Company()
        // A follower reads the last slice of an order; others finish that, and give the next one, before it writes.
        try await company.give(.user("zoe"))
        let stale = try await company.slice()
        await company.keeper.maintenance.followOrders(of: company.keeper)
        try await company.give(.user("ada"), at: seconds(11))
        let next = try await company.slice()
        #expect(stale.order.id != next.order.id)
        try await company.keeper.write { try $0.follow(stale.order, in: stale.rows, isLast: true) }
        // And one that believes to be at the end of it, but has left rows out.
        try await company.keeper.write { try $0.follow(next.order, in: Array(next.rows.suffix(1)), isLast: true) }
        #expect(try await company.openOrders() == 1)
        for login in company.logins { #expect(try await refusal(login.token, company.keeper) == "revoked") }
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await company.openOrders() == 0)
        for login in company.logins { #expect(try await refusal(login.token, company.keeper) == "revoked") }
        #expect(try await company.keeper.check() == [])
        #expect(try await company.keeper.verifyAudit(expecting: nil).isGood)
    }

    @Test("does not end a later login that was given the row of one that is forgotten")
    func reusedRow() async throws {
        let company = try await Company()
        let query = EndRequest.Selection.matching(try SessionQuery(parsing: "user:zoe"))
        try await company.give(query)
        let slice = try await company.slice()
        let last = try #require(company.logins.last)
        try await company.keeper.write { transaction in
            try transaction.follow(slice.order, in: [slice.rows[3]], isLast: false)
            _ = try transaction.db.run("DELETE FROM sessions WHERE public_id = ?", [SQLValue(last.session.id)])
            try transaction.pin(row: slice.rows[3], of: slice.order)
        }
        let (token, _) = try await company.signIn("zoe", at: seconds(12))
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await refusal(token, company.keeper) == nil)
        #expect(try await company.openOrders() == 0)
    }

    @Test("goes through what happens while so many are pinned without beginning anew")
    func caughtUp() async throws {
        let company = try await Company()
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

    @Test("cannot be given any more once a sweep has taken it for abandoned")
    func tooLate() async throws {
        let company = try await Company()
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
        for login in company.logins { #expect(try await refusal(login.token, company.keeper) == nil) }
    }

    @Test("that was never given is of no effect, and is forgotten by a sweep")
    func abandoned() async throws {
        let company = try await Company()
        let end = company.end
        try await company.keeper.write { transaction in
            try transaction.pin(1...12, in: try transaction.beginOrder(end))
        }
        for login in company.logins { #expect(try await refusal(login.token, company.keeper) == nil) }
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
        let company = try await Company()
        let request = company.request(.user("ada"))
        let early = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await company.keeper.end(request, at: seconds(10))
        }
        await #expect(throws: StoreError.self) { try await early.value }
        #expect(try await refusal(company.logins[0].token, company.keeper) == nil)

        let changes = company.keeper.changes()
        let late = Task { try await company.keeper.end(request, at: seconds(10)) }
        for await _ in changes where try await refusal(company.logins[0].token, company.keeper) == "revoked" {
            late.cancel()
            break
        }
        guard case .ended(let ended, _, _) = try await late.value else {
            Issue.record("it was in force when it was stopped")
            return
        }
        #expect(ended.count == 8)
        #expect(try await refusal(company.logins[0].token, company.keeper) == "revoked")
    }

    @Test("cannot be taken back by a hand in the file without a trace in the audit chain")
    func audited() async throws {
        let company = try await Company()
        try await company.give(.user("ada"))
        _ = try await company.keeper.write { try $0.db.run("DELETE FROM orders") }
        let report = try await company.keeper.verifyAudit(expecting: nil)
        #expect(report.breach?.sequence == 13)
        #expect(try await company.keeper.check().count == 8)

        let other = try await Company()
        _ = try await other.keeper.end(other.request(.user("ada")), at: seconds(10))
        #expect(try await other.keeper.verifyAudit(expecting: nil).isGood)
        _ = try await other.keeper.write { try $0.db.run("UPDATE sessions SET reason = 'none' WHERE id = 1") }
        #expect(try await other.keeper.verifyAudit(expecting: nil).breach?.why.contains("says otherwise") == true)
    }

    @Test("is forgotten with its events as a whole, or not at all")
    func forgotten() async throws {
        let company = try await Company()
        try await company.give(.user("ada"))
        // Another act comes in between, so that the records of both are mixed.
        let (_, eve) = try await company.signIn("eve", at: seconds(11))
        _ = try await company.keeper.write { transaction in
            let login = try transaction.logins(where: "s.public_id = ?", [SQLValue(eve.id)])[0]
            let request = EndRequest(.sessions([eve.id]), actor: operations)
            let act = AdministrativeAct(request, count: 1)
            try transaction.append(act.events(at: seconds(12)), effects: act.effects(ending: [login.record.session]))
            let end = SessionEnd(cause: .revoked, at: seconds(12), actor: operations)
            try transaction.write(login.record.ending(end, kind: .revoke, at: seconds(12)), over: login)
        }
        // In force: nothing of it may go.
        let none = try await company.keeper.forgetEvents(before: minutes(9), actor: operations, at: minutes(10))
        #expect(none.events == 12 && none.acts == 0)
        await company.keeper.maintenance.followOrders(of: company.keeper)
        _ = try await company.signIn("eve", at: minutes(20))
        for moment in [seconds(11), minutes(15), minutes(19)] {
            _ = try await company.keeper.forgetEvents(before: moment, actor: operations, at: minutes(21))
            let report = try await company.keeper.verifyAudit(expecting: nil)
            #expect(report.isGood, "\(report)")
        }
        #expect(try await company.keeper.check() == [])
    }

    @Test("reaches a login that is being copied from another store, however far the copy is")
    func copied() async throws {
        let (source, target) = (try await Company(), try await Company(users: ["mia"]))
        let snapshot = try await source.keeper.snapshot()
        let request = StoreMergeRequest(
            origin: snapshot.moment, verb: "copy", actor: operations, now: seconds(10))
        let merge = try await target.keeper.merge(request, isDryRun: false)
        try await merge.take(try await snapshot.logins(after: nil, limit: 100))
        _ = try await merge.commit(.slice)
        // Their sign-ins have no number in this feed yet.
        try await target.give(.everyone)
        for login in source.logins { #expect(try await refusal(login.token, target.keeper) == "revoked") }
        try await merge.take(try await snapshot.events(.all, after: 0, limit: 1000))
        _ = try await merge.commit(.whole(MergeReport()))
        await merge.close()
        await snapshot.close()
        for login in source.logins { #expect(try await refusal(login.token, target.keeper) == "revoked") }
        #expect(try await target.keeper.check() == [])
        #expect(try await target.keeper.verifyAudit(expecting: nil).isGood)
    }

    @Test("is in an export and in a backup that are made meanwhile")
    func exported() async throws {
        let company = try await Company()
        try await company.give(.user("ada"))
        let snapshot = try await company.keeper.snapshot()
        let logins = try await snapshot.logins(after: nil, limit: 100)
        #expect(logins.count { $0.record.session.end == company.end } == 8)
        #expect(logins.allSatisfy { $0.record.session.end == nil || $0.record.tokens.predecessor?.sealed == nil })
        await snapshot.close()
        let folder = try TemporaryFolder()
        _ = try await company.keeper.backup(to: folder.store, at: seconds(12))
        let copy = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        #expect(try await refusal(company.logins[0].token, copy) == "revoked")
        #expect(try await copy.check() == [])
        try await copy.close()
    }

    @Test("has no use written that was put off before it")
    func touched() async throws {
        let company = try await Company()
        let (token, session) = (company.logins[0].token, company.logins[0].session)
        guard case .live = try await company.keeper.validate(token, from: RequestOrigin(), at: minutes(5)) else {
            Issue.record("not live")
            return
        }
        try await company.store.keeper().giveUnfollowed(company.request(.user("ada")), at: minutes(6))
        try await company.keeper.flush()
        await company.keeper.maintenance.followOrders(of: company.keeper)
        let ended = try #require(try await company.keeper.session(session.id, at: minutes(7)))
        #expect(ended.lastSeen == noon && ended.end?.at == minutes(6))
    }

    private func refusal(_ token: SessionToken, _ keeper: SQLiteSessionStore) async throws -> String? {
        guard
            case .refused(let refusal) = try await keeper.validate(token, from: RequestOrigin(), at: seconds(20))
        else { return nil }
        return refusal.cause
    }
}

/// A store in which every end is too large to be written at once: eight logins of ada's, four of zoe's.
private struct Company {
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

    func openOrders() async throws -> Int {
        try await keeper.read { db in try db.first("SELECT count(*) FROM orders") { Int($0.integer(0)) } ?? 0 }
    }
}

extension WriteTransaction {
    /// Pins a row of an order that is in force, as no caller can.
    fileprivate func pin(row: Int64, of order: Order) throws {
        try db.run("INSERT INTO pinned(order_id, session_id) VALUES (?, ?)", [.integer(order.id), .integer(row)])
    }
}

extension SQLiteSessionStore {
    fileprivate func giveUnfollowed(_ request: EndRequest, at now: Timestamp) async throws {
        guard case .inForce = try await give(request, at: now) else {
            Issue.record("no order is in force")
            return
        }
    }

    fileprivate func session(_ id: SessionID, at now: Timestamp = seconds(20)) async throws -> Session? {
        try await sessions(withIDPrefix: id.description, limit: 1, at: now).first
    }
}
