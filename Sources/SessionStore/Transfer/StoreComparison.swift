import Tokens

/// Whether a store has what another one has.
public struct StoreComparison: Sendable, Equatable {
    /// How many logins the other store has.
    public private(set) var logins = 0
    /// How many of them are there in every detail.
    public private(set) var identical = 0
    /// How many are there and have gone on: used later, refreshed, ended.
    public private(set) var further = 0
    /// How many are not there, or not as far.
    public private(set) var missing = 0
    /// SHA-256 over the lines of an export of those that are there in every detail.
    public private(set) var sha256 = ""

    /// Compares two stores, login by login.
    ///
    /// - Parameters:
    ///   - snapshot: the store whose logins should be there.
    ///   - other: where they should be.
    static func compare(
        _ snapshot: any StoreSnapshot, with other: any StoreSnapshot, at now: Timestamp, _ progress: (Int) -> Void
    ) async throws(StoreError) -> StoreComparison {
        var result = StoreComparison()
        var digest = ContentDigest()
        var (theirs, ours) = (CanonicalWriter(), CanonicalWriter())
        var pairs = LoginPairs(snapshot, other)
        while let page = try await pairs.next() {
            for (login, existing) in page {
                result.logins += 1
                guard let existing else {
                    result.missing += 1
                    continue
                }
                theirs.removeAll()
                ours.removeAll()
                LoginLine.write(login, to: &theirs)
                LoginLine.write(existing, to: &ours)
                if theirs.bytes == ours.bytes {
                    result.identical += 1
                    digest.update(ours.bytes)
                    digest.update([0x0A])
                    continue
                }
                switch LoginMerge.decide(login, into: existing, at: now) {
                case .unchanged, .keep: result.further += 1
                case .change, .foreign: result.missing += 1
                }
            }
            progress(result.logins)
        }
        result.sha256 = digest.text
        return result
    }
}
