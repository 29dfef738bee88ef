import ArgumentParser
import SQLiteStore
import SessionStore

extension StoreCommand {
    /// `curfew store backup FILE`.
    struct Backup: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup",
            abstract: "Copy the store's file, while others go on writing, and verify the copy.",
            discussion: """
                FILE is new and for its owner alone. It holds one moment, and no sealed successors. To restore it: stop \
                every program that has the store open; remove the store's file and the files beside it that end in -wal \
                and -shm; put FILE in its place, mode 0600; start again. Logins that ended after the backup live again \
                then, so end everything first: curfew revoke --everyone --reason "restored from a backup".
                """)

        @OptionGroup var store: StoreOptions
        @Argument(help: "The new file.") var file: String
        @Flag(help: "What was done as a JSON object.") var json = false

        func run() async throws {
            var store = store
            store.readOnly = true
            guard let source = try store.openPortable() as? SQLiteSessionStore else {
                throw Failure(
                    .unavailable, "store: only an SQLite store has a file; move others with: curfew store copy")
            }
            let progress = Progress()
            let report: BackupReport
            do {
                report = try await source.backup(to: file, at: Platform.now) { phase in
                    switch phase {
                    case .copying(let share): progress.show("copied \(Int(share * 100)) %")
                    case .verifying: progress.show("verifying")
                    }
                }
            } catch {
                progress.clear()
                throw error
            }
            progress.clear()
            let content = ExportObject(report.moment, report.content)
            Output.standard.line(
                json
                    ? JSONLine.text(BackupObject(file: file, bytes: report.bytes, content: content))
                    : "backed up and verified: \(report.content.logins) logins and \(report.content.events) events, "
                        + "\(report.bytes) bytes, sha256 \(report.content.sha256)")
            Output.standard.flush()
        }
    }
}
