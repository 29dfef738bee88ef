import GRDB
import SessionStore

/// The logins that an order means, found while others go on writing, and made true under the write lock.
///
/// To find a million takes seconds, for which nobody shall wait. So they are found in a reading of one moment; later, when
/// nobody else writes, only the logins that the feed has named since are looked at again. Uses are not in the feed: a
/// query about them (`seen<10m`) is decided as of the reading.
struct PinnedSet: Sendable {
    /// How many events may have happened since the last reading for making the set true under the write lock.
    static let fewEvents = 1000
    private static let mostEvents = 4 * fewEvents

    let choice: EndChoice
    /// The newest event at the reading.
    private var sequence: Int64
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
    struct Correction: Sendable {
        let added, removed: [Int64]
        /// How many events it follows from.
        let events: Int64
    }

    /// The set as of a later reading, and what has changed; `nil` when it has to be found anew.
    func caughtUp(in db: Database) throws -> (PinnedSet, Correction)? {
        var next = self
        guard
            let correction = try next.correct(
                SessionSource(of: db), newest: WriteTransaction.sequence(of: db), in: db)
        else { return nil }
        return (next, correction)
    }

    /// Makes it true under the write lock.
    ///
    /// - Returns: what was changed; `nil` when so much has happened that it has to be found anew.
    mutating func correct(in transaction: WriteTransaction) throws -> Correction? {
        guard transaction.sequence - sequence <= Self.mostEvents else { return nil }
        return try correct(transaction.source, newest: transaction.sequence, in: transaction.db)
    }

    private mutating func correct(_ source: SessionSource, newest: Int64, in db: Database) throws -> Correction? {
        // What an order means is not in the feed one by one, nor is what has been forgotten meanwhile.
        guard try Order.sequencesInForce(of: db).allSatisfy({ $0 <= sequence }) else { return nil }
        let oldest = try db.first("SELECT min(sequence) FROM events") { $0.integer(0) } ?? 0
        guard oldest <= sequence + 1 else { return nil }
        let named = try db.rows(
            """
            SELECT s.id, s.public_id FROM sessions s WHERE s.public_id IN \
            (SELECT e.session FROM events e WHERE e.sequence > ? AND e.session IS NOT NULL)
            """, [.integer(sequence)]
        ) { ($0.integer(0), SessionID(parsing: $0.text(1))) }
        let meant =
            named.isEmpty ? [] : Set(try choice.logins(among: named.map(\.0), of: source, in: db).map(\.row))
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
        if !added.isEmpty || !removed.isEmpty {
            let gone = Set(removed)
            rows.removeAll { gone.contains($0) }
            rows = (rows + added).sorted()
        }
        // Of those named one by one, some may have ended meanwhile.
        if !removed.isEmpty { over = try choice.over(of: source, in: db) }
        defer { sequence = newest }
        return Correction(added: added, removed: removed, events: newest - sequence)
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
