import GRDB
import SessionStore

/// The logins that an order means, found while others go on writing, and made true under the write lock.
///
/// To find a million takes seconds, for which nobody shall wait. So they are found in a reading of one moment; later, when
/// nobody else writes, only the logins that the feed has named since are looked at again. Uses are not in the feed: a
/// query about them (`seen<10m`) is decided as of the reading.
struct PinnedSet: Sendable {
    /// Beyond so many events since the reading it is better done anew.
    private static let mostEvents = 4000

    let choice: EndChoice
    /// The newest event at the reading.
    private let sequence: Int64
    /// In the order of their numbers.
    private(set) var rows: [Int64]
    /// Their ids, if they are expected to be certain ones.
    private var ids: Set<SessionID>?
    /// Those named one by one that are over.
    private(set) var over: [Session]

    init(_ choice: EndChoice, expecting: EndExpectation?, in db: Database) throws {
        self.choice = choice
        let source = try SessionSource(of: db)
        sequence = try WriteTransaction.sequence(of: db)
        let condition = try choice.condition(of: source, in: db)
        var rows: [Int64] = []
        var ids: Set<SessionID>? = if case .exactly = expecting { [] } else { nil }
        try db.walk(
            "SELECT s.id, s.public_id FROM \(source.table) WHERE \(condition.sql)", condition.values, isCached: false
        ) { row in
            rows.append(row.integer(0))
            if ids != nil, let id = SessionID(parsing: row.text(1)) { ids?.insert(id) }
            return true
        }
        rows.sort()
        self.rows = rows
        self.ids = ids
        over = try choice.over(of: source, in: db)
    }

    /// What has to be changed in the set.
    struct Correction {
        let added, removed: [Int64]
    }

    /// Makes it true under the write lock.
    ///
    /// - Returns: what was changed; `nil` when so much has happened that the set has to be found anew.
    mutating func correct(in transaction: WriteTransaction) throws -> Correction? {
        let db = transaction.db
        guard transaction.sequence - sequence <= Self.mostEvents else { return nil }
        // What an order means is not in the feed one by one.
        guard try Order.sequencesInForce(of: db).allSatisfy({ $0 <= sequence }) else { return nil }
        let named = try db.rows(
            """
            SELECT s.id, s.public_id FROM sessions s WHERE s.public_id IN \
            (SELECT e.session FROM events e WHERE e.sequence > ? AND e.session IS NOT NULL)
            """, [.integer(sequence)]
        ) { ($0.integer(0), SessionID(parsing: $0.text(1))) }
        guard !named.isEmpty else { return Correction(added: [], removed: []) }
        let meant = Set(
            try choice.logins(among: named.map(\.0), of: transaction.source, in: db).map(\.row))
        var (added, removed): ([Int64], [Int64]) = ([], [])
        for (row, id) in named where meant.contains(row) != contains(row) {
            if meant.contains(row) {
                added.append(row)
                if let id { ids?.insert(id) }
            } else {
                removed.append(row)
                if let id { ids?.remove(id) }
            }
        }
        if !removed.isEmpty {
            let gone = Set(removed)
            rows.removeAll { gone.contains($0) }
        }
        rows += added
        return Correction(added: added, removed: removed)
    }

    func meets(_ expectation: EndExpectation?) -> Bool {
        switch expectation {
        case nil: true
        case .count(let count): rows.count == count
        case .exactly(let expected): ids == expected
        }
    }

    private func contains(_ row: Int64) -> Bool {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == row
    }
}
