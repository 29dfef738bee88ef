import ArgumentParser
import SessionStore

/// `curfew users [QUERY]`.
struct UsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users", abstract: "List users with the logins they have.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var listing: ListingOptions
    @Option(help: "By what: user, logins, clients, last_seen, next_deadline, ips, flags; with :desc, backwards.")
    var sort: SortOption<UserField>?
    @OptionGroup var query: QueryArgument

    func run() async throws {
        let query = try query.parsed()
        let directory: any SessionDirectory = try store.open()
        let now = Platform.now
        let order = sort?.order ?? .lastSeen
        try await ListingWriter(
            listing, names: UserObject.names, columns: Self.columns,
            object: { UserObject($0) }, row: { UserObject($0).row }, cells: { Self.cells($0, at: now) }
        ).write { cursor, limit in
            try await directory.users(matching: query, order: order, after: cursor, limit: limit, at: now)
        } nothing: {
            try await directory.noMatch(of: query, at: now)
        }
    }

    private static let columns = [
        PlainTable.Column(title: "USER", maximum: 48), .init(title: "LOGINS", alignment: .right),
        .init(title: "CLIENTS", maximum: 24), .init(title: "SEEN", alignment: .right), .init(title: "FROM"),
        .init(title: "NEXT DEADLINE"), .init(title: "NOTES"),
    ]

    private static func cells(_ user: UserSummary, at now: Timestamp) -> [String] {
        let more = user.addresses.count > 1 ? " +\(user.addresses.count - 1)" : ""
        return [
            user.user, String(user.logins), user.clients.joined(separator: " "), Words.age(user.lastSeen, at: now),
            (user.addresses.first?.description ?? "") + more,
            user.nextDeadline.map { "\($0.cause.rawValue) in \(Words.length($0.at - now))" } ?? "",
            user.flags.sorted().map(\.rawValue).joined(separator: " "),
        ]
    }
}
