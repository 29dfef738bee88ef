import ArgumentParser
import SessionStore
import TrustedFiles

extension StoreCommand {
    /// `curfew store export`.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the whole store as text, one line a login and an event.",
            discussion: """
                JSON Lines of one moment, while others go on writing; docs/export-format.md describes them. They hold \
                hashes, never a token. The last line has a digest over all others: 'curfew store import' takes all of \
                it or nothing.
                """)

        @OptionGroup var store: StoreOptions
        @Option(help: "A new file for it, for its owner alone (default: standard output).") var output: String?
        @Flag(
            help: ArgumentHelp(
                "Also sealed successors: for a move that follows at once, so that nobody has to sign in again.",
                discussion: "A seal opens with the token before it. Do not keep such a file."))
        var seals = false
        @Flag(help: "With --output: what was written, as a JSON object.") var json = false

        func validate() throws {
            if json, output == nil {
                throw ValidationError("--json belongs to --output FILE: the export is JSON itself")
            }
        }

        func run() async throws {
            var store = store
            // An export changes nothing, and does not need the right to.
            store.readOnly = true
            let source = try store.openPortable()
            let file = try output.map { path throws(FileTrouble) in try NewFile(path) }
            let snapshot = try await source.snapshot()
            let progress = Progress()
            var trouble: FileTrouble?
            let trailer: ExportTrailer
            do {
                trailer = try await StoreExport(snapshot, at: Platform.now, includesSeals: seals).write(
                    progress: { progress.show("\($0) lines") },
                    to: { bytes throws(StoreError) in
                        do throws(FileTrouble) { try Self.write(bytes, to: file) } catch {
                            trouble = error
                            throw .stopped
                        }
                    })
            } catch {
                progress.clear()
                throw trouble ?? error
            }
            progress.clear()
            await snapshot.close()
            guard let file else { return }
            try file.finish()
            let counts = "\(trailer.logins) logins (\(trailer.ended) ended) and \(trailer.events) events"
            Output.standard.line(
                json
                    ? JSONLine.text(ExportObject(snapshot.moment, trailer))
                    : "\(counts) written, sha256 \(trailer.sha256)")
            Output.standard.flush()
        }

        private static func write(_ bytes: UnsafeRawBufferPointer, to file: NewFile?) throws(FileTrouble) {
            if let file { return try file.write(bytes) }
            do throws(FileWriting.Refusal) { try FileWriting.write(bytes, to: STDOUT_FILENO) } catch {
                throw FileTrouble(
                    "cannot write the export: \(String(cString: strerror(error.code))); what was written is not whole")
            }
        }
    }
}
