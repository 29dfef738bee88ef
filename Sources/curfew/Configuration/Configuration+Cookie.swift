import SessionService

extension SessionCookie {
    /// Reads the section of the cookie.
    init(_ table: ConfigurationTable) throws(ConfigurationError) {
        try table.expectOnly(["name", "path", "same_site", "domain", "max_age"])
        let standard = SessionCookie.standard
        let (name, path) = (try table.string("name"), try table.string("path"))
        let sameSite = try Self.sameSite(table)
        let domain = try table.string("domain")
        let age = try table.choice("max_age", Age.self)
        do throws(InvalidCookie) {
            self = try SessionCookie(
                name: name ?? standard.name, path: path ?? standard.path, sameSite: sameSite ?? standard.sameSite,
                domain: domain, isPersistent: age != Age.none)
        } catch {
            throw table.error(error.field.rawValue, error.why, error.remedy)
        }
    }

    private enum Age: String, CaseIterable {
        /// As long as the login can live.
        case absolute
        /// As long as the browser is open.
        case none
    }

    /// It is written in lower case here, and as `Lax` everywhere else.
    private static func sameSite(_ table: ConfigurationTable) throws(ConfigurationError) -> SameSite? {
        guard let text = try table.string("same_site") else { return nil }
        guard let choice = SameSite.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else {
            throw table.error(
                "same_site",
                "\(text.lowercased() == "none" ? "every site could use the login" : "there is no such choice")",
                "write \"lax\" or \"strict\"")
        }
        return choice
    }
}
