import ArgumentParser
import SessionStore

/// `curfew sessions [QUERY]`.
struct SessionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "List logins: live ones, or what the query says.",
        discussion: """
            Alarms stand last, and flag:NAME finds them, here as in users, events and watch. reuse: a replaced token was \
            shown again. moved: a refresh was repeated from elsewhere. storm: so many logins of one user, 10 within a \
            minute. split: used from a network less than 2 minutes after a use from another, and from the first one \
            before that. rapid: more than 5 refreshes in the time of one. The numbers are those of [policy.alarms] if \
            that says nothing else; curfew doctor shows which are in effect.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var listing: ListingOptions
    @Option(help: "By what: any field of a session, such as created, last_seen, user; with :desc, backwards.")
    var sort: SortOption<SessionField>?
    @OptionGroup var query: QueryArgument

    func run() async throws {
        let query = try query.parsed()
        let directory: any SessionDirectory = try store.open()
        let now = Platform.now
        let order = sort?.order ?? .lastSeen
        try await ListingWriter(
            listing, names: SessionObject.names, columns: Self.columns,
            object: { SessionObject($0, at: now) }, row: { SessionObject($0, at: now).row },
            cells: { Self.cells($0, at: now) }
        ).write { cursor, limit in
            try await directory.sessions(matching: query, order: order, after: cursor, limit: limit, at: now)
        } nothing: {
            try await directory.noMatch(of: query, at: now)
        }
    }

    static let columns = [
        PlainTable.Column(title: "ID"), .init(title: "USER", maximum: 40), .init(title: "CLIENT", maximum: 16),
        .init(title: "DEVICE", maximum: 28), .init(title: "IP"), .init(title: "SIGNED IN"),
        .init(title: "SEEN", alignment: .right), .init(title: "UNTIL"),
    ]

    static func cells(_ session: Session, at now: Timestamp) -> [String] {
        let flags = session.flags.sorted().map { " !\($0.rawValue)" }.joined()
        return [
            session.id.short, session.user, session.client, session.device ?? "",
            session.lastAddress?.description ?? "", Words.moment(session.created),
            Words.age(session.lastSeen, at: now), Words.fate(session, at: now) + flags,
        ]
    }
}
