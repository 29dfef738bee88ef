/// How many colours are used on a terminal.
public enum ColorDepth: Equatable, Sendable {
    case none, eight, sixteen, indexed256, direct

    /// What to use, from what the environment wishes and the terminal's description offers.
    static func choose(environment: [String: String], colors: Int, hasDirectEntry: Bool) -> ColorDepth {
        // https://no-color.org: any value but the empty one.
        if let wish = environment["NO_COLOR"], !wish.isEmpty { return .none }
        if hasDirectEntry { return .direct }
        switch colors {
        case 256...: return .indexed256
        case 16...: return .sixteen
        case 8...: return .eight
        default: return .none
        }
    }

    /// Whether the environment says that the terminal shows 24-bit colours.
    static func wantsDirect(_ environment: [String: String]) -> Bool {
        ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    }
}
