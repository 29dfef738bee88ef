import ArgumentParser
import SQLiteStore
import SessionStore

/// Which store, and how it is opened.
struct StoreOptions: ParsableArguments {
    @Option(help: "The store: sqlite:PATH or a path.")
    var store: String?

    @Option(help: "The configuration file.")
    var config: String?

    @Flag(help: "Change nothing; verbs that would are refused.")
    var readOnly = false

    @Flag(
        help: ArgumentHelp(
            "For forced commands over SSH: as --read-only, and nothing else is opened, started or kept.",
            discussion: """
                The environment, the account's configuration, themes and history do not count, Ctrl-Z does nothing, and \
                what makes, fills or moves a store is refused.
                """))
    var restricted = false

    @Option(help: "With --restricted: what is allowed nevertheless, which can be 'revoke' (in revoke and console).")
    var allow: [Permission] = []

    func validate() throws {
        guard restricted || allow.isEmpty else { throw ValidationError("--allow belongs to --restricted") }
    }

    /// Whether the store stays as it is.
    ///
    /// - Parameter need: what the command does, when it is something that can be allowed.
    func changesNothing(_ need: Permission? = nil) -> Bool {
        readOnly || restricted && !(need.map { allow.contains($0) } ?? false)
    }

    /// Whether a store that is not there is made.
    enum Creation {
        case never, always
        /// Only when nobody named a place.
        case onDefaultPath
    }

    /// The configuration and the place of the store.
    ///
    /// Not inlined, nor is ``open(_:_:_:)``: Swift 6.3 crashes over typed errors of theirs that end up in an asynchronous
    /// function when it optimises (`CoroSplit`).
    @inline(never)
    func resolved() throws(Failure) -> (configuration: Configuration, location: StoreLocation) {
        let configuration = try Configuration.load(named: config, isRestricted: restricted)
        let location = try StoreLocation.resolve(
            option: store, configuration: configuration, isRestricted: restricted)
        return (configuration, location)
    }

    /// Opens the store; the program closes it.
    ///
    /// - Parameter need: what the command does, when it is something that can be allowed under `--restricted`.
    func open(_ creation: Creation = .never, _ need: Permission? = nil) throws -> any SessionKeeper {
        let (configuration, location) = try resolved()
        return try open(location, configuration, creation, need)
    }

    /// Opens the store as one that keeps API keys.
    func openKeyed(_ creation: Creation = .never) throws -> any SessionKeeper & APIKeyStore {
        try refuseWhenRestricted()
        return try Self.keyed(try open(creation))
    }

    static func keyed(_ store: any SessionKeeper) throws -> any SessionKeeper & APIKeyStore {
        guard let store = store as? any SessionKeeper & APIKeyStore else {
            throw Failure(.unavailable, "store: this kind of store keeps no API keys; name an SQLite store")
        }
        return store
    }

    /// Opens the store as one whose logins can be moved.
    func openPortable(_ creation: Creation = .never) throws -> any PortableStore {
        try refuseWhenRestricted()
        guard let store = try open(creation) as? any PortableStore else {
            throw Failure(.unavailable, "store: logins of this kind of store cannot be moved; name an SQLite store")
        }
        return store
    }

    @inline(never)
    func open(
        _ location: StoreLocation, _ configuration: Configuration, _ creation: Creation,
        _ need: Permission? = nil, cachedTokens: Int = 0
    ) throws -> any SessionKeeper {
        if creation == .always { try refuseWhenRestricted() }
        let readOnly = changesNothing(need)
        switch location {
        case .sqlite(let path, let isDefault):
            try Self.becomeOwner(of: path)
            let creates = !readOnly && (creation == .always || creation == .onDefaultPath && isDefault)
            // Most commands ask too little to keep anything in memory.
            let keeper = try SQLiteSessionStore(
                path: path, mode: readOnly ? .readOnly : creates ? .openOrCreate : .openExisting,
                policy: configuration.policy, cachedTokens: cachedTokens,
                outlet: AuditPush.outlet(to: configuration.push))
            OpenStores.add(keeper)
            return keeper
        }
    }

    /// Making a store, and taking logins in or out, is nothing that can be allowed.
    func refuseWhenRestricted() throws(Failure) {
        guard restricted else { return }
        throw Failure(
            .notPermitted,
            "--restricted: it looks at a store and, with --allow revoke, ends logins, and this does something else; "
                + "use another account")
    }

    /// Root works on a store with the rights of its owner, and no more.
    private static func becomeOwner(of path: String) throws {
        guard geteuid() == 0, let owner = try StoreOwner.ofStore(at: path), owner.user != 0 else { return }
        guard takeGroups(of: owner), setegid(owner.group) == 0, seteuid(owner.user) == 0 else {
            throw Failure(
                .notPermitted,
                "store \(path): cannot become its owner: \(String(cString: strerror(errno))); run as that account")
        }
    }

    /// The groups that the account is in, of which one may be that of a socket; none for one that has no name.
    private static func takeGroups(of owner: StoreOwner) -> Bool {
        guard let entry = getpwuid(owner.user) else { return setgroups(0, nil) == 0 }
        return initgroups(entry.pointee.pw_name, owner.group) == 0
    }
}
