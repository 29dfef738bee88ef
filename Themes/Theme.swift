/// A look: one style for every role and every ground.
public struct Theme: Equatable, Sendable {
    /// The name by which it is chosen.
    public let name: String
    private let roles: [Style]
    private let grounds: [Style]

    /// A theme from its styles, in the order of the cases of `Role` and `Ground`.
    init(name: String, roles: [Style], grounds: [Style]) {
        self.name = name
        self.roles = roles
        self.grounds = grounds
    }

    /// How `role` looks.
    public func style(of role: Role) -> Style { roles[Int(role.rawValue)] }

    /// How `ground` looks.
    public func style(of ground: Ground) -> Style { grounds[Int(ground.rawValue)] }

    /// Whether the theme does without any colour.
    public var isMono: Bool { roles.allSatisfy { $0.color == nil } && grounds.allSatisfy { $0.color == nil } }

    /// The attributes of a letter of `role` on `ground`; two reversals cancel out, as they would on paper.
    public func attributes(of role: Role, on ground: Ground) -> Style.Attributes {
        let (letter, behind) = (style(of: role).attributes, style(of: ground).attributes)
        var both = letter.union(behind)
        if letter.contains(.reverse), behind.contains(.reverse) { both.remove(.reverse) }
        return both
    }
}
