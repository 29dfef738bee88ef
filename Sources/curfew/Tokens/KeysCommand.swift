import ArgumentParser
import ServiceTokens
import SessionStore
import TokenIssuing

/// `curfew keys list | rotate | retire | jwks`.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The keys that service tokens are signed with.",
        discussion: """
            A key is published before it signs (next), signs (active), is published until its last token has expired \
            (retiring), and then no more (retired). The first keys are made when they are first needed, and rotate by \
            themselves when a token is minted, and while a service runs. Private keys are sealed under the key file: \
            tokens.key_file in the configuration, the credential curfew.keys of systemd, the store's path with \
            .keys.secret after it, or keys.secret beside the configuration or the store.
            """,
        subcommands: [KeysListCommand.self, KeysRotateCommand.self, KeysRetireCommand.self, KeysJWKSCommand.self])
}

/// `curfew keys list`.
struct KeysListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All keys, oldest first.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var listing: ListingOptions
    @Option(
        help: "By what: kid, algorithm, stage, published_at, active_at, retiring_at, retired_at; with :desc, backwards."
    )
    var sort: SortOption<KeyObject.Name>?

    func run() async throws {
        var store = store
        store.readOnly = true
        let keys = sorted(try await KeyRingKeeper(store).ring().keys)
        let columns = ["STAGE", "ALGORITHM", "PUBLISHED", "SIGNS SINCE", "NO MORE SINCE", "KEY"]
        try await ListingWriter(
            listing, names: KeyObject.Name.allCases.map(\.rawValue), columns: columns.map { .init(title: $0) },
            object: { KeyObject($0) }, row: { KeyObject($0).row }, cells: { KeyObject($0).cells }
        ).write { cursor, limit in
            let rest = cursor.map { last in keys.drop { $0.id != last.id }.dropFirst() } ?? keys[...]
            return Page(items: Array(rest.prefix(limit)), hasMore: rest.count > limit)
        } nothing: {
            "there are no keys yet: the first are made by who mints the first token, or by curfew serve"
        }
    }

    private func sorted(_ keys: [RingKey]) -> [RingKey] {
        guard let order = sort?.order else { return keys }
        let ordered = keys.sorted { KeyObject($0).value(order.field) < KeyObject($1).value(order.field) }
        return order.descending ? ordered.reversed() : ordered
    }
}

/// `curfew keys rotate`.
struct KeysRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Let the next key sign from now on.",
        discussion: """
            The old key is published until its last token has expired, so that no valid token fails. A next key that \
            verifiers may not know yet, because it has been published for less than a day, is not used (exit status 1).
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @Flag(help: "Also when verifiers may not know the next key yet.") var now = false
    @Flag(help: "One JSON object per key, as they are then.") var json = false

    func run() async throws {
        try store.refuseWhenRestricted()
        let moment = Platform.now
        let keeper = try KeyRingKeeper(store)
        let (answer, ring) = try await keeper.perform(
            .rotate(isForced: now), actor: actor.administrator, at: moment)
        try answer.tell(ring, json: json)
    }
}

/// `curfew keys retire KEY`.
struct KeysRetireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "Publish a key no more.",
        discussion: """
            A key that is no longer needed retires by itself. This is for one that somebody else may have: all its tokens \
            fail as soon as verifiers read the new set of keys. The key that signs needs --compromised, and another takes \
            its place at once.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @Argument(help: "The key, or the beginning of it.") var key: String
    @Flag(help: "Also the key that signs.") var compromised = false
    @Flag(help: "One JSON object per key, as they are then.") var json = false

    func run() async throws {
        try store.refuseWhenRestricted()
        let moment = Platform.now
        let keeper = try KeyRingKeeper(store)
        let found = try await keeper.ring().keys.map(\.id).filter { $0.hasPrefix(key) }
        guard let id = found.first, !key.isEmpty else {
            throw Failure(.no, "key \(key): there is none; 'curfew keys list' lists them")
        }
        guard found.count == 1 else { throw Failure(.no, "key \(key): several begin like that; give more of it") }
        let end = try await keeper.ring().tokensEnd(of: id, at: NumericDate(moment), schedule: keeper.schedule)
        let (answer, ring) = try await keeper.perform(
            .retire(id, isForced: compromised), actor: actor.administrator, at: moment)
        try answer.tell(ring, json: json)
        guard !json, let end else { return }
        Output.standard.line("tokens that it signed, valid until \(Words.moment(Timestamp(end))), fail from now on")
        Output.standard.flush()
    }
}

/// `curfew keys jwks`.
struct KeysJWKSCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jwks", abstract: "Print the public keys as a JSON Web Key Set, for verifiers.",
        discussion: "A store that has no keys yet gets its first ones, unless it is read-only.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions

    func run() async throws {
        let now = Platform.now
        let keeper = try KeyRingKeeper(store)
        let ring =
            try await store.changesNothing()
            ? keeper.ring() : keeper.turned(actor: actor.administrator, at: now)
        Output.standard.line(ring.keySet(at: NumericDate(now), schedule: keeper.schedule).text)
        Output.standard.flush()
    }
}

extension KeyRing.Answer {
    /// Tells what was done, or fails with why not.
    fileprivate func tell(_ ring: KeyRing, json: Bool) throws(Failure) {
        if let refusal { throw Failure(.no, refusal) }
        for line in json ? ring.keys.map({ JSONLine.text(KeyObject($0)) }) : steps.map(\.words) {
            Output.standard.line(line)
        }
        Output.standard.flush()
    }
}
