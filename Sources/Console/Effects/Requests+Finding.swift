import SessionStore

/// Users and logins by a part of their names, from the cheapest question to the dearest.
struct FindRequest: Sendable, Equatable {
    /// How far is looked.
    enum Reach: Sendable, Equatable {
        /// Users with live logins whose names begin so, and logins whose ids do.
        case beginnings
        /// Users with live logins in whose names it occurs.
        case anywhere
        /// Users in whose names it occurs and whose logins have all ended.
        case ended
    }

    let text: String
    var reach = Reach.beginnings

    /// What to ask if this has not found enough; a single letter is in every name.
    var next: FindRequest? {
        guard text.unicodeScalars.count > 1 else { return nil }
        switch reach {
        case .beginnings: return FindRequest(text: text, reach: .anywhere)
        case .anywhere: return FindRequest(text: text, reach: .ended)
        case .ended: return nil
        }
    }

    func perform(on directory: any SessionDirectory, at now: Timestamp) async throws(StoreError) -> Response {
        var findings = PaletteFindings(text: text)
        let pattern = QueryPattern(parts: reach == .beginnings ? [text, ""] : ["", text, ""])
        let name = SessionQuery(.term(.text(.user, pattern)))
        let query = reach == .ended ? name.and(.term(.state(.ended))) : name
        let page = try await directory.users(
            matching: query, order: UserOrder(.user), after: nil, limit: PaletteFindings.mostUsers, at: now)
        findings.users = page.items.map {
            .init(user: $0.key, liveLogins: reach == .ended ? 0 : $0.logins)
        }
        if reach == .beginnings, isIDPrefix {
            findings.logins = try await directory.sessions(
                withIDPrefix: text.lowercased(), limit: PaletteFindings.mostLogins, at: now)
        }
        return .found(findings, by: self)
    }

    /// Whether an id may begin so; with one or two characters many do, and names matter more.
    private var isIDPrefix: Bool {
        guard (3...SessionID.length).contains(text.utf8.count) else { return false }
        let padded = text.lowercased() + String(repeating: "0", count: SessionID.length - text.utf8.count)
        return SessionID(parsing: padded) != nil
    }
}
