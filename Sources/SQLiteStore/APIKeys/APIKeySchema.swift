/// The table of the keys of those who call the service.
enum APIKeySchema {
    static let tables = """
        CREATE TABLE api_keys(
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            hash BLOB NOT NULL UNIQUE,          -- SHA-256 of the key
            role TEXT NOT NULL,
            name TEXT,
            created INTEGER NOT NULL,
            expires INTEGER,
            last_used INTEGER,
            revoked INTEGER
        ) STRICT;
        """
}
