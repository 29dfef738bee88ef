import SessionStore
import TokenIssuing

extension KeyRingKeeper {
    /// Keeps the ring of a command's store, which it opens.
    init(_ options: StoreOptions) throws {
        let (configuration, location) = try options.resolved()
        let store = try options.open(location, configuration, .never)
        self = try Self.of(store, configuration.tokens, location, isReadOnly: options.changesNothing())
    }

    /// Keeps the ring of an open store. Not inlined: see ``StoreOptions/resolved()``.
    @inline(never)
    static func of(
        _ store: any SessionKeeper, _ configuration: TokenConfiguration, _ location: StoreLocation, isReadOnly: Bool
    ) throws(Failure) -> KeyRingKeeper {
        guard let store = store as? Store else {
            throw Failure(.unavailable, "keys: this kind of store keeps no keys; name an SQLite store")
        }
        return KeyRingKeeper(
            store: store, settings: configuration.issuing, file: configuration.keyFile(besides: location),
            isReadOnly: isReadOnly)
    }
}
