/// A field that a query can name: the table behind the parser, completions and help.
public enum QueryField: String, Sendable, CaseIterable {
    case user, client, agent, device, label, amr, cause, actor, reason
    case id, ip, refreshes, age, seen, idle, ends, created, ended, flag, state, kind

    /// What a value of a field has to look like.
    public enum Value: Sendable, Equatable {
        /// Any text; `*` is any run of characters.
        case text(QueryTextField)
        /// The beginning of an id.
        case idPrefix
        /// An address or a network.
        case address
        /// A whole number.
        case number
        /// An age, if it has an age field, or a date, if it has a moment field.
        case time(age: QueryAgeField?, moment: QueryMomentField?)
        /// The time left: an age.
        case timeLeft
        /// The name of an alarm, a state, or a kind of event.
        case flag, state, kind
    }

    /// What its values look like.
    public var value: Value {
        switch self {
        case .user: .text(.user)
        case .client: .text(.client)
        case .agent: .text(.agent)
        case .device: .text(.device)
        case .label: .text(.label)
        case .amr: .text(.amr)
        case .cause: .text(.cause)
        case .actor: .text(.actor)
        case .reason: .text(.reason)
        case .id: .idPrefix
        case .ip: .address
        case .refreshes: .number
        case .age: .time(age: .age, moment: nil)
        case .seen, .idle: .time(age: .seen, moment: .seen)
        case .created: .time(age: nil, moment: .created)
        case .ended: .time(age: nil, moment: .ended)
        case .ends: .timeLeft
        case .flag: .flag
        case .state: .state
        case .kind: .kind
        }
    }

    /// The comparisons it takes.
    public var comparisons: [QueryComparison] {
        switch value {
        case .number, .time, .timeLeft: QueryComparison.allCases
        case .text, .idPrefix, .address, .flag, .state, .kind: [.equal]
        }
    }

    /// An example, for help and for errors.
    public var example: String {
        switch self {
        case .user: "user:ada*"
        case .client: "client:web"
        case .agent: "agent:*Firefox*"
        case .device: "device:Firefox*"
        case .label: "label:laptop"
        case .amr: "amr:otp"
        case .cause: "cause:revoked"
        case .actor: "actor:admin:*"
        case .reason: "reason:*stolen*"
        case .id: "id:7f3k"
        case .ip: "ip:10.0.0.0/8"
        case .refreshes: "refreshes>=10"
        case .age: "age>7d"
        case .seen: "seen<10m"
        case .idle: "idle>1h"
        case .ends: "ends<15m"
        case .created: "created>2026-11-01"
        case .ended: "ended>2026-11-23T14:00Z"
        case .flag: "flag:reuse"
        case .state: "state:ended"
        case .kind: "kind:refresh"
        }
    }
}
