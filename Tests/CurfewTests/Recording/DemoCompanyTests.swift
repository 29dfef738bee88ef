import SessionStore
import Synchronization
import Testing

@testable import curfew

@Suite("A made-up company")
struct DemoCompanyTests {
    @Test("does once more what it has done, when it is asked at the same moments")
    func happensAgain() async throws {
        let start = Timestamp(milliseconds: 1_795_000_000_000)
        let folders = [try TemporaryFolder(), try TemporaryFolder()]
        let first = try await company(in: folders[0], start)
        let moments = Mutex<[Timestamp]>([])
        let enough = 120
        let running = Task {
            await first.run(rate: 1000) {
                moments.withLock { moments in
                    moments.append(start + Span(milliseconds: Int64(moments.count * 700)))
                    return moments.last ?? start
                }
            }
        }
        while moments.withLock({ $0.count }) < enough { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        await running.value
        let second = try await company(in: folders[1], start)
        var traffic = second.traffic
        let known = moments.withLock { $0 }
        for moment in known { _ = try await traffic.step(on: second.keeper, at: moment) }
        let (one, other) = (try await feed(first), try await feed(second))
        #expect(one.count > enough / 4)
        // What was under way when it was cancelled may be there or not.
        let common = min(one.count, other.count)
        #expect(abs(one.count - other.count) <= 3 && one.prefix(common - 3) == other.prefix(common - 3))
        try await first.keeper.close()
        try await second.keeper.close()
        withExtendedLifetime(folders) {}
    }

    private func company(in folder: TemporaryFolder, _ start: Timestamp) async throws -> DemoCompany {
        let company = try DemoCompany(at: folder.path + "/sessions.db", seed: 3, people: 40, fate: .foreseen)
        try await company.fill(sessions: 60, at: start)
        return company
    }

    /// What has happened since the past was made up.
    private func feed(_ company: DemoCompany) async throws -> [String] {
        let events = try await company.keeper.events(EventFilter(), limit: 10_000, at: .init(milliseconds: .max / 2))
            .items
        return events.drop { $0.kind != .login || $0.at.milliseconds < 1_795_000_000_000 }
            .map { "\($0.kind) \($0.at) \($0.user ?? "") \($0.session?.description ?? "")" }
    }
}
