import SessionStore

/// A session, a user or an event as scripts see it, by the names of its fields. Absent values are `null`, never missing.
struct FieldObject<Field: CaseIterable & RawRepresentable<String>>: JSONObject {
    private let value: (Field) -> FieldValue

    /// What its fields hold.
    init(_ value: @escaping (Field) -> FieldValue) { self.value = value }

    var fields: [String: JSONText] {
        Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0.rawValue, JSONText(value($0))) })
    }

    /// The cells of a row, in the order of the fields.
    var row: [String] { Field.allCases.map { value($0).cell } }

    /// The heads of a row's cells.
    static var names: [String] { Field.allCases.map(\.rawValue) }
}

typealias SessionObject = FieldObject<SessionField>
typealias UserObject = FieldObject<UserField>
typealias EventObject = FieldObject<SessionEvent.Field>

extension FieldObject<SessionField> {
    init(_ session: Session, at now: Timestamp) {
        let session = session.resolved(at: now)
        self.init { session.value(of: $0, device: session.device) }
    }
}

extension FieldObject<UserField> {
    init(_ user: UserSummary) { self.init { user.value(of: $0) } }
}

extension FieldObject<SessionEvent.Field> {
    init(_ event: SessionEvent) { self.init { event.value(of: $0) } }
}

extension JSONText {
    fileprivate init(_ value: FieldValue) {
        switch value {
        case .text(let text): self.init(text)
        case .moment(let moment): self.init(moment?.description)
        case .count(let count): self.init(count)
        case .texts(let texts): self.init(texts)
        case .json(let json): self.init(verbatim: json)
        }
    }
}

extension FieldValue {
    /// As it stands in a row.
    fileprivate var cell: String {
        switch self {
        case .text(let text), .json(let text): text ?? ""
        case .moment(let moment): moment?.description ?? ""
        case .count(let count): count.map(String.init) ?? ""
        case .texts(let texts): texts.joined(separator: " ")
        }
    }
}
