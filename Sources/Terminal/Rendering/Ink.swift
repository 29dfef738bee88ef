import Themes

/// What a terminal has to do to draw one role on one ground: numbers of its colours (-1: its own) and attributes.
struct Ink: Equatable {
    var front: Int
    var back: Int
    var attributes: Style.Attributes

    /// The ink of `theme` on a terminal of that many colours.
    init(_ role: Role, on ground: Ground, theme: Theme, depth: ColorDepth) {
        guard depth != .none, !theme.isMono else {
            // Without colours a colourful theme would lose what only colour said; mono says it by weight.
            let plain = theme.isMono ? theme : Theme.mono
            (front, back, attributes) = (-1, -1, plain.attributes(of: role, on: ground))
            return
        }
        attributes = theme.attributes(of: role, on: ground)
        front = Self.number(theme.style(of: role), depth)
        back = Self.number(theme.style(of: ground), depth)
        if depth == .eight { becomeOneOfEight() }
    }

    private static func number(_ style: Style, _ depth: ColorDepth) -> Int {
        switch depth {
        case .direct: style.color?.value ?? -1
        case .indexed256: style.index256 ?? -1
        case .none, .eight, .sixteen: style.index16 ?? -1
        }
    }

    /// The bright half of sixteen colours is bold on a terminal of eight. Grey is its white or black made faint: bold
    /// black vanishes on too many. And a letter never has the colour of its ground.
    private mutating func becomeOneOfEight() {
        if back >= 8 { back -= 8 }
        if front == 8 {
            front = back == 7 ? 0 : 7
            attributes = attributes.subtracting(.bold).union(.dim)
        } else if front > 8 {
            front -= 8
            attributes.insert(.bold)
        }
        if front == back { front = back == 0 ? 7 : 0 }
    }
}
