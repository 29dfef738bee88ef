import ArgumentParser
import Console
import SessionStore
import Simulation
import Terminal
import Themes

/// `curfew replay`.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Repeat what was done at the console of a demo, from a recording.",
        discussion: """
            'curfew demo --record FILE' makes recordings: of demos only, for to repeat a real console one would have to \
            keep who was logged in. A recording is text: keys can be changed by hand, and a report of a bug can carry it. \
            On a terminal it is played at the speed at which it was made, and stays at its last screen; q ends it, and no \
            other key counts. With --screens the screen after each thing that was done is printed instead, the same ones \
            each time, so that a difference between two versions of the program is a difference between two texts.
            """)

    @Argument(help: "The recording.") var file: String
    @Flag(help: "Print the screens as plain text, without a terminal.") var screens = false
    @Option(help: "How many times as fast to play it, 0.1 to 100.") var speed = 1.0

    func validate() throws {
        guard (0.1...100).contains(speed) else { throw ValidationError("--speed is 0.1 to 100") }
    }

    func run() async throws {
        let recording = try RecordingFile.read(file)
        guard screens || Platform.isTerminal(STDIN_FILENO) && Platform.isTerminal(STDOUT_FILENO) else {
            throw Failure(.usage, "replay: this is no terminal; use one, or print the screens with --screens")
        }
        let folder = try ThrowAwayFolder()
        defer { folder.remove() }
        let beginning = recording.beginning
        let company = try DemoCompany(
            at: folder.store, seed: beginning.seed, people: beginning.users, fate: .foreseen)
        let status: Int32
        do {
            try await company.fill(sessions: beginning.sessions, at: beginning.moment)
            let player = RecordingPlayer(
                recording: recording, company: company, options: try options(beginning, company, folder))
            if screens {
                try await player.printScreens()
                status = ExitStatus.done.rawValue
            } else {
                status = try await player.play(speed: speed)
            }
        } catch {
            try? await company.keeper.close()
            throw error
        }
        try await company.keeper.close()
        try Output.standard.finish()
        folder.remove()
        Platform.exit(status)
    }

    private func options(
        _ beginning: Recording.Beginning, _ company: DemoCompany, _ folder: ThrowAwayFolder
    ) throws -> ConsoleOptions {
        // Screens are to be the same wherever they are printed.
        let environment = screens ? ["LC_ALL": "C.UTF-8"] : Platform.terminalEnvironment
        var options = ConsoleOptions(
            actor: .administrator("replay", host: "demo"), environment: environment, clock: { beginning.moment })
        options.screen = beginning.screen
        options.query = try SessionQuery(parsing: beginning.query)
        options.policyFindings = PolicySources(all: "the demo").findings(.demo) + PolicyLint.findings(.demo)
        guard let theme = options.themes.named(beginning.theme) else {
            throw Failure(
                .badInput,
                "replay: \(file): there is no theme \(beginning.theme); write one of "
                    + Theme.shippedNames.joined(separator: ", "))
        }
        options.theme = theme
        options.isDemo = true
        options.findingsLeftOut = DemoCompany.findingsOfMachine
        options.knowsCompany = false
        var configuration = Configuration()
        configuration.tokens = company.tokens
        options.addKeys(
            of: company.keeper, configuration, .sqlite(path: folder.store, isDefault: false), readOnly: false,
            isRestricted: false)
        return options
    }
}
