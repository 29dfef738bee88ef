import SessionStore
import Testing

@testable import SQLiteStore

@Suite("The policy that is in effect")
struct PolicyEventTests {
    private func kinds(_ keeper: SQLiteSessionStore) async throws -> [SessionEvent.Kind] {
        try await keeper.events(EventFilter(), limit: 999, at: noon).items.map(\.kind)
    }

    private let strict = Policy(base: ClientPolicy(idle: .minutes(10)), requiresReason: true)

    @Test("is no event at first, and one act when another is opened with, before the first thing that is written")
    func changed() async throws {
        let fixture = try TemporaryStore()
        let first = try fixture.keeper()
        _ = try await first.login("ada")
        let second = try fixture.keeper(strict)
        _ = try await second.login("bob", at: minutes(1))
        _ = try await second.login("carol", at: minutes(2))
        #expect(try await kinds(second) == [.login, .policy, .login, .login])
        let event = try #require(try await second.events(EventFilter(kinds: [.policy]), limit: 1, at: noon).items.first)
        #expect(event.reason == "idle 30m → 10m; reason optional → required" && event.at == minutes(1))
        #expect(event.actor?.name == "policy" && event.actor?.known?.hasPrefix("uid=") == true)
        #expect(try await second.verifyAudit(expecting: nil).records == 1)
        // Both go on side by side, and neither is recorded again.
        _ = try await first.login("dora")
        _ = try await second.login("eve")
        let third = try fixture.keeper(strict)
        _ = try await third.login("fay")
        #expect(try await kinds(third).count(where: { $0 == .policy }) == 1)
    }

    @Test("is not looked at by who only reads")
    func reading() async throws {
        let fixture = try TemporaryStore()
        _ = try await fixture.keeper().login("ada")
        let reader = try fixture.keeper(strict, mode: .readOnly)
        _ = try await reader.end(EndRequest(.everyone, reason: "x", actor: operations, isDryRun: true), at: noon)
        let keeper = try fixture.keeper(strict)
        #expect(try await keeper.totals(matching: .all, at: noon).logins == 1)
        #expect(try await kinds(keeper) == [.login])
    }

    @Test("does not fill the chain where two policies are opened with in turn")
    func flood() async throws {
        let fixture = try TemporaryStore()
        for turn in Int64(0)..<30 {
            let keeper = try fixture.keeper(turn % 2 == 0 ? Policy() : strict)
            _ = try await keeper.login("ada", at: seconds(turn))
            try await keeper.close()
        }
        let keeper = try fixture.keeper(Policy(base: ClientPolicy(idle: .minutes(1))))
        #expect(try await kinds(keeper).count(where: { $0 == .policy }) == 10)
        _ = try await keeper.login("bob", at: minutes(62))
        #expect(try await kinds(keeper).suffix(2) == [.policy, .login])
    }
}
