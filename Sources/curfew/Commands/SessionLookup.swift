import SessionStore

/// Finds the one session that a person means by the beginning of its id.
enum SessionLookup {
    static func one(_ prefix: String, in directory: some SessionDirectory, at now: Timestamp) async throws -> Session {
        let prefix = prefix.lowercased()
        let found =
            prefix.isEmpty ? [] : try await directory.sessions(withIDPrefix: prefix, limit: 2, at: now)
        guard let session = found.first else {
            throw Failure(.no, "session \(prefix): there is none, live or remembered; 'curfew sessions' lists them")
        }
        guard found.count == 1 else {
            throw Failure(.no, "session \(prefix): several begin like that; give more of the id")
        }
        return session
    }
}
