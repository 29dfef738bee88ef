import GRDB
import SessionStore

/// The tables of the audit chain, and how a store that had none gets one.
enum AuditSchema {
    /// The kinds of acts, as SQL that the planner recognises in the condition of the index.
    static let isAct = "kind IN ('mark', 'admin', 'import', 'policy', 'key', 'mint')"

    /// The marks get a table without a reference to the feed: they outlive the events that are forgotten.
    static let tables = """
        CREATE TABLE audit(
            number INTEGER PRIMARY KEY,         -- gapless from 1, less what a checkpoint stands for
            sequence INTEGER NOT NULL UNIQUE,   -- the event of the act
            hash BLOB NOT NULL,
            effect TEXT,                        -- 'ended', 'forgot' or nothing
            ended BLOB,                         -- the ids of the logins that it ended, ten bytes each
            reason TEXT,
            message TEXT,
            checkpoint_sequence INTEGER,
            checkpoint_number INTEGER,
            checkpoint_hash BLOB
        ) STRICT;
        CREATE INDEX audit_checkpoints ON audit(number) WHERE checkpoint_number IS NOT NULL;
        CREATE INDEX events_acts ON events(sequence) WHERE \(isAct);

        CREATE TABLE marks_without_reference(
            sequence INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            user_id INTEGER REFERENCES users,
            actor TEXT NOT NULL,
            actor_known TEXT,
            reason TEXT,
            message TEXT
        ) STRICT;
        INSERT INTO marks_without_reference SELECT sequence, at, user_id, actor, actor_known, reason, message FROM marks;
        DROP TABLE marks;
        ALTER TABLE marks_without_reference RENAME TO marks;
        CREATE INDEX marks_user ON marks(user_id, at);
        """

    /// Records the acts that are there, as they are: the first checkpoint. What was edited before can no longer be
    /// found, so `meta` says how many records there were.
    static func recordEarlierActs(in db: Database) throws {
        let acts = try db.rows(
            """
            SELECT \(EventListing.columns) FROM \(EventListing.tables) WHERE e.\(isAct) ORDER BY e.sequence
            """, isCached: false, EventListing.read)
        guard !acts.isEmpty else { return }
        // There are no orders in a store of this version.
        let transaction = try WriteTransaction(db, source: .rows)
        for act in acts { try transaction.record(act, effect: .none) }
        try db.run("INSERT INTO meta(name, value) VALUES ('audit_since', ?)", [.text(String(acts.count))])
    }
}
