import SessionStore
import Themes

/// What lies over the screen and takes the keys: at most one thing.
enum Overlay: Sendable, Equatable {
    case help
    case filter(FilterEdit)
    case revoke(RevokeDialog)
    case theme(ThemeChoice)
}

/// A theme being chosen: the screen wears the one that is selected.
struct ThemeChoice: Sendable, Equatable {
    let themes: [Theme]
    /// The one to go back to.
    let before: Theme
    var index: Int

    init(_ themes: [Theme], current: Theme) {
        self.themes = themes
        before = current
        index = themes.firstIndex { $0.name == current.name } ?? 0
    }
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
