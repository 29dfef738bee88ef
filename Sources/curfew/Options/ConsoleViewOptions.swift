import ArgumentParser
import Console
import SessionStore
import Terminal
import Themes

/// What the console shows first, and how.
struct ConsoleViewOptions: ParsableArguments {
    @Option(help: "Where to begin: users, sessions, timeline or events.")
    var screen = ConsoleOptions.Screen.users
    @Option(help: "The query to begin with.") var query: String?
    @Option(help: "The look: \(Theme.shippedNames.joined(separator: ", ")), or one of your own.") var theme: String?
    @Flag(help: "Draw one picture to standard output, without a terminal, and end.") var once = false
    @Option(help: "The size of that picture, such as 110x30.") var size: String?
    @Flag(help: "Draw that picture as SVG in the theme's colours.") var svg = false

    func validate() throws {
        guard once || (size == nil && !svg) else { throw ValidationError("--size and --svg belong to --once") }
        if let size, Size(size) == nil {
            throw ValidationError("--size: '\(size)' is no size; write columns x rows, such as 110x30")
        }
    }

    /// Shows the console until it is left, and gives the exit status; or draws it once.
    func show(
        _ directory: any SessionDirectory, configuration: Configuration, actor: Actor, readOnly: Bool,
        location: StoreLocation, themes own: ThemeFolder.Contents, isDemo: Bool = false
    ) async throws -> Int32 {
        var options = ConsoleOptions(actor: actor, environment: Platform.terminalEnvironment)
        options.screen = screen
        options.query = try query.map { try QueryArgument.parse($0) } ?? .all
        options.themes = own.catalogue
        options.theme = try chosenTheme(configuration, own)
        options.readOnly = readOnly
        if case .sqlite(let path, _) = location { options.storePath = Platform.absolute(path) }
        options.isDemo = isDemo
        options.trustsOwnTerminalDescriptions = !Platform.isPrivileged
        options.zone = configuration.console.usesLocalTime ? .local : .utc
        if once {
            let size = size.flatMap { Size($0) } ?? Size(columns: 110, rows: 30)
            Output.standard.put(
                try await ConsoleProgram.once(
                    directory: directory, options: options, size: size, format: svg ? .svg : .text))
            try Output.standard.finish()
            return ExitStatus.done.rawValue
        }
        guard Platform.isTerminal(STDIN_FILENO), Platform.isTerminal(STDOUT_FILENO) else {
            throw Failure(.usage, "console: this is no terminal; use one, or draw a picture with --once")
        }
        return try await ConsoleProgram.run(directory: directory, options: options)
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
