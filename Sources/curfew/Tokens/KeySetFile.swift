import ServiceTokens

/// A file of keys that signatures are checked with.
enum KeySetFile {
    static func read(_ path: String) throws(Failure) -> KeySet {
        let bytes = try contents(of: path)
        do throws(MalformedKeySet) { return try KeySet(parsing: bytes) } catch {
            throw Failure(
                .badInput, "keys \(path): \(error.why); give a JSON Web Key, a set of them, or public keys in PEM")
        }
    }

    private static func contents(of path: String) throws(Failure) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= KeySet.largest {
            let count = Platform.read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    private static func unreadable(_ path: String) -> Failure {
        Failure(.badInput, "cannot read \(path): \(String(cString: strerror(errno))); name a file that can be read")
    }
}
