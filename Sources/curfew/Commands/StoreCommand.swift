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
        static let configuration = CommandConfiguration(abstract: "Make a store where there is none.")
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
            abstract: "Prove that the store keeps its own rules; write nothing.")
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let (configuration, location) = try store.resolved()
            var store = store
            store.readOnly = true
            guard
                let keeper = try store.open(location, configuration.policy, .never) as? SQLiteSessionStore
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
            abstract: "Write down the ends that have come by time, and forget what is past its retention.")
        @OptionGroup var store: StoreOptions
        @Flag(help: "The numbers as a JSON object.") var json = false

        func run() async throws {
            let keeper = try store.open()
            let now = Platform.now
            var total = SweepReport()
            var hasMore = true
            while hasMore {
                let report = try await keeper.sweep(limit: 500, at: now)
                total.expired += report.expired
                total.forgotten += report.forgotten
                hasMore = report.hasMore
            }
            Output.standard.line(
                json
                    ? try JSONLine.text(["expired": total.expired, "forgotten": total.forgotten])
                    : "\(total.expired) ends written down, \(total.forgotten) tombstones forgotten")
            Output.standard.flush()
        }
    }
}
