import ArgumentParser
import SessionStore
import SQLiteStore

/// `curfew store init | check | sweep | fill | export | import | copy | backup`.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Care for the store itself.",
        subcommands: [
            Init.self, Check.self, Sweep.self, Fill.self, Export.self, Import.self, Copy.self, Backup.self,
        ])

    /// `curfew store init`.
    struct Init: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Make a store where there is none.")
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let keeper = try store.open(.always)
            Output.standard.line("\(keeper.description.kind) \(keeper.description.name) is ready")
            Output.standard.flush()
        }
    }

    /// `curfew store check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Prove that the store keeps its own rules; write nothing.")
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let (configuration, location) = try store.resolved()
            var store = store
            store.readOnly = true
            guard
                let keeper = try store.open(location, configuration, .never) as? SQLiteSessionStore
            else { throw Failure(.unavailable, "store: it cannot be checked; name an SQLite store") }
            let breaches = try await keeper.check()
            guard breaches.isEmpty else {
                breaches.forEach(Output.standard.line)
                Output.standard.flush()
                throw Failure.no
            }
            Output.standard.line("ok")
            Output.standard.flush()
        }
    }

    /// `curfew store sweep`.
    struct Sweep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sweep",
            abstract: "Write down the ends that have come by time, and forget what is past its retention.",
            discussion: """
                Events stay until --events-before says otherwise: then those written before a moment, or longer ago \
                than an age such as 400d, are forgotten. That is an administrative act, which leaves a checkpoint, so \
                that the audit chain still verifies.
                """)
        @OptionGroup var store: StoreOptions
        @OptionGroup var actor: ActorOptions
        @Option(help: "Also forget older events: RFC 3339 or an age.") var eventsBefore: String?
        @Flag(help: "The numbers as a JSON object.") var json = false

        func run() async throws {
            let now = Platform.now
            let moment = try eventsBefore.map { try TimeArgument.parse($0, option: "events-before", at: now) }
            let keeper = try store.open()
            var total = SweepReport()
            var hasMore = true
            while hasMore {
                let report = try await keeper.sweep(limit: 500, at: now)
                total.expired += report.expired
                total.forgotten += report.forgotten
                hasMore = report.hasMore
            }
            var events = 0
            if let moment {
                guard let audited = keeper as? any AuditedStore else {
                    throw Failure(.unavailable, "store: it cannot forget events; name an SQLite store")
                }
                events = try await audited.forgetEvents(before: moment, actor: actor.administrator, at: now).events
            }
            Output.standard.line(
                json
                    ? JSONLine.text([
                        "expired": JSONText(total.expired), "forgotten": JSONText(total.forgotten),
                        "events": JSONText(events),
                    ])
                    : "\(total.expired) ends written down, \(total.forgotten) tombstones forgotten"
                        + (moment == nil ? "" : ", \(events) events forgotten"))
            Output.standard.flush()
        }
    }
}
