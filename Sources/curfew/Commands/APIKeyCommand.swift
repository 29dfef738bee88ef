import ArgumentParser
import SessionStore

/// `curfew apikey create | list | revoke`.
struct APIKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apikey", abstract: "Make, list and revoke the keys of those who call the service.",
        subcommands: [Create.self, List.self, Revoke.self])
}

extension APIKeyCommand {
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Make a key and print it, once.",
            discussion: """
                An application signs users in and out; an admin sees and ends logins; an auditor sees them. The store \
                keeps a hash of the key alone.
                """)

        @OptionGroup var store: StoreOptions
        @OptionGroup var actor: ActorOptions
        @Option(help: "What its bearer may do: application, admin or auditor.") var role: APIKey.Role
        @Option(help: "What it is called, in records too.") var name: String?
        @Option(help: "How long it is good, such as 90d (default: until it is revoked).") var expires: String?
        @Flag(help: "The key and what is known of it as a JSON object.") var json = false

        func run() async throws {
            let now = Platform.now
            let request = try request(at: now)
            let keeper = try store.openKeyed()
            let (secret, key) = try await keeper.createAPIKey(request, by: actor.administrator, at: now)
            let text = secret.revealed()
            Output.standard.line(
                json
                    ? JSONLine.text(["key": JSONText(text), "apikey": JSONText(APIKeyObject(key, at: now))]) : text)
            Output.standard.flush()
        }

        // Not inlined: see StoreOptions.resolved().
        @inline(never)
        private func request(at now: Timestamp) throws -> APIKeyRequest {
            do throws(InvalidAPIKey) {
                return try APIKeyRequest(role: role, name: name, expires: try end(at: now))
            } catch { throw Failure(.usage, "usage: --\(error.field): \(error.why); correct it") }
        }

        private func end(at now: Timestamp) throws(InvalidAPIKey) -> Timestamp? {
            guard let expires else { return nil }
            guard let span = Span(parsing: expires), span > .zero else {
                throw InvalidAPIKey(field: "expires", why: "it is no duration such as 12h or 90d")
            }
            return now + span
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the keys, those that are over too.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var listing: ListingOptions
        @Option(
            help:
                "By what: id, role, name, created, expires, last_used, revoked, good; with :desc, backwards (default: created)."
        )
        var sort: SortOption<APIKeyObject.Name>?

        func run() async throws {
            let now = Platform.now
            let keys = APIKeyObject.sorted(try await store.openKeyed().apiKeys(), by: sort?.order, at: now)
            try await ListingWriter(
                listing, names: APIKeyObject.Name.allCases.map(\.rawValue), columns: Self.columns,
                object: { APIKeyObject($0, at: now) }, row: { APIKeyObject($0, at: now).row },
                cells: { Self.cells($0, at: now) }
            ).write { cursor, limit in
                // All of them are in memory: there are few.
                let rest = cursor.map { cursor in keys.drop { $0.id != cursor.id }.dropFirst() } ?? keys[...]
                return Page(items: Array(rest.prefix(limit)), hasMore: rest.count > limit)
            } nothing: {
                "there are no keys: make one with curfew apikey create"
            }
        }

        private static let columns = [
            PlainTable.Column(title: "ID"), .init(title: "ROLE"), .init(title: "NAME", maximum: 40),
            .init(title: "MADE"), .init(title: "LAST USED"), .init(title: "UNTIL"),
        ]

        private static func cells(_ key: APIKey, at now: Timestamp) -> [String] {
            [
                key.id.description, key.role.rawValue, key.name ?? "", Words.moment(key.created),
                key.lastUsed.map(Words.moment) ?? "never", fate(key, at: now),
            ]
        }

        private static func fate(_ key: APIKey, at now: Timestamp) -> String {
            if let revoked = key.revoked { return "revoked \(Words.moment(revoked))" }
            guard let expires = key.expires else { return "no end" }
            return (expires <= now ? "expired " : "") + Words.moment(expires)
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke", abstract: "Revoke a key: it is of no use from the next call on.")

        @OptionGroup var store: StoreOptions
        @OptionGroup var actor: ActorOptions
        @Argument(help: "The key's id, or its beginning.") var id: String
        @Flag(help: "What is known of the key as a JSON object.") var json = false

        func run() async throws {
            let now = Platform.now
            let keeper = try store.openKeyed()
            let found = try await keeper.apiKeys().filter { $0.id.description.hasPrefix(id.lowercased()) }
            guard let key = found.first, !id.isEmpty else {
                throw Failure(.no, "key \(id): there is none; 'curfew apikey list' lists them")
            }
            guard found.count == 1 else {
                throw Failure(.no, "key \(id): several begin like that; give more of the id")
            }
            guard let revoked = try await keeper.revokeAPIKey(key.id, by: actor.administrator, at: now) else {
                throw Failure(.no, "key \(key.id): it had been revoked before; nothing has changed")
            }
            Output.standard.line(
                json
                    ? JSONLine.text(APIKeyObject(revoked, at: now)) : "revoked  \(revoked.id)  \(revoked.role.rawValue)"
            )
        }
    }
}

extension APIKey.Role: ExpressibleByArgument {}
