import CNcurses
import CostTesting
import SessionStore
import Terminal
import TerminalTesting
import Testing

@testable import Console
@testable import Terminal

/// What a key and the passing of time cost on the link, in cells that are drawn and bytes that are sent.
@Suite("The cost of a picture")
struct FrameCostTests {
    private static let origin = "ncurses 6.4.20221231, xterm-256color, 110x30"
    private static let terminal = "xterm-256color"
    private static let size = Size(columns: 110, rows: 30)
    private static var applies: Bool { "\(String(cString: curses_version())), \(terminal), \(size)" == origin }

    /// Enough users that lists are longer than the screen, each with a login or two of different ages.
    private static func store() async throws -> InMemorySessionStore {
        let sessions = (0..<150).map { number in
            let minutes = Int64(number)
            return Fixture.session(
                "\(number + 100)aaaaa", "user\(number * 2 / 3 + 100)@example.com",
                client: ["web", "ios", "cli"][number % 3],
                created: Fixture.now - .minutes(60 + 3 * minutes),
                seen: Fixture.now - Span(milliseconds: minutes * 9_000),
                ip: "10.0.\(number % 7).\(number)", generation: number % 9)
        }
        return try await Fixture.store(sessions + Fixture.sessions)
    }

    /// The state when all that it asks for has been answered at a moment.
    private func settle(_ state: State, _ action: Action, at moment: Timestamp, _ store: InMemorySessionStore)
        async throws
        -> State
    {
        var state = state
        var waiting = state.update(action, at: moment)
        while !waiting.isEmpty {
            guard case .load(let load, let request) = waiting.removeFirst() else { continue }
            waiting += state.update(
                .arrived(load, .success(try await request.perform(on: store, at: moment))), at: moment)
        }
        return state
    }

    private func pictures(_ keys: [Input]) async throws -> [(step: String, grid: Grid)] {
        let store = try await Self.store()
        let now = Fixture.now
        var state = try await Fixture.loaded(store, size: Self.size, keys: keys)
        var pictures = [("first", state.view())]
        for (step, input) in [
            ("down", Input.character("j")), ("page down", .key(.pageDown)), ("page up", .key(.pageUp)),
            ("help", .character("?")), ("help closed", .key(.escape)),
        ] {
            state = try await settle(state, .input(input), at: now, store)
            pictures.append((step, state.view()))
        }
        for seconds in [10, 60] as [Int64] {
            state = try await settle(state, .ticked, at: state.now + .seconds(seconds), store)
            pictures.append(("\(seconds) s later", state.view()))
        }
        return pictures
    }

    @Test(
        "per key and per tick is what it was, on every screen",
        .enabled(if: applies, "costs are recorded for \(origin)"))
    func frames() async throws {
        let screens: [(String, [Input])] = [
            ("users", []), ("logins", .typed("2")), ("user", .typed("⏎")), ("login", .typed("2", "⏎")),
            ("timeline", .typed("3")), ("events", .typed("4")), ("keys", .typed("5")), ("inspect", .typed("6", "esc")),
            ("doctor", .typed("7")),
        ]
        var rows: [[String]] = []
        for (name, keys) in screens {
            let pictures = try await pictures(keys)
            let costs = try costs(pictures.map(\.grid))
            if rows.isEmpty { rows.append(["bytes/cells"] + pictures.map(\.step)) }
            rows.append([name] + costs)
        }
        CostTable("frames", origin: Self.origin).expect(rows)
    }

    private func costs(_ grids: [Grid]) throws -> [String] {
        let turn = CursesTurn()
        defer { withExtendedLifetime(turn) {} }
        let emulator = try EmulatedScreen(columns: Self.size.columns, rows: Self.size.rows)
        let screen = try Ncurses(
            theme: .standard, environment: ["TERM": Self.terminal], repertoire: .unicode, input: emulator.far,
            output: emulator.far)
        defer { screen.close() }
        emulator.take()
        var before = Grid(Self.size)
        return grids.map { grid in
            screen.paint(grid)
            let cells = (0..<Self.size.rows).reduce(0) { sum, row in
                sum + zip(grid.row(row), before.row(row)).count { $0 != $1 }
            }
            before = grid
            return "\(emulator.take().count)/\(cells)"
        }
    }
}
