/// The themes there are to choose from: those inside the program and one's own.
public struct ThemeCatalogue: Equatable, Sendable {
    private let own: [Theme]

    /// - Parameter own: themes that were read from files. One that bears the name of a shipped one stands in its place; of
    ///   two with one name the later counts.
    public init(own: [Theme] = []) { self.own = own }

    /// The names, the default first.
    public var names: [String] {
        var names = Theme.shippedNames
        for theme in own where !names.contains(theme.name) { names.append(theme.name) }
        return names
    }

    /// All of them, in the order of ``names``.
    public var themes: [Theme] { names.compactMap(named) }

    /// The theme of that name.
    public func named(_ name: String) -> Theme? { own.last { $0.name == name } ?? Theme.shipped(named: name) }

    /// The one that is used when none is chosen.
    public var standard: Theme { own.last { $0.name == Theme.standard.name } ?? .standard }
}
