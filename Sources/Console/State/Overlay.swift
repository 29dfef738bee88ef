import SessionStore

/// What lies over the screen and takes the keys: at most one thing.
enum Overlay: Sendable, Equatable {
    case help
    case filter(FilterEdit)
    case revoke(RevokeDialog)
}

/// A filter being typed.
struct FilterEdit: Sendable, Equatable {
    var field: TextField
    /// What is wrong with it so far.
    var error: QueryError?

    init(_ text: String) { field = TextField(text, limit: 4096) }

    /// Looks at the text as it stands.
    mutating func check() {
        do {
            _ = try SessionQuery(parsing: field.text)
            error = nil
        } catch {
            self.error = error
        }
    }
}
