import ArgumentParser
import Console
import SQLiteStore
import SessionStore
import Terminal
import Themes

/// What the console shows first, and how.
struct ConsoleViewOptions: ParsableArguments {
    @Option(help: "Where to begin: users, sessions, timeline, events, keys, inspect or doctor.")
    var screen = ConsoleOptions.Screen.users
    @Option(help: "The query to begin with.") var query: String?
    @Option(help: "The look: \(Theme.shippedNames.joined(separator: ", ")), or one of your own.") var theme: String?
    @Flag(help: "Draw one picture to standard output, without a terminal, and end.") var once = false
    @Option(help: "The size of that picture, such as 110x30.") var size: String?
    @Flag(help: "Draw that picture as SVG in the theme's colours.") var svg = false
    @Option(
        help: "Keys pressed before that picture is drawn: names of keys with blanks between them. Nothing is ended.")
    var press: String?

    func validate() throws {
        guard once || (size == nil && !svg && press == nil) else {
            throw ValidationError("--size, --svg and --press belong to --once")
        }
        _ = try keys()
        if let size, Size(size) == nil {
            throw ValidationError("--size: '\(size)' is no size; write columns x rows, such as 110x30")
        }
    }

    private func keys() throws -> [Input] {
        try (press ?? "").split(separator: " ").map { name in
            guard let input = Input(named: String(name)) else {
                throw ValidationError(
                    "--press: there is no key '\(name)'; write characters and names such as enter or ctrl-p")
            }
            return input
        }
    }

    /// Shows the console until it is left, and gives the exit status; or draws it once.
    func show(
        _ directory: any SessionDirectory, configuration: Configuration, actor: Actor, readOnly: Bool,
        location: StoreLocation, themes own: ThemeFolder.Contents, isDemo: Bool = false, isRestricted: Bool = false,
        findingsLeftOut: Set<String> = [], witness: (@Sendable (Gesture) -> Void)? = nil,
        clock: @escaping @Sendable () -> Timestamp = SystemClock.now
    ) async throws -> Int32 {
        var options = ConsoleOptions(actor: actor, environment: Platform.terminalEnvironment, clock: clock)
        options.screen = screen
        options.query = try query.map { try QueryArgument.parse($0) } ?? .all
        let sources = isDemo ? PolicySources(all: "the demo") : configuration.policySources
        options.policyFindings = sources.findings(directory.policy) + PolicyLint.findings(directory.policy)
        options.themes = own.catalogue
        options.theme = try chosenTheme(configuration, own)
        options.commands = configuration.console.commands
        options.readOnly = readOnly
        options.ownUser = configuration.console.ownUser
        // A picture of a demo is of a store that nobody will find.
        if case .sqlite(let path, _) = location, !(once && isDemo) { options.storePath = Platform.absolute(path) }
        options.usesMouse = configuration.console.usesMouse
        options.isDemo = isDemo
        options.findingsLeftOut = findingsLeftOut
        options.witness = witness
        options.trustsOwnTerminalDescriptions = !Platform.isPrivileged && !isRestricted
        options.canSuspend = !isRestricted
        options.knowsCompany = !isRestricted
        if let keeper = directory as? SQLiteSessionStore {
            options.addKeys(of: keeper, configuration, location, readOnly: readOnly, isRestricted: isRestricted)
        }
        if !isRestricted { options.save = { list throws(SavingError) in try EndedList.write(list, at: Platform.now) } }
        options.zone = configuration.console.usesLocalTime ? .local : .utc
        if once {
            let size = size.flatMap { Size($0) } ?? Size(columns: 110, rows: 30)
            Output.standard.put(
                try await ConsoleProgram.once(
                    directory: directory, options: options, size: size, format: svg ? .svg : .text,
                    keys: try keys()))
            try Output.standard.finish()
            return ExitStatus.done.rawValue
        }
        guard Platform.isTerminal(STDIN_FILENO), Platform.isTerminal(STDOUT_FILENO) else {
            throw Failure(.usage, "console: this is no terminal; use one, or draw a picture with --once")
        }
        // What is made up is not worth remembering, and who may only look leaves nothing behind.
        guard !isDemo, !readOnly, !isRestricted else {
            return try await ConsoleProgram.run(directory: directory, options: options)
        }
        return try await Self.runRemembering(directory, options)
    }

    /// Runs with what earlier runs remembered, and waits until what is new is written.
    private static func runRemembering(
        _ directory: any SessionDirectory, _ options: ConsoleOptions
    ) async throws -> Int32 {
        let file = HistoryFile.ofAccount
        let keeper = HistoryKeeper(file)
        var options = options
        options.history = file.read()
        options.remember = keeper.remember
        let status: Int32
        do { status = try await ConsoleProgram.run(directory: directory, options: options) } catch {
            await keeper.finish()
            throw error
        }
        await keeper.finish()
        return status
    }

    private func chosenTheme(_ configuration: Configuration, _ own: ThemeFolder.Contents) throws(Failure) -> Theme {
        // A bad theme is told of, and keeps nobody from working.
        for trouble in own.troubles { Output.error.line("curfew: " + VisibleText.gate(trouble)) }
        guard let name = theme ?? configuration.console.theme else { return own.catalogue.standard }
        guard let chosen = own.catalogue.named(name) else {
            guard own.troubles.isEmpty else { return own.catalogue.standard }
            let status = theme == nil ? ExitStatus.configuration : .usage
            throw Failure(
                status,
                "theme \(name): there is none of that name; use \(own.catalogue.names.joined(separator: ", "))")
        }
        return chosen
    }
}

extension ConsoleOptions.Screen: ExpressibleByArgument {}
