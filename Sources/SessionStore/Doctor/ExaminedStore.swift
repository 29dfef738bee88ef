/// A store that can be looked at for what is wrong with it.
public protocol ExaminedStore: SessionDirectory {
    /// Looks at everything that is known to go wrong, and writes nothing.
    ///
    /// - Parameters:
    ///   - now: the time by the machine's clock.
    ///   - isThorough: whether all of the store is read, which takes seconds where it is large.
    func examine(at now: Timestamp, isThorough: Bool) async throws(StoreError) -> [Finding]
}
