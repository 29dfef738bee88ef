import ArgumentParser
import Console
import SQLiteStore
import SessionStore
import Terminal
import Themes

/// `curfew demo`.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open the console on a throw-away store: a made-up company with live traffic.",
        discussion: """
            Everything shown is in a real store, made through the same calls that applications use. Other terminals \
            can join it with the path that is printed first. Without --store it goes when the console is left. A store \
            that is kept has a key file named after it, PATH.keys.secret, which every command finds there.
            """)

    @Option(help: "What everything made up follows from.") var seed: UInt64 = 1
    @Option(help: "How many people have logins.") var users = 400
    @Option(help: "How many logins are live at the start.") var sessions = 1300
    @Option(help: "How many things happen in a second, on average.") var rate = 3.0
    @Option(help: "A new store to keep: sqlite:PATH or a path.") var store: String?
    @Option(help: "The moment that a picture (--once) is of: RFC 3339 or an age.") var at: String?
    @Option(help: "A new file for what is done at the console, to be repeated by 'curfew replay'.") var record: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var view: ConsoleViewOptions

    func validate() throws {
        guard users > 0, sessions >= users else {
            throw ValidationError("--users is at least 1, and --sessions at least as many")
        }
        guard at == nil || view.once else {
            throw ValidationError("--at belongs to --once: live traffic takes its time")
        }
        guard rate >= 0, rate <= 1000 else { throw ValidationError("--rate is 0 to 1000 a second") }
        guard record == nil || (store == nil && !view.once) else {
            throw ValidationError(
                "--record goes with neither --store nor --once: the store of a recording is thrown away")
        }
    }

    func run() async throws {
        let throwAway = store == nil ? try ThrowAwayFolder() : nil
        let location = try StoreLocation(
            store ?? throwAway?.store ?? "", mayHoldPassword: false)
        guard case .sqlite(let path, _) = location else { return }
        let company = try DemoCompany(at: path, seed: seed, people: users, fate: fate)
        let status: Int32
        do {
            status = try await show(company, path)
        } catch {
            try? await company.keeper.close()
            throwAway?.remove()
            throw error
        }
        try await company.keeper.close()
        throwAway?.remove()
        Platform.exit(status)
    }

    private var fate: DemoCompany.Fate { store != nil ? .kept : record != nil ? .foreseen : .thrownAway }

    private func show(_ company: DemoCompany, _ path: String) async throws -> Int32 {
        guard try await company.keeper.totals(matching: .all, at: Platform.now).logins == 0 else {
            throw Failure(.cannotCreate, "demo: the store \(path) has logins already; name one that is new")
        }
        if !view.once { Output.error.line("made-up logins in CURFEW_STORE=sqlite:\(path)") }
        let moment = try at.map { try TimeArgument.parse($0, option: "at", at: Platform.now) } ?? Platform.now
        let writer = try record.map { try RecordingWriter(recording(from: moment), to: $0) }
        try await company.fill(sessions: sessions, at: moment)
        // Of one seed and moment there is one picture.
        let rate = view.once ? 0 : rate
        let traffic = Task {
            // Noted when it can be seen: a key that was pressed meanwhile was pressed before it.
            await company.run(rate: rate, now: { Platform.now }, happened: { writer?.noteTraffic(at: $0) })
        }
        defer { traffic.cancel() }
        // A recording is repeated elsewhere, where there is another configuration.
        let isOwn = writer == nil
        var configuration = isOwn ? try Configuration.load(named: nil) : Configuration()
        configuration.tokens = company.tokens
        configuration.push = nil
        let clock: @Sendable () -> Timestamp = { [isPicture = view.once] in isPicture ? moment : Platform.now }
        var witness: (@Sendable (Gesture) -> Void)?
        if let writer { witness = { writer.note($0, at: Platform.now) } }
        let status = try await view.show(
            company.keeper, configuration: configuration, actor: actor.administrator, readOnly: false,
            location: .sqlite(path: path, isDefault: false),
            themes: isOwn ? ThemeFolder.read() : ThemeFolder.Contents(), isDemo: true,
            findingsLeftOut: fate == .foreseen || view.once && fate == .thrownAway ? DemoCompany.findingsOfMachine : [],
            witness: witness, clock: clock)
        traffic.cancel()
        await traffic.value
        try writer?.finish()
        return status
    }

    private func recording(from moment: Timestamp) throws -> Recording {
        guard let (columns, rows) = Platform.terminalSize(), let size = Size("\(columns)x\(rows)") else {
            throw Failure(.usage, "demo: --record needs a terminal; use one")
        }
        return Recording(
            beginning: Recording.Beginning(
                seed: seed, users: users, sessions: sessions, moment: moment, size: size,
                screen: view.screen, theme: view.theme ?? Theme.standard.name, query: view.query ?? ""))
    }
}
