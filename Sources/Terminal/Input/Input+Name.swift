extension Input {
    /// The names of keys that have one, for messages: `space`, `enter`, `page-down`.
    public static let names = ["space"] + Key.allCases.map(\.name)

    /// A key by its name, as a person writes it in a configuration: one character, `space`, `enter`, `ctrl-f`. `nil` for
    /// what no key sends: control characters that a terminal keeps for itself (`ctrl-c`, `ctrl-z`) or that are keys with
    /// names of their own (`ctrl-i` is `tab`).
    public init?(named name: String) {
        if let key = Key.allCases.first(where: { $0.name == name }) {
            self = .key(key)
        } else if name == "space" {
            self = .character(" ")
        } else if name.hasPrefix("ctrl-") {
            guard let letter = name.dropFirst(5).first, name.count == 6, ("a"..."z").contains(letter),
                !Self.neverSent.contains(letter)
            else { return nil }
            self = .control(letter)
        } else {
            // What a terminal sends for one key is one scalar.
            let scalars = name.unicodeScalars
            guard scalars.count == 1, let scalar = scalars.first, !scalar.properties.isWhitespace,
                ![.control, .format].contains(scalar.properties.generalCategory)
            else { return nil }
            self = .character(Character(scalar))
        }
    }

    /// The name of a key; `nil` for a paste and the mouse.
    public var name: String? {
        switch self {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let letter): "ctrl-\(letter)"
        case .key(let key): key.name
        case .paste, .click, .controlClick, .drag, .release, .wheel: nil
        }
    }

    /// Interrupt, suspend, stop and go on are the terminal's; backspace, tab and the two ends of a line have names.
    private static let neverSent: Set<Character> = ["c", "z", "s", "q", "h", "i", "j", "m"]
}

extension Input.Key {
    /// What the key is called: `page-down`.
    public var name: String {
        switch self {
        case .up: "up"
        case .down: "down"
        case .left: "left"
        case .right: "right"
        case .pageUp: "page-up"
        case .pageDown: "page-down"
        case .home: "home"
        case .end: "end"
        case .tab: "tab"
        case .backTab: "shift-tab"
        case .enter: "enter"
        case .escape: "esc"
        case .backspace: "backspace"
        case .delete: "delete"
        }
    }
}
