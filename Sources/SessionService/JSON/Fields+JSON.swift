import SessionStore

extension JSONWriter {
    private static let ofSessions = SessionField.allCases.sorted { $0.rawValue < $1.rawValue }
    private static let ofUsers = UserField.allCases.sorted { $0.rawValue < $1.rawValue }
    private static let ofEvents = SessionEvent.Field.allCases.sorted { $0.rawValue < $1.rawValue }

    /// A session as scripts see it, of the moment `now`. Absent values are `null`, never missing.
    mutating func value(_ session: Session, at now: Timestamp, device: String?) {
        let session = session.resolved(at: now)
        object(Self.ofSessions) { session.value(of: $0, device: device) }
    }

    /// A user as scripts see them.
    mutating func value(_ user: UserSummary) { object(Self.ofUsers) { user.value(of: $0) } }

    /// An event as scripts see it.
    mutating func value(_ event: SessionEvent) { object(Self.ofEvents) { event.value(of: $0) } }

    private mutating func object<Field: RawRepresentable<String>>(_ fields: [Field], _ value: (Field) -> FieldValue) {
        object { writer in
            for field in fields {
                writer.name(field.rawValue)
                writer.value(value(field))
            }
        }
    }

    private mutating func value(_ value: FieldValue) {
        switch value {
        case .text(let text): self.value(text)
        case .moment(let moment): self.value(moment)
        case .count(let count?): self.value(count)
        case .count(nil): null()
        case .texts(let texts): self.value(texts)
        case .json(let json): verbatim(json)
        }
    }
}
