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
        let configuration = try Configuration.load(named: config)
        return (configuration, try StoreLocation.resolve(option: store, configuration: configuration))
    }

    /// Opens the store; the program closes it.
    func open(_ creation: Creation = .never) throws -> any SessionKeeper {
        let (configuration, location) = try resolved()
        return try open(location, configuration, creation)
    }

    /// Opens the store as one whose logins can be moved.
    func openPortable(_ creation: Creation = .never) throws -> any PortableStore {
        guard let store = try open(creation) as? any PortableStore else {
            throw Failure(.unavailable, "store: logins of this kind of store cannot be moved; name an SQLite store")
        }
        return store
    }

    @inline(never)
    func open(
        _ location: StoreLocation, _ configuration: Configuration, _ creation: Creation
    ) throws -> any SessionKeeper {
        switch location {
        case .sqlite(let path, let isDefault):
            try Self.becomeOwner(of: path)
            let creates = !readOnly && (creation == .always || creation == .onDefaultPath && isDefault)
            // A command asks too little to keep anything in memory.
            let keeper = try SQLiteSessionStore(
                path: path, mode: readOnly ? .readOnly : creates ? .openOrCreate : .openExisting,
                policy: configuration.policy, cachedTokens: 0, outlet: AuditPush.outlet(to: configuration.push))
            OpenStores.add(keeper)
            return keeper
        }
    }

    /// Root works on a store with the rights of its owner, and no more.
    private static func becomeOwner(of path: String) throws {
        guard geteuid() == 0, let owner = try StoreOwner.ofStore(at: path), owner.user != 0 else { return }
        guard setgroups(0, nil) == 0, setegid(owner.group) == 0, seteuid(owner.user) == 0 else {
            throw Failure(
                .notPermitted,
                "store \(path): cannot become its owner: \(String(cString: strerror(errno))); run as that account")
        }
    }
}
