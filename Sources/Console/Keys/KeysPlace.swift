import ServiceTokens
import SessionStore

extension RingKey: ListItem {
    var key: String { id }
}

/// The keys that service tokens are signed with, the newest first.
struct KeysPlace: Sendable, Equatable {
    var list = Listing<RingKey>()
    /// How they stand; `nil` until that has been read, and where nobody can tell.
    private(set) var standing: KeyRingStanding?
    private(set) var isRead = false

    /// Takes in what was read; `nil`: nobody can tell.
    mutating func take(_ standing: KeyRingStanding?, rows: Int) {
        self.standing = standing
        isRead = true
        list.take(standing?.ring?.keys.reversed() ?? [], hasMore: false, rows: rows)
    }

    /// How many tokens of a key may still be valid, by service.
    func outstanding(_ key: RingKey) -> [OutstandingTokenCount] {
        standing?.outstanding.filter { $0.key == key.id } ?? []
    }
}
