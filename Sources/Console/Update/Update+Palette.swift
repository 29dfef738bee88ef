import SessionStore
import Terminal

extension State {
    /// A key while the palette is open.
    mutating func take(_ input: Input, in palette: Palette) -> [Effect] {
        switch input {
        case .key(.escape): return closePalette()
        case .key(.enter): return chooseInPalette(palette)
        case .key(.down), .control("n"): return select(palette.index + 1, in: palette)
        case .key(.up), .control("p"): return select(palette.index - 1, in: palette)
        case .key(.pageDown): return select(palette.index + PaletteLayout(size).rows.count, in: palette)
        case .key(.pageUp): return select(palette.index - PaletteLayout(size).rows.count, in: palette)
        case .wheel(let steps): return select(palette.index + steps, in: palette)
        case .click(let position): return click(position, in: palette)
        default: break
        }
        var palette = palette
        let before = palette.pattern
        guard palette.field.take(input) else { return [] }
        if palette.pattern != before { palette.index = 0 }
        overlay = .palette(palette)
        return palette.pattern == before ? [] : find(palette.pattern)
    }

    mutating func openPalette() -> [Effect] {
        overlay = .palette(Palette())
        return []
    }

    private mutating func closePalette() -> [Effect] {
        overlay = nil
        guard loads.isPending(.palette) else { return [] }
        loads.forget(.palette)
        return [.cancel(.palette)]
    }

    private mutating func select(_ index: Int, in palette: Palette) -> [Effect] {
        var palette = palette
        palette.index = max(0, min(index, entries(of: palette).count - 1))
        overlay = .palette(palette)
        return []
    }

    private mutating func click(_ position: Position, in palette: Palette) -> [Effect] {
        let layout = PaletteLayout(size)
        guard layout.columns.contains(position.column), layout.rows.contains(position.row) else { return [] }
        let index =
            layout.first(showing: palette.index, of: entries(of: palette).count) + position.row
            - layout.rows.lowerBound
        guard index < entries(of: palette).count else { return [] }
        // What is selected already is done, as in any list.
        guard index == palette.index else { return select(index, in: palette) }
        return chooseInPalette(palette)
    }

    private mutating func chooseInPalette(_ palette: Palette) -> [Effect] {
        let entries = entries(of: palette)
        guard entries.indices.contains(palette.index) else { return [] }
        let entry = entries[palette.index]
        if let refusal = entry.refusal {
            tell("\(entry.title): \(refusal)", isError: true)
            return []
        }
        let effects = closePalette()
        switch entry.target {
        case .command(let name): return effects + perform(name)
        case .query(let text): return effects + applyQuery(text)
        case .user(let user): return effects + enter(.sessions(SessionsPlace(user: user.text)))
        case .login(let id): return effects + enter(.session(SessionPlace(id: id)))
        }
    }

    /// A query of before: here, or where nothing can be filtered among all logins.
    private mutating func applyQuery(_ text: String) -> [Effect] {
        guard let filter = try? Filter(typed: text) else {
            tell("\(text): this is no query any more", isError: true)
            return []
        }
        guard commands[.filter]?.places.contains(place.kind) ?? false else {
            return enter(.sessions(SessionsPlace(filter: filter)))
        }
        return apply(filter)
    }

    // MARK: Users and logins

    /// Asks the store for what is typed, from the cheapest question on; what was asked before is let go.
    private mutating func find(_ text: String) -> [Effect] {
        if text.isEmpty {
            loads.forget(.palette)
            return [.cancel(.palette)]
        }
        return load(.palette, .find(FindRequest(text: text)))
    }

    /// What was found joins what had been found by the same text; as long as there is room, the next question is asked.
    mutating func found(_ findings: PaletteFindings, by request: FindRequest) -> [Effect] {
        guard case .palette(var palette) = overlay, palette.pattern == request.text else { return [] }
        let entries = entries(of: palette)
        let selected = entries.indices.contains(palette.index) ? entries[palette.index].target : nil
        if palette.found.text != findings.text { palette.found = PaletteFindings(text: findings.text) }
        for user in findings.users where !palette.found.users.contains(where: { $0.user == user.user }) {
            palette.found.users.append(user)
        }
        for login in findings.logins where !palette.found.logins.contains(where: { $0.id == login.id }) {
            palette.found.logins.append(login)
        }
        // A better entry may come before the one that somebody has moved to; that one stays selected.
        if palette.index > 0, let at = self.entries(of: palette).firstIndex(where: { $0.target == selected }) {
            palette.index = at
        }
        overlay = .palette(palette)
        guard palette.found.users.count < PaletteFindings.mostUsers, let next = request.next else { return [] }
        return load(.palette, .find(next))
    }
}
