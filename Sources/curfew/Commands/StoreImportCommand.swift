import ArgumentParser
import SessionService
import SessionStore

extension StoreCommand {
    /// `curfew store import`.
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in what 'store export' wrote: all of it, or nothing.",
            discussion: """
                The whole is verified before anything changes. What is there already is recognized: taking in the same \
                again changes nothing. A login that has ended on either side is ended afterwards; marks of either side \
                hold for the logins of both. Nobody else can write while it is taken in; where that matters, use 'curfew \
                store copy', or look first how much there is with --dry-run, which keeps nobody waiting.
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var actor: ActorOptions
        @Argument(help: "The export (default, or -: standard input).") var file: String?
        @Flag(help: "Only say what would be done.") var dryRun = false
        @Flag(help: "What was done as a JSON object.") var json = false

        func run() async throws {
            // Before a file is opened.
            try store.refuseWhenRestricted()
            var input = try ExportInput(file)
            let progress = Progress()
            defer { progress.clear() }
            let refusal = { @Sendable in LoginRequest.refusal(ofAttributes: $0) }
            let (header, _) = try StoreImport.verify(&input, refusingAttributes: refusal) {
                progress.show("verified \($0) lines")
            }
            let target = try openTarget()
            let report = try await StoreImport.take(
                &input, header: header, into: target, refusingAttributes: refusal, actor: actor.administrator,
                isDryRun: dryRun, at: Platform.now
            ) { progress.show("taken in \($0) of the lines") }
            progress.clear()
            let object = MergeObject(origin: header.moment, report: report, isDryRun: dryRun)
            Output.standard.line(json ? JSONLine.text(object) : object.words)
            Output.standard.flush()
        }

        /// A dry run makes no store: what it would do is what it would do to an empty one.
        private func openTarget() throws -> any PortableStore {
            guard dryRun else { return try store.openPortable(.always) }
            do { return try store.openPortable(.never) } catch let error as StoreError where error.code == .notThere {
                return InMemorySessionStore()
            }
        }
    }
}
