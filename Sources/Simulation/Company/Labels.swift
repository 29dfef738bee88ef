/// What people call their logins, and what applications keep beside them.
enum Labels {
    /// A label for a few logins.
    static func label(of person: Int, on application: Application, using random: inout SeededGenerator) -> String? {
        guard random.chance(application == .tv ? 0.9 : 0.15) else { return nil }
        let name = People.givenName(person)
        return switch application {
        case .web: random.pick(["work laptop", "\(name)’s desk", "Büro 2.14", "home office", "shared kiosk"])
        case .ios, .android: random.pick(["\(name)’s phone", "on-call phone", "tablet in the lab", "携帯"])
        case .cli: random.pick(["build server", "backup job", "dotfiles", "nightly report"])
        case .tv: random.pick(["lobby screen", "canteen", "meeting room", "Flur 3. Stock"])
        }
    }

    /// Attributes for fewer.
    static func attributes(of person: Int, using random: inout SeededGenerator) -> String? {
        guard random.chance(0.06) else { return nil }
        let tenant = random.pick(["north", "south", "labs"])
        return random.chance(0.5) ? "{\"tenant\":\"\(tenant)\"}" : "{\"tenant\":\"\(tenant)\",\"desk\":\(person % 400)}"
    }
}
