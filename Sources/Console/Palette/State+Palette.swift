import SessionStore

extension State {
    /// The entries that fit what is typed, the best first; without anything typed all commands and the latest queries.
    func entries(of palette: Palette) -> [PaletteEntry] {
        let all = commandEntries + queryEntries
        let pattern = palette.pattern
        guard !pattern.isEmpty else { return all }
        let candidates = all + userEntries(palette.found) + loginEntries(palette.found)
        return candidates.enumerated().compactMap { order, entry in
            entry.match(pattern).map { (entry: entry, match: $0, order: order) }
        }.sorted {
            ($1.match.score, $0.match.length, $0.order) < ($0.match.score, $1.match.length, $1.order)
        }.map(\.entry)
    }

    /// Where one can go comes first: it does no harm.
    private static let groups: [Command.Group] = [.looking, .screens, .acting, .general, .moving]

    private var commandEntries: [PaletteEntry] {
        let present = commands.commands.filter { $0.isPresent(in: self) && $0.name != .palette }
        return Self.groups.flatMap { group in present.filter { $0.group == group } }.map { command in
            PaletteEntry(
                target: .command(command.name), title: command.title, detail: command.help, keys: command.keyWords,
                refusal: command.refusal(in: self))
        }
    }

    private var queryEntries: [PaletteEntry] {
        history.queries.map { PaletteEntry(target: .query($0), title: "/" + $0, detail: "a query of before") }
    }

    private func userEntries(_ found: PaletteFindings) -> [PaletteEntry] {
        found.users.map { user in
            let words = user.liveLogins == 0 ? "no live login" : Number.of(user.liveLogins, "login")
            return PaletteEntry(target: .user(user.user), title: user.user.text, detail: "user · \(words)")
        }
    }

    private func loginEntries(_ found: PaletteFindings) -> [PaletteEntry] {
        found.logins.map { login in
            let state = login.ended(at: now) == nil ? "live" : "ended"
            return PaletteEntry(
                target: .login(login.id), title: login.id.description,
                detail: "\(state) login of \(login.user) on \(login.client)")
        }
    }
}
