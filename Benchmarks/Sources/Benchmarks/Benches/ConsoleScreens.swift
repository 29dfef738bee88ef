/// Every screen of the console on a large store: how soon it is there, sorted, at its end, and how soon a key is answered.
enum ConsoleScreens {
    static let group = BenchmarkGroup(
        name: "screens",
        summary: "each screen of the console: there, sorted, at its end, keys",
        lines: lines)
    private static let rounds = 3
    private static let keys = 100
    /// How long nothing comes before a picture is taken for complete, in milliseconds: longer than any question.
    private static let quiet: Int32 = 2000
    /// A key's picture, and that of one question's answer after it.
    private static let picture = Bar.figure(.atMost(16))
    private static let answer = Bar.figure(.atMost(16 + 20))

    private struct Screen {
        let name, key: String
        /// The columns it is sorted by, one after the other.
        var orders: [String] = []
    }

    private static let screens = [
        Screen(name: "users", key: "1", orders: ["user", "logins", "next deadline", "last use"]),
        Screen(
            name: "logins", key: "2",
            orders: ["created", "user", "client", "idle deadline", "absolute deadline", "last use"]),
        Screen(name: "timeline", key: "3"), Screen(name: "events", key: "4"),
    ]

    private static func lines(_ stores: Stores, _ tell: @Sendable (String) -> Void) async throws -> [Line] {
        let filled = try await stores.large()
        let program = try TerminalProgram("curfew", ["--store", filled.path])
        defer { program.end() }
        guard program.burst(quiet: 2000, longest: 20_000).bytes > 0 else {
            throw BenchmarkFailure("the console drew nothing")
        }
        var lines: [Line] = []
        for screen in screens {
            tell("the console's \(screen.name)")
            lines += measured(screen, program)
        }
        return lines
    }

    private static func measured(_ screen: Screen, _ program: TerminalProgram) -> [Line] {
        func complete(_ key: String) -> Double {
            program.press(key)
            return program.burst(quiet: quiet, longest: 20_000).last
        }
        let there = Series(
            (0..<rounds).map { _ in
                _ = complete("7")
                return complete(screen.key)
            })
        var lines = [Line("\(screen.name), complete", there.median, unit: "ms", bar: answer)]
        var orders = screen.orders.map { (name: $0, times: [Double]()) }
        for _ in 0..<rounds {
            for order in orders.indices { orders[order].times.append(complete("s")) }
        }
        lines += orders.map {
            Line("\(screen.name), sorted by \($0.name)", Series($0.times).median, unit: "ms", bar: answer)
        }
        let end = Series(
            (0..<rounds).map { _ in
                let end = complete("G")
                _ = complete("g")
                return end
            })
        lines.append(Line("\(screen.name), at the end", end.median, unit: "ms", bar: answer))
        let answers = (0..<keys).map { number in
            program.press(number % 20 < 10 ? "j" : "k")
            return program.burst(quiet: 15, longest: 500).first
        }
        lines.append(
            Line(
                "\(screen.name), a key, the slowest of a hundred", Series(answers).quantile(0.99), unit: "ms",
                bar: picture))
        return lines
    }
}
