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

    /// The file's text; `nil` when there is none. Only a plain file that nobody else can write is read.
    private static func text(of path: String) throws(Failure) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Failure(
                .configuration,
                "configuration \(path): \(String(cString: strerror(errno))); make it readable for this account")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 1 << 20 else {
            throw Failure(.configuration, "configuration \(path): it is no plain file of at most 1 MiB; name another")
        }
        guard status.st_uid == getuid() || status.st_uid == 0, status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
            throw Failure(
                .configuration,
                "configuration \(path): others own it or can write it; make it yours alone with chown and chmod 0600")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var length = 0
        while length < bytes.count {
            let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + length, $0.count - length) }
            guard count > 0 else { break }
            length += count
        }
        return String(decoding: bytes.prefix(length), as: UTF8.self)
    }
}
