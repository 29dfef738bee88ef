import ArgumentParser
import SQLiteStore
import SessionStore
import Simulation

/// `curfew demo`.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open the console on a throw-away store: a made-up company with live traffic.",
        discussion: """
            Everything shown is in a real store, made through the same calls that applications use. Other terminals \
            can join it with the path that is printed first. Without --store it goes when the console is left.
            """)

    @Option(help: "What everything made up follows from.") var seed: UInt64 = 1
    @Option(help: "How many people have logins.") var users = 400
    @Option(help: "How many logins are live at the start.") var sessions = 1300
    @Option(help: "How many things happen in a second, on average.") var rate = 3.0
    @Option(help: "A new store to keep: sqlite:PATH or a path.") var store: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var view: ConsoleViewOptions

    func validate() throws {
        guard users > 0, sessions >= users else {
            throw ValidationError("--users is at least 1, and --sessions at least as many")
        }
        guard rate >= 0, rate <= 1000 else { throw ValidationError("--rate is 0 to 1000 a second") }
    }

    func run() async throws {
        let throwAway = store == nil ? try ThrowAwayFolder() : nil
        let location = try StoreLocation(
            store ?? throwAway?.path.appending("/sessions.db") ?? "", mayHoldPassword: false)
        guard case .sqlite(let path, _) = location else { return }
        let keeper = try SQLiteSessionStore(path: path, mode: .openOrCreate, policy: .demo)
        let status: Int32
        do {
            status = try await show(keeper, path)
        } catch {
            try? await keeper.close()
            throwAway?.remove()
            throw error
        }
        try await keeper.close()
        throwAway?.remove()
        Platform.exit(status)
    }

    private func show(_ keeper: SQLiteSessionStore, _ path: String) async throws -> Int32 {
        guard try await keeper.totals(matching: .all, at: Platform.now).logins == 0 else {
            throw Failure(.cannotCreate, "demo: the store \(path) has logins already; name one that is new")
        }
        if !view.once { Output.error.line("made-up logins in CURFEW_STORE=sqlite:\(path)") }
        let fill = try Fill.demo(
            seed: seed, users: users, sessions: sessions, at: Platform.now, policy: keeper.policy)
        try await FillLoading.load(fill, into: keeper)
        let (seed, users, rate) = (seed, users, rate)
        let traffic = Task {
            guard rate > 0 else { return }
            var traffic = Traffic(seed: seed, people: users)
            // A store in trouble shows in the console; the traffic comes back when the store does.
            while !Task.isCancelled {
                try? await traffic.run(on: keeper, rate: rate, clock: ContinuousClock(), now: { Platform.now })
                try? await Task.sleep(for: .seconds(1))
            }
        }
        defer { traffic.cancel() }
        let configuration = try Configuration.load(named: nil)
        return try await view.show(
            keeper, configuration: configuration, actor: actor.administrator, readOnly: false,
            location: .sqlite(path: path, isDefault: false), themes: ThemeFolder.read(), isDemo: true)
    }
}
