/// What a field of a session, a user or an event holds, before anybody writes it in JSON or into a cell. Every interface
/// tells the same fields by the same names.
public enum FieldValue: Sendable, Equatable {
    /// A text, or none.
    case text(String?)
    /// A moment, or none.
    case moment(Timestamp?)
    /// A count, or none.
    case count(Int64?)
    /// Texts, of which there may be none.
    case texts([String])
    /// JSON that an application wrote, or none.
    case json(String?)
}
