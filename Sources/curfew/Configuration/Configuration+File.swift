import TrustedFiles

extension Configuration {
    /// Where the configuration is: `--config`, else `CURFEW_CONFIG`, else the account's, else the machine's. `nil`
    /// when none is named and none is there.
    static func load(named option: String?) throws(Failure) -> Configuration {
        if let named = option ?? Platform.environment("CURFEW_CONFIG") {
            guard let text = try text(of: named) else {
                throw Failure(.configuration, "configuration \(named): it is not there; correct the path")
            }
            return try parsed(text, named)
        }
        let home = Platform.environment("XDG_CONFIG_HOME") ?? Platform.account.home + "/.config"
        for path in [home + "/curfew/curfew.toml", "/etc/curfew/curfew.toml"] {
            if let text = try text(of: path) { return try parsed(text, path) }
        }
        return Configuration()
    }

    private static func parsed(_ text: String, _ path: String) throws(Failure) -> Configuration {
        do throws(ConfigurationError) {
            return try Configuration(parsing: text, file: path)
        } catch {
            throw Failure(.configuration, error.description)
        }
    }

    /// The file's text; `nil` when there is none. Only a plain file that nobody else can write or replace is read.
    private static func text(of path: String) throws(Failure) -> String? {
        let trust = FileTrust(owners: [getuid(), 0], forbidden: 0o022)
        do throws(TrustedFile.Refusal) {
            return try TrustedFile.read(path, trust: trust, limit: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
        } catch {
            throw Failure(.configuration, "configuration \(path): " + words(for: error, path))
        }
    }

    private static func words(for refusal: TrustedFile.Refusal, _ path: String) -> String {
        switch refusal {
        case .system(let code): "\(String(cString: strerror(code))); make it readable for this account"
        case .tooLong: "it is longer than 1 MiB; name another"
        case .file(.symbolicLink): "it is a symbolic link; name the file itself"
        case .file(.notPlain), .folder(.notPlain), .folder(.symbolicLink), .folder(.hardLinks):
            "it is no plain file; name another"
        case .file(.hardLinks(let count)): "it has \(count) names (hard links); remove the others"
        case .file(.owner(let user)): "it belongs to user \(user); make it yours with chown"
        case .file(.mode): "others can write it; run: chmod go-w \(path)"
        case .folder(.owner(let user)): "its folder belongs to user \(user); move it to one of yours"
        case .folder(.mode): "others can write its folder; run chmod go-w on the folder"
        }
    }
}
