/// What is hard to read in a theme that can be used all the same.
public enum ThemeLint {
    /// One thing that is hard to read.
    public struct Finding: Equatable, Sendable, CustomStringConvertible {
        /// The kind of trouble, stable: `contrast`.
        public let code: String
        /// What is hard to read, on what.
        public let role: Role
        public let ground: Ground
        /// How far they are apart, and how far they should be.
        public let contrast, least: Double

        /// In one line: what, why, and the remedy.
        public var description: String {
            "\(role.name) on \(ground.name): the contrast is \(Self.decimal(contrast)) and should be "
                + "\(Self.decimal(least)) (WCAG 2.2); make the one lighter or the other darker"
        }

        private static func decimal(_ number: Double) -> String {
            // Rounded down: what is too little must not read as enough.
            let tenths = Int(number * 10)
            return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        }
    }

    /// All findings, by role; none for a theme in which everything can be read.
    ///
    /// Words need a contrast of 4.5 (WCAG 2.2, 1.4.3), also where a row is selected; signs that are told by their shape,
    /// and words that only repeat what stands beside them, 3 (1.4.11). Rules are ornament. What a terminal paints itself,
    /// where no colour is given, nobody can judge.
    public static func findings(_ theme: Theme) -> [Finding] {
        Role.allCases.flatMap { role in
            grounds(of: role).compactMap { ground, least in
                guard let ink = theme.style(of: role).color, let paper = theme.style(of: ground).color else {
                    return nil
                }
                let contrast = ink.contrast(with: paper)
                return contrast < least
                    ? Finding(code: "contrast", role: role, ground: ground, contrast: contrast, least: least) : nil
            }
        }
    }

    /// On what a role is seen, and how well it has to be.
    private static func grounds(of role: Role) -> [(Ground, Double)] {
        let (words, signs) = (4.5, 3.0)
        switch role {
        case .rule: return []
        case .laneLive, .laneEnded, .laneAhead, .refreshDue, .refresh, .login: return [(.base, signs)]
        case .quiet: return [(.base, signs), (.dialog, signs), (.selection, signs)]
        case .hint, .hintKey: return [(.bar, words), (.dialog, words)]
        case .input: return [(.field, words), (.idleField, words)]
        default: return [(.base, words), (.dialog, words), (.selection, words)]
        }
    }
}
