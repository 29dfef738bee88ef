/// The events of a store in memory, in the order of their numbers, and where those of each login and each user stand.
struct Feed: RandomAccessCollection, Sendable {
    private var events: [SessionEvent] = []
    /// Numbers of events, the lowest first.
    private var bySession: [SessionID: [Int64]] = [:]
    /// By the bytes of the name: names that Unicode calls the same are two users.
    private var byUser: [[UInt8]: [Int64]] = [:]

    var startIndex: Int { events.startIndex }
    var endIndex: Int { events.endIndex }

    subscript(position: Int) -> SessionEvent { events[position] }

    /// Adds an event, whose number is one more than the last one's.
    mutating func append(_ event: SessionEvent) {
        events.append(event)
        if let session = event.session { bySession[session, default: []].append(event.sequence) }
        if let user = event.user { byUser[Array(user.utf8), default: []].append(event.sequence) }
    }

    /// Forgets the oldest events.
    mutating func removeFirst(_ count: Int) {
        for event in events.prefix(count) {
            if let session = event.session { Self.removeFirst(at: session, of: &bySession) }
            if let user = event.user { Self.removeFirst(at: Array(user.utf8), of: &byUser) }
        }
        events.removeFirst(count)
    }

    private static func removeFirst<Key>(at key: Key, of numbers: inout [Key: [Int64]]) {
        numbers[key]?.removeFirst()
        if numbers[key]?.isEmpty == true { numbers[key] = nil }
    }

    /// The events of a login or a user, the newest first; no others are looked at.
    func backwards(_ scope: AlarmSearch.Scope) -> some Sequence<SessionEvent> {
        let numbers =
            switch scope {
            case .login(let id): bySession[id] ?? []
            case .user(let name): byUser[Array(name.utf8)] ?? []
            }
        // Numbers have no gaps.
        let first = events.first?.sequence ?? 0
        return numbers.reversed().lazy.map { events[Int($0 - first)] }
    }
}
