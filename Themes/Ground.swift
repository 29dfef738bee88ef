/// What a piece of text stands on.
public enum Ground: UInt8, CaseIterable, Sendable {
    case base, bar, selection, dialog, field, idleField

    /// The name the ground bears in a theme file.
    public var name: String {
        switch self {
        case .base: "base"
        case .bar: "bar"
        case .selection: "selection"
        case .dialog: "dialog"
        case .field: "field"
        case .idleField: "field.idle"
        }
    }

    /// The one letter that stands for the ground in the layer of grounds of a screen test.
    public var letter: Character {
        switch self {
        case .base: " "
        case .bar: "-"
        case .selection: "="
        case .dialog: ":"
        case .field: "_"
        case .idleField: "."
        }
    }
}
