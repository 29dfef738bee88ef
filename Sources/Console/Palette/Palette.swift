import SessionStore

/// Everything one can do or go to, found by a few letters of it.
struct Palette: Sendable, Equatable {
    var field = TextField(limit: 256)
    /// Which entry is selected, counted from the best.
    var index = 0
    /// What the store knows by what is typed.
    var found = PaletteFindings()

    /// What to look for: blanks around it are no part of it.
    var pattern: String {
        let words = field.text.drop(while: \.isWhitespace)
        return String(words.reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// One line of the palette.
struct PaletteEntry: Sendable, Equatable {
    /// What happens when it is chosen.
    enum Target: Sendable, Equatable {
        case command(Command.Name)
        case query(String)
        case user(ExactText)
        case login(SessionID)
    }

    let target: Target
    let title: String
    /// What it is, in a few words.
    let detail: String
    /// The keys that do the same.
    var keys = ""
    /// Why it does nothing here and now.
    var refusal: String?

    /// How well it fits, by its title or else by its words; `nil` when it does not.
    func match(_ pattern: String) -> (score: Int, length: Int)? {
        if let match = FuzzyMatch(pattern, in: Array(title)) { return (match.score + Self.titleBonus, title.count) }
        guard case .command = target else { return nil }
        return FuzzyMatch(pattern, in: Array(detail)).map { ($0.score, detail.count) }
    }

    /// A name that fits comes before words that fit as well.
    private static let titleBonus = 12
}

/// Users and logins that the store found, so far.
struct PaletteFindings: Sendable, Equatable {
    /// The text that they were found by.
    var text = ""
    var users: [FoundUser] = []
    var logins: [Session] = []

    /// A user, and how many logins of hers live.
    struct FoundUser: Sendable, Equatable {
        let user: ExactText
        let liveLogins: Int
    }

    /// So many users are asked for, and so many logins.
    static let mostUsers = 12
    static let mostLogins = 6
}
