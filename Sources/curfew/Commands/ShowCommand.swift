import ArgumentParser
import SessionStore
import Terminal

/// `curfew show ID`.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one login, live or ended, with its history.")

    @OptionGroup var store: StoreOptions
    @Flag(help: "The session as a JSON object.") var json = false
    @Argument(help: "Its id, or the beginning of it.") var id: String

    func run() async throws {
        let directory: any SessionDirectory = try store.open()
        let now = Platform.now
        let session = try await SessionLookup.one(id, in: directory, at: now)
        guard !json else {
            Output.standard.line(JSONLine.text(SessionObject(session, at: now)))
            return Output.standard.flush()
        }
        let events = try await directory.events(
            EventFilter(sessions: [session.id], newestFirst: true), limit: 50, at: now)
        for (name, value) in Self.facts(session, at: now) where !value.isEmpty {
            Output.standard.line(VisibleText.fit(name, 18, .right) + "  " + VisibleText.gate(value))
        }
        Output.standard.line("")
        var table = PlainTable(EventsCommand.columns.filter { !["ID", "USER", "CLIENT"].contains($0.title) })
        for event in events.items.reversed() {
            let cells = EventsCommand.cells(event)
            table.add([cells[0], cells[1], cells[2], cells[6], cells[7]])
        }
        table.write(inColour: Platform.isTerminal(STDOUT_FILENO) && Platform.environment("NO_COLOR") == nil)
        Output.standard.flush()
    }

    private static func facts(_ session: Session, at now: Timestamp) -> [(String, String)] {
        func moment(_ moment: Timestamp?) -> String {
            guard let moment else { return "none" }
            let isAhead = moment > now
            let distance = Words.length(isAhead ? moment - now : now - moment)
            return Words.moment(moment) + (isAhead ? "  in \(distance)" : "  \(distance) ago")
        }
        let end = session.ended(at: now)
        return [
            ("id", session.id.description), ("user", session.user), ("client", session.client),
            ("state", end == nil ? "live" : "ended"),
            ("signed in", moment(session.created)),
            ("from", session.firstAddress?.description ?? ""),
            ("last seen", moment(session.lastSeen)),
            ("at", session.lastAddress?.description ?? ""),
            ("device", session.device ?? ""), ("user agent", session.userAgent ?? ""),
            ("methods", session.authenticationMethods.joined(separator: " + ")), ("label", session.label ?? ""),
            ("attributes", session.attributes ?? ""), ("refreshes", String(session.generation)),
            ("idle deadline", moment(session.idleDeadline)), ("absolute deadline", moment(session.absoluteDeadline)),
            ("ended", end.map { moment($0.at) } ?? ""), ("cause", end?.cause.rawValue ?? ""),
            ("actor", end?.actor.name ?? ""), ("known of the actor", end?.actor.known ?? ""),
            ("reason", end?.reason ?? ""), ("message", end?.message ?? ""),
            ("alarms", session.flags.sorted().map(\.rawValue).joined(separator: " ")),
        ]
    }
}
