/// The tables of the key ring and of the service tokens that are outstanding.
enum ServiceTokenSchema {
    static let tables = """
        CREATE TABLE signing_keys(
            number INTEGER PRIMARY KEY,     -- oldest first
            label TEXT NOT NULL UNIQUE,
            algorithm TEXT NOT NULL,
            published BLOB NOT NULL,
            sealed BLOB,                    -- under a key that is not here; NULL once it signs no more
            published_at INTEGER NOT NULL,
            active_at INTEGER,
            retiring_at INTEGER,
            retired_at INTEGER
        ) STRICT;

        CREATE TABLE service_tokens(
            id TEXT NOT NULL PRIMARY KEY,
            session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
            audience TEXT NOT NULL,
            key_label TEXT NOT NULL,
            issued_at INTEGER NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX service_tokens_session ON service_tokens(session_id);
        CREATE INDEX service_tokens_expires ON service_tokens(expires);
        """

    /// When a token was taken back.
    static let revocation = "ALTER TABLE service_tokens ADD COLUMN revoked_at INTEGER"
}
