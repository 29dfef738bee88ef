import ServiceTokens
import SessionStore
import TokenIssuing

/// The section of service tokens.
struct TokenConfiguration: Equatable {
    /// What is issued.
    var issuing = IssuerSettings()
    /// Where the key is that private keys are sealed under; `nil`: see ``keyFile(besides:)``.
    var keyFile: String?
    /// The folder of the configuration, if there is one.
    var folder: String?
    /// Whether there is such a section.
    var isConfigured = false

    /// The key file: the one that is named, else the credential of a service, else the one that is named after the store,
    /// else beside the configuration or, if it is not there, beside the store.
    func keyFile(besides store: StoreLocation) -> SealingKeyFile {
        SealingKeyFile(
            named: keyFile, credentials: Platform.environment("CREDENTIALS_DIRECTORY"),
            store: store.path, folders: [folder, Self.folder(of: store.path)].compactMap { $0 })
    }
}

extension TokenConfiguration {
    private static let longestLifetime = Span.seconds(Int64(ServiceTokenRules.longestLifetime))

    init(_ table: ConfigurationTable) throws(ConfigurationError) {
        try table.expectOnly(["issuer", "audiences", "lifetime", "algorithm", "rotation", "key_file"])
        isConfigured = true
        issuing.issuer = try Self.name("issuer", try table.string("issuer"), table)
        for audience in try table.strings("audiences") ?? [] {
            if let name = try Self.name("audiences", audience, table) { issuing.audiences.append(name) }
        }
        issuing.algorithm = try table.choice("algorithm", SigningAlgorithm.self) ?? issuing.algorithm
        if let span = try table.span("lifetime") {
            guard span >= .seconds(1), span <= Self.longestLifetime else {
                throw table.error(
                    "lifetime",
                    "whoever verifies a token alone accepts it until it expires, so it lives 1 second to "
                        + "\(Self.longestLifetime)", "write \"5m\"")
            }
            issuing.lifetime = span
        }
        if let span = try table.span("rotation") {
            guard span >= .days(1) else {
                throw table.error(
                    "rotation", "a key is published for a day before it signs, so none can sign for less",
                    "write \"30d\"")
            }
            issuing.rotation = span
        }
        if let path = try table.string("key_file") {
            guard !path.isEmpty else { throw table.error("key_file", "it names no file", "write a path") }
            keyFile = path.hasPrefix("/") ? path : (Self.folder(of: table.file) + "/" + path)
        }
    }

    /// The folder that a file lies in.
    static func folder(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }

    /// A text that goes into tokens: short, so that these stay small.
    private static func name(
        _ key: String, _ text: String?, _ table: ConfigurationTable
    ) throws(ConfigurationError) -> String? {
        guard let text else { return nil }
        guard (1...255).contains(text.utf8.count) else {
            throw table.error(key, "it has 1 to 255 bytes", "write a short name or an address")
        }
        return text
    }
}
