/// The tables of ends that are in force before all their rows say so.
enum OrderSchema {
    /// An act has several records in the audit chain when its rows follow in slices, so its sequence is no longer unique
    /// there.
    static let tables = """
        CREATE TABLE orders(
            id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given twice: what is pinned refers to it
            sequence INTEGER UNIQUE,        -- the event of the act; NULL while its logins are being pinned: not in force
            at INTEGER NOT NULL,            -- when those logins end
            scope TEXT NOT NULL,            -- 'everyone', 'user' or 'pinned'
            user_id INTEGER REFERENCES users,
            actor TEXT NOT NULL,
            actor_known TEXT,
            reason TEXT,
            message TEXT
        ) STRICT;

        -- The logins that an order of scope 'pinned' means, by their rows.
        CREATE TABLE pinned(
            order_id INTEGER NOT NULL,
            session_id INTEGER NOT NULL,
            PRIMARY KEY(order_id, session_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit_in_parts(
            number INTEGER PRIMARY KEY,         -- gapless from 1, less what a checkpoint stands for
            sequence INTEGER NOT NULL,          -- the event of the act
            hash BLOB NOT NULL,
            effect TEXT,                        -- 'ended', 'ordered', 'followed', 'followed to the end', 'forgot' or nothing
            ended BLOB,                         -- the ids of the logins that it ended, ten bytes each
            reason TEXT,
            message TEXT,
            checkpoint_sequence INTEGER,
            checkpoint_number INTEGER,
            checkpoint_hash BLOB
        ) STRICT;
        INSERT INTO audit_in_parts SELECT number, sequence, hash, effect, ended, reason, message, checkpoint_sequence, \
        checkpoint_number, checkpoint_hash FROM audit;
        DROP TABLE audit;
        ALTER TABLE audit_in_parts RENAME TO audit;
        CREATE INDEX audit_sequence ON audit(sequence);
        CREATE INDEX audit_checkpoints ON audit(number) WHERE checkpoint_number IS NOT NULL;
        """
}
