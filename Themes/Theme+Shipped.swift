extension Theme {
    /// The themes inside the program, the default first. Each is read when it is asked for: a console shows one.
    private static let files: [(name: String, bytes: [UInt8])] = [
        ("dark", PackageResources.dark_toml), ("light", PackageResources.light_toml),
        ("high-contrast", PackageResources.high_contrast_toml), ("colour-blind", PackageResources.colour_blind_toml),
        ("solarized", PackageResources.solarized_toml), ("mono", PackageResources.mono_toml),
    ]

    /// The names of the themes inside the program.
    public static var shippedNames: [String] { files.map(\.name) }

    /// All themes inside the program.
    public static var shipped: [Theme] { shippedNames.compactMap(shipped(named:)) }

    /// The theme that is used when none is chosen.
    public static let standard = embedded(PackageResources.dark_toml, "dark")

    /// The theme without colours.
    public static let mono = embedded(PackageResources.mono_toml, "mono")

    /// The shipped theme of that name.
    public static func shipped(named name: String) -> Theme? {
        files.first { $0.name == name }.map { embedded($0.bytes, name) }
    }

    private static func embedded(_ bytes: [UInt8], _ name: String) -> Theme {
        do {
            return try Theme(toml: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
        } catch {
            // Only a programmer can cause this, and the tests parse every shipped theme.
            preconditionFailure("\(error)")
        }
    }
}
