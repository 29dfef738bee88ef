import GRDB
import SessionStore
import Testing
import Tokens

@testable import SQLiteStore

/// Ends of more logins than are written at once: in force from the commit of the act on, whatever their rows say.
@Suite("An end of very many logins")
struct OrderTests {
    @Test("is true for everybody at once, before any of the rows has followed", arguments: OrderCompany.selections)
    func inForce(_ name: String) async throws {
        let company = try await OrderCompany()
        // Another process, by all that it can know, which has them all in memory.
        let other = try company.store.keeper()
        for login in company.logins { #expect(try await company.refusal(login.token, other) == nil) }
        try await company.give(company.selection(name))

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

    @Test("leaves no mark of a storm on those that have ended, whatever their rows say", arguments: ["user", "query"])
    func storm(_ name: String) async throws {
        let company = try await OrderCompany()
        try await company.give(company.selection(name))
        var storming: Set<SessionID> = []
        for moment in [seconds(20), seconds(21)] {
            storming.insert(try await company.signIn("ada", at: moment).session.id)
        }
        func flagged() async throws -> Set<SessionID> {
            let query = try SessionQuery(parsing: "flag:storm (state:live OR state:ended)")
            let page = try await company.keeper.sessions(
                matching: query, order: .lastSeen, after: nil, limit: 100, at: seconds(30))
            return Set(page.items.map(\.id))
        }
        #expect(try await flagged() == storming)
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await flagged() == storming)
        #expect(try await company.keeper.check() == [])
    }

    private func expectEnded(
        _ company: OrderCompany, _ keeper: SQLiteSessionStore, sparing: Set<String>
    ) async throws {
        for login in company.logins {
            let isSpared = sparing.contains(login.session.user)
            #expect(try await company.refusal(login.token, keeper) == (isSpared ? nil : "revoked"))
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

    @Test(
        "is one act, followed by one event for each login, and gives back which they were",
        arguments: OrderCompany.selections)
    func oneAct(_ name: String) async throws {
        let company = try await OrderCompany()
        let outcome = try await company.keeper.end(company.request(company.selection(name)), at: seconds(10))
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
        let company = try await OrderCompany()
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
        let company = try await OrderCompany()
        try await company.give(.everyone)
        let (token, session) = try await company.signIn("ada", at: seconds(10))
        #expect(try await company.refusal(token, company.keeper) == nil)
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await company.refusal(token, company.keeper) == nil)
        #expect(try await company.keeper.session(session.id)?.end == nil)
    }

    @Test("leaves to time what time had ended before, and the older of two orders wins")
    func earlier() async throws {
        let company = try await OrderCompany()
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

        let idle = try await OrderCompany()
        try await idle.give(.everyone, at: minutes(31))
        await idle.keeper.maintenance.followOrders(of: idle.keeper)
        let feed = try await idle.keeper.events(EventFilter(), limit: 100, at: minutes(40)).items
        #expect(feed.count { $0.kind == .expire } == 12 && !feed.contains { $0.kind == .revoke })
        #expect(try await idle.keeper.check() == [])
    }

    @Test("is not taken for the one before it, whoever is still about to follow that one")
    func nextOrder() async throws {
        let company = try await OrderCompany()
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
        for login in company.logins { #expect(try await company.refusal(login.token, company.keeper) == "revoked") }
        await company.keeper.maintenance.followOrders(of: company.keeper)
        #expect(try await company.openOrders() == 0)
        for login in company.logins { #expect(try await company.refusal(login.token, company.keeper) == "revoked") }
        #expect(try await company.keeper.check() == [])
        #expect(try await company.keeper.verifyAudit(expecting: nil).isGood)
    }

    @Test("does not end a later login that was given the row of one that is forgotten")
    func reusedRow() async throws {
        let company = try await OrderCompany()
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
        #expect(try await company.refusal(token, company.keeper) == nil)
        #expect(try await company.openOrders() == 0)
    }

    @Test("cannot be taken back by a hand in the file without a trace in the audit chain")
    func audited() async throws {
        let company = try await OrderCompany()
        try await company.give(.user("ada"))
        _ = try await company.keeper.write { try $0.db.run("DELETE FROM orders") }
        let report = try await company.keeper.verifyAudit(expecting: nil)
        #expect(report.breach?.sequence == 13)
        #expect(try await company.keeper.check().count == 8)

        let other = try await OrderCompany()
        _ = try await other.keeper.end(other.request(.user("ada")), at: seconds(10))
        #expect(try await other.keeper.verifyAudit(expecting: nil).isGood)
        _ = try await other.keeper.write { try $0.db.run("UPDATE sessions SET reason = 'none' WHERE id = 1") }
        #expect(try await other.keeper.verifyAudit(expecting: nil).breach?.why.contains("says otherwise") == true)
    }

    @Test("is forgotten with its events as a whole, or not at all")
    func forgotten() async throws {
        let company = try await OrderCompany()
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
        let (source, target) = (try await OrderCompany(), try await OrderCompany(users: ["mia"]))
        let snapshot = try await source.keeper.snapshot()
        let request = StoreMergeRequest(
            origin: snapshot.moment, verb: "copy", actor: operations, now: seconds(10))
        let merge = try await target.keeper.merge(request, isDryRun: false)
        try await merge.take(try await snapshot.logins(after: nil, limit: 100))
        _ = try await merge.commit(.slice)
        // Their sign-ins have no number in this feed yet.
        try await target.give(.everyone)
        for login in source.logins { #expect(try await target.refusal(login.token, target.keeper) == "revoked") }
        try await merge.take(try await snapshot.events(.all, after: 0, limit: 1000))
        _ = try await merge.commit(.whole(MergeReport()))
        await merge.close()
        await snapshot.close()
        for login in source.logins { #expect(try await target.refusal(login.token, target.keeper) == "revoked") }
        #expect(try await target.keeper.check() == [])
        #expect(try await target.keeper.verifyAudit(expecting: nil).isGood)
    }

    @Test("is in an export and in a backup that are made meanwhile")
    func exported() async throws {
        let company = try await OrderCompany()
        try await company.give(.user("ada"))
        let snapshot = try await company.keeper.snapshot()
        let logins = try await snapshot.logins(after: nil, limit: 100)
        #expect(logins.count { $0.record.session.end == company.end } == 8)
        #expect(logins.allSatisfy { $0.record.session.end == nil || $0.record.tokens.predecessor?.sealed == nil })
        await snapshot.close()
        let folder = try TemporaryFolder()
        _ = try await company.keeper.backup(to: folder.store, at: seconds(12))
        let copy = try SQLiteSessionStore(path: folder.store, sweepInterval: nil)
        #expect(try await company.refusal(company.logins[0].token, copy) == "revoked")
        #expect(try await copy.check() == [])
        try await copy.close()
    }

    @Test("has no use written that was put off before it")
    func touched() async throws {
        let company = try await OrderCompany()
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
}
