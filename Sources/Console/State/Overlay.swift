import SessionStore
import Themes

/// What lies over the screen and takes the keys: at most one thing.
enum Overlay: Sendable, Equatable {
    case help(page: Int)
    case palette(Palette)
    case filter(FilterEdit)
    case revoke(RevokeDialog)
    case theme(ThemeChoice)
    case marking(MarkChoice)
    case key(KeyDialog)
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

/// A query being typed.
struct FilterEdit: Sendable, Equatable {
    /// What it is for.
    enum Purpose: Sendable, Equatable {
        /// To show what it finds, and nothing else.
        case filter
        /// To mark what it finds in the list.
        case mark
    }

    let purpose: Purpose
    var field: TextField
    var recall = Recall()
    /// What the word at the cursor can become, after tab.
    var completion: Completion?
    /// What is wrong with it so far.
    var error: QueryError?

    init(_ text: String, purpose: Purpose = .filter) {
        self.purpose = purpose
        field = TextField(text, limit: 4096)
    }

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
