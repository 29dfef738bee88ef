import GRDB

/// The tables, and how they came to be.
///
/// Layout (`performance.md`, "What they teach"): a session is one row for life and becomes its own tombstone; the hash
/// of its token is an index, not the key, because a refresh changes it. Users, clients and User-Agents are kept once,
/// with a folded copy for searching. Nothing that a touch changes is indexed, except `last_seen`, once.
enum StoreSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in try db.execute(sql: first) }
        // Looking through every row for dangling references would take long in a large store, and nothing that others
        // refer to is touched.
        migrator.registerMigration("2", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: AuditSchema.tables)
            try AuditSchema.recordEarlierActs(in: db)
        }
        migrator.registerMigration("3", foreignKeyChecks: .immediate) { db in try db.execute(sql: OrderSchema.tables) }
        migrator.registerMigration("4", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: AlarmSchema.indexes)
            try db.execute(sql: AlarmSchema.indexByTime)
        }
        migrator.registerMigration("5", foreignKeyChecks: .immediate) { db in try db.execute(sql: APIKeySchema.tables) }
        migrator.registerMigration("6", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: ServiceTokenSchema.tables)
        }
        migrator.registerMigration("7", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: ServiceTokenSchema.revocation)
        }
        migrator.registerMigration("8", foreignKeyChecks: .immediate) { db in try db.execute(sql: indexByCreation) }
        return migrator
    }

    private static let indexByCreation = """
        CREATE INDEX sessions_created ON sessions(created, public_id) WHERE ended_at IS NULL;
        """

    /// Moments are milliseconds since 1970. Addresses are big-endian blobs, so that networks are ranges.
    private static let first = """
        CREATE TABLE meta(
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO meta(name, value) VALUES ('store', lower(hex(randomblob(16))));

        CREATE TABLE users(
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            folded TEXT NOT NULL
        ) STRICT;
        CREATE INDEX users_folded ON users(folded);

        CREATE TABLE clients(
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            folded TEXT NOT NULL
        ) STRICT;

        CREATE TABLE agents(
            id INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE,
            device TEXT NOT NULL,
            folded TEXT NOT NULL,
            folded_device TEXT NOT NULL
        ) STRICT;

        CREATE TABLE sessions(
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL,
            user_id INTEGER NOT NULL REFERENCES users,
            client_id INTEGER NOT NULL REFERENCES clients,
            sequence INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            flags INTEGER NOT NULL,
            created INTEGER NOT NULL,
            last_seen INTEGER NOT NULL,
            idle_deadline INTEGER,
            absolute_deadline INTEGER,
            deadline INTEGER,           -- the earlier of both
            look_at INTEGER,            -- when a sweep looks at it next: never later than the deadline
            first_address BLOB,
            address BLOB,
            agent_id INTEGER REFERENCES agents,
            methods TEXT NOT NULL,      -- with commas between them
            label TEXT,
            attributes TEXT,
            token BLOB NOT NULL,        -- SHA-256 of the current token
            seen_at INTEGER,            -- when the current token was first seen
            predecessor BLOB,           -- SHA-256 of the token before it
            replacement TEXT,
            replaced_at INTEGER,
            good_until INTEGER,
            sealed BLOB,
            predecessor_address BLOB,
            predecessor_agent_id INTEGER REFERENCES agents,
            ended_at INTEGER,           -- not NULL: a tombstone
            cause TEXT,
            actor TEXT,
            actor_known TEXT,
            reason TEXT,
            message TEXT
        ) STRICT;
        CREATE UNIQUE INDEX sessions_token ON sessions(token);
        CREATE UNIQUE INDEX sessions_predecessor ON sessions(predecessor) WHERE predecessor IS NOT NULL;
        CREATE UNIQUE INDEX sessions_public_id ON sessions(public_id);
        CREATE INDEX sessions_user ON sessions(user_id, ended_at);
        CREATE INDEX sessions_last_seen ON sessions(last_seen, public_id) WHERE ended_at IS NULL;
        CREATE INDEX sessions_look_at ON sessions(look_at) WHERE ended_at IS NULL AND look_at IS NOT NULL;
        CREATE INDEX sessions_address ON sessions(address) WHERE ended_at IS NULL;
        CREATE INDEX sessions_agent ON sessions(agent_id) WHERE ended_at IS NULL;
        CREATE INDEX sessions_ended_at ON sessions(ended_at, public_id) WHERE ended_at IS NOT NULL;
        CREATE INDEX sessions_sealed ON sessions(good_until) WHERE sealed IS NOT NULL;

        -- Tokens older than the predecessor, of live logins. `generation` is the one that the token belonged to.
        CREATE TABLE ancestors(
            hash BLOB NOT NULL PRIMARY KEY,
            session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
            generation INTEGER NOT NULL,
            superseded_until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ancestors_session ON ancestors(session_id, generation);

        -- The feed. A number is one more than the greatest there is, given under the write lock: gapless, whatever is
        -- rolled back. The newest row is never deleted.
        CREATE TABLE events(
            sequence INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            session TEXT,
            user_id INTEGER REFERENCES users,
            client_id INTEGER REFERENCES clients,
            generation INTEGER,
            actor TEXT,
            actor_known TEXT,
            cause TEXT,
            reason TEXT,
            address BLOB,
            agent_id INTEGER REFERENCES agents
        ) STRICT;
        CREATE INDEX events_session ON events(session) WHERE session IS NOT NULL;
        CREATE INDEX events_user ON events(user_id) WHERE user_id IS NOT NULL;
        CREATE INDEX events_at ON events(at, kind);

        -- "No login before this is live": of a user, or of everybody where there is none.
        CREATE TABLE marks(
            sequence INTEGER PRIMARY KEY REFERENCES events,
            at INTEGER NOT NULL,
            user_id INTEGER REFERENCES users,
            actor TEXT NOT NULL,
            actor_known TEXT,
            reason TEXT,
            message TEXT
        ) STRICT;
        CREATE INDEX marks_user ON marks(user_id, at);
        """
}
