import ArgumentParser
import ServiceTokens

/// `curfew token inspect [--keys FILE]`.
struct TokenInspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Say what the token on standard input is, and what is wrong with it.",
        discussion: """
            Any text that may be a token. Nobody is asked, and nothing is fetched, decrypted or unpacked. The signature is \
            checked with the keys that are given: a JSON Web Key, a set of them, or public keys in PEM. Each finding has a \
            code that does not change, the section of the standard, and what to do. Exit status 65 when it cannot be read.
            """)

    @Option(help: "Keys to check the signature with.") var keys: String?
    @Flag(help: "The result as a JSON object.") var json = false

    func run() async throws {
        let inspector = TokenInspector(keys: try keys.map { path throws(Failure) in try KeySetFile.read(path) })
        let now = Platform.now
        let text = SecretInput.read("token", limit: TokenInspector.largest)
        let inspection = inspector.inspect(text, at: NumericDate(milliseconds: now.milliseconds))
        InspectionAnswer(inspection, at: now).write(json: json)
        // It has been said why.
        guard inspection.isReadable else { throw Failure(.badInput, "") }
    }
}
