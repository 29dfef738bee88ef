extension Configuration {
    /// Where the configuration is: `--config`, else `CURFEW_CONFIG`, else the account's, else the machine's. `nil`
    /// when none is named and none is there.
    ///
    /// - Parameter isRestricted: the account's does not count.
    static func load(named option: String?, isRestricted: Bool = false) throws(Failure) -> Configuration {
        if let named = option ?? Platform.environment("CURFEW_CONFIG") {
            guard let text = try text(of: named) else {
                throw Failure(.configuration, "configuration \(named): it is not there; correct the path")
            }
            return try parsed(text, named)
        }
        let ofAccount = isRestricted ? [] : [Platform.configurationFolder + "/curfew.toml"]
        for path in ofAccount + ["/etc/curfew/curfew.toml"] {
            if let text = try text(of: path) { return try parsed(text, path) }
        }
        return Configuration()
    }

    private static func parsed(_ text: String, _ path: String) throws(Failure) -> Configuration {
        do throws(ConfigurationError) {
            var configuration = try Configuration(parsing: text, file: path)
            configuration.tokens.folder = TokenConfiguration.folder(of: path)
            return configuration
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
