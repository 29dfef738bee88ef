extension Theme {
    /// The themes inside the program, the default first.
    public static let shipped: [Theme] = [
        embedded(PackageResources.dark_toml, "dark.toml"), embedded(PackageResources.light_toml, "light.toml"),
        embedded(PackageResources.mono_toml, "mono.toml"),
    ]

    /// The names of the themes inside the program.
    public static var shippedNames: [String] { shipped.map(\.name) }

    /// The theme that is used when none is chosen.
    public static var standard: Theme { shipped[0] }

    /// The theme without colours.
    public static var mono: Theme { shipped[2] }

    /// The shipped theme of that name.
    public static func named(_ name: String) -> Theme? { shipped.first { $0.name == name } }

    /// The theme after this one, round and round.
    public var next: Theme {
        let at = Self.shipped.firstIndex { $0.name == name } ?? -1
        return Self.shipped[(at + 1) % Self.shipped.count]
    }

    private static func embedded(_ bytes: [UInt8], _ file: String) -> Theme {
        do {
            return try Theme(toml: String(decoding: bytes, as: UTF8.self), file: file)
        } catch {
            // Only a programmer can cause this, and the tests parse every shipped theme.
            preconditionFailure("\(error)")
        }
    }
}
