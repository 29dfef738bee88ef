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
        for path in [Platform.configurationFolder + "/curfew.toml", "/etc/curfew/curfew.toml"] {
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

    private static func text(of path: String) throws(Failure) -> String? {
        do throws(TrustedText.Refused) { return try TrustedText.read(path) } catch {
            throw Failure(.configuration, "configuration \(path): \(error.why)")
        }
    }
}
