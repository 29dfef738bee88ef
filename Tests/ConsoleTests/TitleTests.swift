import Terminal
import Testing

@testable import Console

@Suite("The title line")
struct TitleTests {
    private func title(columns: Int, keys: [Input] = [], _ change: (inout ConsoleOptions) -> Void) async throws -> Grid
    {
        var options = Fixture.options()
        change(&options)
        return try await Fixture.loaded(
            try await Fixture.store(), size: Size(columns: columns, rows: 24), options: options, keys: keys
        ).view()
    }

    @Test("says which store it is, by the end of its path, and keeps the totals", arguments: [80, 110, 200])
    func path(columns: Int) async throws {
        let line = try await title(columns: columns) { $0.storePath = "/srv/accounts/production/curfew/sessions.db" }
            .lines[0]
        #expect(line.contains("sessions.db  ") && line.contains("8 logins  5 users") && line.contains("● live"))
        #expect(line.contains("/srv/accounts/production/curfew/sessions.db") == (columns >= 110))
        #expect(columns >= 110 || line.contains("…"))
    }

    @Test("says that a store is a demo, and the help where it is", arguments: [80, 110])
    func demo(columns: Int) async throws {
        let change: (inout ConsoleOptions) -> Void = {
            $0.storePath = "/tmp/curfew-1/sessions.db"
            $0.isDemo = true
        }
        let line = try await title(columns: columns, change).lines[0]
        #expect(line.contains("curfew  DEMO") && line.contains("8 logins  5 users"))
        #expect(try await title(columns: columns, keys: .typed("?"), change).text.contains("/tmp/curfew-1/sessions.db"))
    }

    @Test("says that a console may only look", arguments: [60, 80, 110])
    func readOnly(columns: Int) async throws {
        let line = try await title(columns: columns) { $0.readOnly = true }.lines[0]
        #expect(line.contains("READ-ONLY") && line.contains("8 logins"))
    }

    @Test("stands above the screens with their numbers, and every screen's hints tell the way out")
    func screens() async throws {
        for keys in [[], .typed("2"), .typed("3"), .typed("4"), .typed("7"), .typed("⏎"), .typed("⏎", "⏎")] as [[Input]]
        {
            let lines = try await title(columns: 80, keys: keys) { _ in }.lines
            #expect(lines[2].contains(" 1 users ") && lines[2].contains(" 2 logins "))
            #expect(lines[2].contains(" 3 timeline ") && lines[2].contains(" 4 events "))
            #expect(lines[2].contains(" 7 doctor "))
            #expect(lines.last?.contains("q quit") == true && lines.last?.contains("? help") == true)
        }
    }
}
