PRAGMA application_id = 1129465431;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE meta(
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE TABLE ancestors(
    hash BLOB NOT NULL PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
    generation INTEGER NOT NULL,
    superseded_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ancestors_session ON ancestors(session_id, generation);
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
CREATE INDEX events_acts ON events(sequence) WHERE kind IN ('mark', 'admin', 'import', 'policy', 'key', 'mint');
CREATE TABLE "marks"(
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER REFERENCES users,
    actor TEXT NOT NULL,
    actor_known TEXT,
    reason TEXT,
    message TEXT
) STRICT;
CREATE INDEX marks_user ON marks(user_id, at);
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
CREATE TABLE pinned(
    order_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    PRIMARY KEY(order_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE "audit"(
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
CREATE INDEX audit_sequence ON audit(sequence);
CREATE INDEX audit_checkpoints ON audit(number) WHERE checkpoint_number IS NOT NULL;
CREATE INDEX sessions_flags ON sessions(flags) WHERE flags <> 0;
CREATE INDEX events_alarms ON events(sequence) WHERE (kind = 'reuse' OR (reason IS NOT NULL AND kind IN ('login', 'refresh', 'retry', 'confirm', 'elevate')));
CREATE INDEX events_alarms_at ON events(at) WHERE (kind = 'reuse' OR (reason IS NOT NULL AND kind IN ('login', 'refresh', 'retry', 'confirm', 'elevate')));
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
, revoked_at INTEGER) STRICT, WITHOUT ROWID;
CREATE INDEX service_tokens_session ON service_tokens(session_id);
CREATE INDEX service_tokens_expires ON service_tokens(expires);
CREATE INDEX sessions_created ON sessions(created, public_id) WHERE ended_at IS NULL;
INSERT INTO grdb_migrations VALUES ('1');
INSERT INTO grdb_migrations VALUES ('2');
INSERT INTO grdb_migrations VALUES ('3');
INSERT INTO grdb_migrations VALUES ('4');
INSERT INTO grdb_migrations VALUES ('5');
INSERT INTO grdb_migrations VALUES ('6');
INSERT INTO grdb_migrations VALUES ('7');
INSERT INTO grdb_migrations VALUES ('8');
INSERT INTO meta VALUES ('copied', '1');
INSERT INTO meta VALUES ('policy', CAST(x'69646c65203d2033306d0a6162736f6c757465203d203132680a72656672657368203d2031356d0a6772616365203d203330730a746f756368203d20316d0a726574656e74696f6e203d203330640a6d61785f73657373696f6e73203d20300a726561736f6e203d206f7074696f6e616c0a616c61726d732073746f726d203d2031300a616c61726d732073746f726d5f77697468696e203d20316d0a616c61726d732073706c6974203d20326d0a616c61726d73207261706964203d20350a636c69656e7420226b696f736b223a2069646c65203d2033306d0a636c69656e7420226b696f736b223a206162736f6c757465203d2031306d0a636c69656e7420226b696f736b223a2072656672657368203d2031356d0a636c69656e7420226b696f736b223a206772616365203d203330730a636c69656e7420226b696f736b223a20746f756368203d20316d0a636c69656e7420226b696f736b223a20726574656e74696f6e203d203330640a636c69656e7420226b696f736b223a206d61785f73657373696f6e73203d20300a636c69656e74202270686f6e65223a2069646c65203d206e6f6e650a636c69656e74202270686f6e65223a206162736f6c757465203d206e6f6e650a636c69656e74202270686f6e65223a2072656672657368203d2031356d0a636c69656e74202270686f6e65223a206772616365203d203330730a636c69656e74202270686f6e65223a20746f756368203d20316d0a636c69656e74202270686f6e65223a20726574656e74696f6e203d203330640a636c69656e74202270686f6e65223a206d61785f73657373696f6e73203d2031206576696374' AS TEXT));
INSERT INTO meta VALUES ('store', '5e947d543ab44a750464a891b9b435eb');
INSERT INTO meta VALUES ('swept', '1795446000000');
INSERT INTO users VALUES (1, CAST(x'611b5b324a6461' AS TEXT), CAST(x'611b5b326a6461' AS TEXT));
INSERT INTO users VALUES (2, CAST(x'6379cc81' AS TEXT), CAST(x'6379cc81' AS TEXT));
INSERT INTO users VALUES (3, CAST(x'63c3bd' AS TEXT), CAST(x'63c3bd' AS TEXT));
INSERT INTO users VALUES (4, CAST(x'e280ae6576696c' AS TEXT), CAST(x'e280ae6576696c' AS TEXT));
INSERT INTO users VALUES (5, 'x''; DROP TABLE users; --', 'x''; drop table users; --');
INSERT INTO users VALUES (6, '%_\', '%_\');
INSERT INTO users VALUES (7, 'gus', 'gus');
INSERT INTO users VALUES (8, 'hal', 'hal');
INSERT INTO users VALUES (9, 'ira', 'ira');
INSERT INTO users VALUES (10, 'joe', 'joe');
INSERT INTO users VALUES (11, 'kim', 'kim');
INSERT INTO users VALUES (12, 'mia', 'mia');
INSERT INTO users VALUES (13, 'ned', 'ned');
INSERT INTO users VALUES (14, 'oda', 'oda');
INSERT INTO users VALUES (15, 'ada', 'ada');
INSERT INTO users VALUES (16, 'bob', 'bob');
INSERT INTO users VALUES (17, 'dee', 'dee');
INSERT INTO users VALUES (18, 'eve', 'eve');
INSERT INTO users VALUES (19, 'lee', 'lee');
INSERT INTO clients VALUES (1, 'web', 'web');
INSERT INTO clients VALUES (2, 'phone', 'phone');
INSERT INTO clients VALUES (3, 'kiosk', 'kiosk');
INSERT INTO clients VALUES (4, CAST(x'e280ae6576696c' AS TEXT), CAST(x'e280ae6576696c' AS TEXT));
INSERT INTO agents VALUES (1, CAST(x'4d6f7a696c6c612f352e3020285831313b204c696e7578207838365f3634292046697265666f782f3132382e30c29b33316d' AS TEXT), CAST(x'46697265666f782031323820c2b7204c696e7578' AS TEXT), CAST(x'6d6f7a696c6c612f352e3020287831313b206c696e7578207838365f3634292066697265666f782f3132382e30c29b33316d' AS TEXT), CAST(x'66697265666f782031323820c2b7206c696e7578' AS TEXT));
INSERT INTO sessions VALUES (1, 'tw6pmk39fc0105kj', 1, 1, 1, 0, 0, 1795442400000, 1795442400000, 1795444200000, 1795485600000, 1795444200000, 1795444200000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', CAST(x'611b5b324a6461' AS TEXT), '{"team":1.50}', x'a2e576a194a8d10182f7fd7d19c10481f79e8c906e2ec8fb5e4bf850dd6a4b8a', 1795442400000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (2, '8tecvb4zywttp9wa', 2, 1, 2, 0, 0, 1795442401000, 1795442401000, 1795444201000, 1795485601000, 1795444201000, 1795444201000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', CAST(x'6379cc81' AS TEXT), '{"team":1.50}', x'70bce0626851661dfcee9195ff2e9295a4ef7f789e177266808d6f7f757ab9f4', 1795442401000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (3, 'r4ev35q4aa720bc2', 3, 1, 3, 0, 0, 1795442402000, 1795442402000, 1795444202000, 1795485602000, 1795444202000, 1795444202000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', CAST(x'63c3bd' AS TEXT), '{"team":1.50}', x'4da5a901678a3ea69d208c90b205b291f0e002a43adcb5533784a33f29a88163', 1795442402000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (4, '6b397mcmyqabvntg', 4, 1, 4, 0, 0, 1795442403000, 1795442403000, 1795444203000, 1795485603000, 1795444203000, 1795444203000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', CAST(x'e280ae6576696c' AS TEXT), '{"team":1.50}', x'd8648f0a9014132190f77ef6b5c34b59fd707094e28dd2335ffb731e4d180543', 1795442403000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (5, 'aj8q42yg1qyyypph', 5, 1, 5, 0, 0, 1795442404000, 1795442404000, 1795444204000, 1795485604000, 1795444204000, 1795444204000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', 'x''; DROP TABLE users; --', '{"team":1.50}', x'6ef6ae7a8895c6aa449d3c167714e5b9710f66810d0b05b8d223ce2686e3e930', 1795442404000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (6, 'v75j1vz30fb23qxp', 6, 1, 6, 0, 0, 1795442405000, 1795442405000, 1795444205000, 1795485605000, 1795444205000, 1795444205000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', '%_\', '{"team":1.50}', x'65eb78d0b82d8789a0bf3c8ae1bf1bf32ec9e0bbd76c80250bbaf1d5f8808b80', 1795442405000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (7, '90g0kfh57y219fex', 7, 1, 7, 0, 0, 1795442700000, 1795442700000, 1795444500000, 1795485900000, 1795444500000, 1795444500000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'6ad1b62aab411ac1b6d9df92b53f54c8b1e1fb3fabb35d5608c115117412a2dc', 1795442700000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795442760000, 'signed_out', 'user', NULL, NULL, NULL);
INSERT INTO sessions VALUES (8, '5z6svzsgx6x5yhrx', 8, 1, 9, 1, 2, 1795442700000, 1795442820000, 1795444620000, 1795485900000, 1795444620000, 1795444500000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'48c801a6f9370cdeb18e04d485204b4f89e8e6b3d29f47ccc51adc636b576967', 1795442820000, x'183d0c46efc5e75e189b6154b088528640de6356e890ab8e86a91f755b3099b0', 'refresh', 1795442760000, 1795444560000, NULL, x'20010db8000000000000000000000007', 1, 1795442880000, 'reuse', 'policy', NULL, NULL, NULL);
INSERT INTO sessions VALUES (9, 'fjjxtamsvmtxcq2k', 9, 2, 13, 0, 0, 1795442700000, 1795442700000, NULL, NULL, NULL, NULL, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'eedd61dd40a91085db2f1a89351ae6c632229df8cefdd5d0bb3d3ab72927a751', 1795442700000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795442760000, 'evicted', 'policy', NULL, NULL, NULL);
INSERT INTO sessions VALUES (10, '3sta2jwva9qeee12', 9, 2, 15, 0, 0, 1795442760000, 1795442760000, NULL, NULL, NULL, NULL, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'ad3f45db9e38704f9ce191701c44b58315093a8acff062b1fbbabb97858ec09a', 1795442760000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443600000, 'revoked', 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO sessions VALUES (11, 'f2ezds9yarb1nd9e', 10, 1, 16, 0, 0, 1795442820000, 1795442820000, 1795444620000, 1795486020000, 1795444620000, 1795444620000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'f0812ca2eb7de3ff98e39fd0f53df824e4ae68d5fed7b5cbc301f7525e5ad587', 1795442820000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795442880000, 'revoked', 'admin:ops@test', 'uid=1000', CAST(x'494e432d373a201b5d303b7807' AS TEXT), 'Sign in again.');
INSERT INTO sessions VALUES (12, '92qn39wzcbt7ejm5', 11, 1, 28, 0, 0, 1795443660000, 1795443660000, 1795445460000, 1795486860000, 1795445460000, 1795445460000, NULL, NULL, NULL, '', NULL, NULL, x'9954ba68bd35ebd4d255608ffe04f2f577c4fe474b92d52ac336031ad8f13733', 1795443660000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795443660000, 'imported', 'policy', NULL, NULL, NULL);
INSERT INTO sessions VALUES (13, 'zzrgnghz4gh6bdce', 12, 1, 29, 0, 0, 1795443900000, 1795443900000, 1795445700000, 1795487100000, 1795445700000, 1795445700000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'41ad07c3b87687c32f1aa1b8f4cd526165255f3f3b7305c909b43fe0b1465a6e', 1795443900000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795445700000, 'idle', 'policy', NULL, NULL, NULL);
INSERT INTO sessions VALUES (14, 'vv05rjzhzjhzg4y2', 13, 3, 30, 0, 0, 1795443960000, 1795443960000, 1795444560000, 1795444560000, 1795444560000, 1795444560000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'5ef0e999aa88e9035dc187ab90ca7dcbf32706206c176e73a242112025efcfe8', 1795443960000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795444560000, 'absolute', 'policy', NULL, NULL, NULL);
INSERT INTO sessions VALUES (15, 'nnsc8f1q45vsxy8c', 14, 1, 37, 0, 0, 1795446060000, 1795446060000, 1795447860000, 1795489260000, 1795447860000, 1795447860000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'f104e2887aa181bccbd4d78559ddc6c1589f3a31a4671c7a28d7214315c0916b', 1795446060000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO sessions VALUES (16, 'h00ype8ms66eb36x', 15, 1, 38, 2, 0, 1795447200000, 1795447380000, 1795449180000, 1795490400000, 1795449180000, 1795449000000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'4ef638a90a968c8043f8df397bf6f042dca6c4be35f04f269151734fd02d8274', 1795447380000, x'352ad50cd29ac18c22e7fc910a7de183e844a29288995e453eeaf3be0c13438c', 'refresh', 1795447320000, 1795449120000, NULL, x'20010db8000000000000000000000007', 1, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO sessions VALUES (17, 'kdhnewpzzcckr9vk', 16, 1, 43, 1, 0, 1795447200000, 1795447440000, 1795449240000, 1795490400000, 1795449240000, 1795449000000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd,otp', NULL, '{"team":1.50}', x'9ac69226e7e031e9aea950980b80b672b7726a572883bfb9a21c2a2640ab715c', NULL, x'52a85fea36de9801af14a63dccad5e051de12a3b48df1ccc87dda57e1abc406a', 'elevate', 1795447440000, 1795449240000, x'aab5173f11b7e5b9f58edaee23737d15887e7020f69f6e77fef06dc72ecd7534ca5d18c324276b99c186857bf8d27d14', x'20010db8000000000000000000000007', 1, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO sessions VALUES (18, '4vvnpq66b6w15dqc', 17, 1, 45, 1, 0, 1795447200000, 1795447500000, 1795449300000, 1795490400000, 1795449300000, 1795449000000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'd545c47277f3f3dbb4147f81087fdf112dd96a5f224c598ab3f06153e8dd0b89', NULL, x'8d4c46b74540688e0226b2ae2338674554f4f013a8d34804e2e90ae9f22eeff7', 'refresh', 1795447500000, 1795449300000, x'4df29a8b4eedab295f8d46f15b24951a3794da1d12820ba1184d434d5365c6f8a55401bff4a6b5568c05d7293d8d9e81', x'20010db8000000000000000000000007', 1, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO sessions VALUES (19, 'qjpj6eydjyf47dkv', 18, 1, 47, 1, 1, 1795447200000, 1795447560000, 1795449360000, 1795490400000, 1795449360000, 1795449000000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'1081b4c668f98546b27980ac7b994fa6b2c606a2bbcd126f92c56b3de7ff4b0e', NULL, x'8390418f9cf3c258eef6e049ab9402f45cb20b2a6fd3ea682e45f80ccd056645', 'refresh', 1795447560000, 1795449360000, x'7a6398c1a00338ea559590189c0fae3bbaa66a8c0c2f6e2e0899c4cc114c59b9e8e968a5dbb6f48375fccb901fc2e05f', x'20010db8000000000000000000000007', 1, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO sessions VALUES (20, 'mefxkp8a0wdkd99c', 2, 4, 50, 2, 0, 1795448100000, 1795448390000, 1795450190000, 1795491300000, 1795450190000, 1795449900000, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'5ddece94587eec2d1063ee7b23797fa8d1606e8aec37feec5846374b6e3e0a34', NULL, x'4a1ab20bb708e7b7ed234541a4077017d8144cef3b54aa37a8f066a0f5a01e69', 'refresh', 1795448390000, 1795450190000, x'8cb3feb5d0383664a111d0de8068b16e0402a5913c145181e5c1f0ceb05a84561aa3ee088853a68d1bd960f7fb7310f8', x'20010db8000000000000000000000007', 1, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO sessions VALUES (21, 'gfz5ss4aeensy8n5', 19, 2, 54, 0, 0, 1795448280000, 1795448280000, NULL, NULL, NULL, NULL, x'20010db8000000000000000000000007', x'20010db8000000000000000000000007', 1, 'pwd', NULL, '{"team":1.50}', x'a60e3fcadcf30edcdb28d7c9f406b1c30c85242bf6336969051e21f8c1907931', 1795448280000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ancestors VALUES (x'c040c8275f23f477d0f6ec80e3ee6a113f6d6c11e4593f9c6ce39b6a5baf9053', 16, 0, 1795447350000);
INSERT INTO ancestors VALUES (x'c06afca42fdf759cc9f3130efbed2c798c1fc368f4aedd0be27dd16b6cc374e4', 20, 0, 1795448420000);
INSERT INTO events VALUES (1, 1795442400000, 'login', 'tw6pmk39fc0105kj', 1, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (2, 1795442401000, 'login', '8tecvb4zywttp9wa', 2, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (3, 1795442402000, 'login', 'r4ev35q4aa720bc2', 3, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (4, 1795442403000, 'login', '6b397mcmyqabvntg', 4, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (5, 1795442404000, 'login', 'aj8q42yg1qyyypph', 5, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (6, 1795442405000, 'login', 'v75j1vz30fb23qxp', 6, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (7, 1795442700000, 'login', '90g0kfh57y219fex', 7, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (8, 1795442760000, 'signout', '90g0kfh57y219fex', 7, 1, 0, 'user', NULL, 'signed_out', NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (9, 1795442700000, 'login', '5z6svzsgx6x5yhrx', 8, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (10, 1795442760000, 'refresh', '5z6svzsgx6x5yhrx', 8, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (11, 1795442820000, 'confirm', '5z6svzsgx6x5yhrx', 8, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (12, 1795442880000, 'reuse', '5z6svzsgx6x5yhrx', 8, 1, 1, 'policy', NULL, 'reuse', NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (13, 1795442700000, 'login', 'fjjxtamsvmtxcq2k', 9, 2, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (14, 1795442760000, 'evict', 'fjjxtamsvmtxcq2k', 9, 2, 0, 'policy', NULL, 'evicted', NULL, NULL, NULL);
INSERT INTO events VALUES (15, 1795442760000, 'login', '3sta2jwva9qeee12', 9, 2, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (16, 1795442820000, 'login', 'f2ezds9yarb1nd9e', 10, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (17, 1795442880000, 'mark', NULL, 10, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, CAST(x'7265766f6b65207573657220283120656e646564293a20494e432d373a201b5d303b7807' AS TEXT), NULL, NULL);
INSERT INTO events VALUES (18, 1795442880000, 'revoke', 'f2ezds9yarb1nd9e', 10, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', CAST(x'494e432d373a201b5d303b7807' AS TEXT), NULL, NULL);
INSERT INTO events VALUES (19, 1795442940000, 'admin', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, 'revoke where user:kim (0 ended)', NULL, NULL);
INSERT INTO events VALUES (20, 1795443600000, 'mark', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, 'revoke everyone (7 ended): all', NULL, NULL);
INSERT INTO events VALUES (21, 1795443600000, 'revoke', 'tw6pmk39fc0105kj', 1, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (22, 1795443600000, 'revoke', '8tecvb4zywttp9wa', 2, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (23, 1795443600000, 'revoke', 'r4ev35q4aa720bc2', 3, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (24, 1795443600000, 'revoke', '6b397mcmyqabvntg', 4, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (25, 1795443600000, 'revoke', 'aj8q42yg1qyyypph', 5, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (26, 1795443600000, 'revoke', 'v75j1vz30fb23qxp', 6, 1, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (27, 1795443600000, 'revoke', '3sta2jwva9qeee12', 9, 2, 0, 'admin:ops@test', 'uid=1000', 'revoked', 'all', NULL, NULL);
INSERT INTO events VALUES (28, 1795443660000, 'login', '92qn39wzcbt7ejm5', 11, 1, 0, 'user', NULL, NULL, NULL, NULL, NULL);
INSERT INTO events VALUES (29, 1795443900000, 'login', 'zzrgnghz4gh6bdce', 12, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (30, 1795443960000, 'login', 'vv05rjzhzjhzg4y2', 13, 3, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (31, 1795444200000, 'key', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, CAST(x'637265617465206170706c69636174696f6e206b65792065643064626b3432646a7167373936662022611b5b324a646122' AS TEXT), NULL, NULL);
INSERT INTO events VALUES (32, 1795444200000, 'key', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, 'create admin key nw20qqmr5r3yjs08, until 2026-11-23T14:31:00.000Z', NULL, NULL);
INSERT INTO events VALUES (33, 1795444200000, 'key', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, 'create auditor key r314qc7af6wn936s "reports"', NULL, NULL);
INSERT INTO events VALUES (34, 1795444320000, 'key', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, 'revoke auditor key r314qc7af6wn936s "reports"', NULL, NULL);
INSERT INTO events VALUES (35, 1795446000000, 'expire', 'vv05rjzhzjhzg4y2', 13, 3, 0, 'policy', NULL, 'absolute', NULL, NULL, NULL);
INSERT INTO events VALUES (36, 1795446000000, 'expire', 'zzrgnghz4gh6bdce', 12, 1, 0, 'policy', NULL, 'idle', NULL, NULL, NULL);
INSERT INTO events VALUES (37, 1795446060000, 'login', 'nnsc8f1q45vsxy8c', 14, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (38, 1795447200000, 'login', 'h00ype8ms66eb36x', 15, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (39, 1795447260000, 'refresh', 'h00ype8ms66eb36x', 15, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (40, 1795447320000, 'confirm', 'h00ype8ms66eb36x', 15, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (41, 1795447320000, 'refresh', 'h00ype8ms66eb36x', 15, 1, 2, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (42, 1795447380000, 'confirm', 'h00ype8ms66eb36x', 15, 1, 2, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (43, 1795447200000, 'login', 'kdhnewpzzcckr9vk', 16, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (44, 1795447440000, 'elevate', 'kdhnewpzzcckr9vk', 16, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (45, 1795447200000, 'login', '4vvnpq66b6w15dqc', 17, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (46, 1795447500000, 'refresh', '4vvnpq66b6w15dqc', 17, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (47, 1795447200000, 'login', 'qjpj6eydjyf47dkv', 18, 1, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (48, 1795447560000, 'refresh', 'qjpj6eydjyf47dkv', 18, 1, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (49, 1795447620000, 'retry', 'qjpj6eydjyf47dkv', 18, 1, 1, 'user', NULL, NULL, 'moved: retried from elsewhere', x'cb007109', 1);
INSERT INTO events VALUES (50, 1795448100000, 'login', 'mefxkp8a0wdkd99c', 2, 4, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (51, 1795448380000, 'refresh', 'mefxkp8a0wdkd99c', 2, 4, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (52, 1795448390000, 'confirm', 'mefxkp8a0wdkd99c', 2, 4, 1, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (53, 1795448390000, 'refresh', 'mefxkp8a0wdkd99c', 2, 4, 2, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (54, 1795448280000, 'login', 'gfz5ss4aeensy8n5', 19, 2, 0, 'user', NULL, NULL, NULL, x'20010db8000000000000000000000007', 1);
INSERT INTO events VALUES (55, 1795448280000, 'key', NULL, NULL, NULL, NULL, 'admin:ops@test', 'uid=1000', NULL, 'key key0 signs', NULL, NULL);
INSERT INTO events VALUES (56, 1795448340000, 'mint', NULL, 19, 2, NULL, 'user', NULL, NULL, CAST(x'7365727669636520746f6b656e206669727374206f662073657373696f6e2067667a357373346165656e7379386e3520666f7220611b5b324a64612c20756e74696c20323032362d31312d32335431353a34303a30302e3030305a' AS TEXT), NULL, NULL);
INSERT INTO events VALUES (57, 1795448340000, 'mint', NULL, 19, 2, NULL, 'user', NULL, NULL, CAST(x'7365727669636520746f6b656e207365636f6e64206f662073657373696f6e2067667a357373346165656e7379386e3520666f7220611b5b324a64612c20756e74696c20323032362d31312d32335431353a34343a30302e3030305a' AS TEXT), NULL, NULL);
INSERT INTO events VALUES (58, 1795448340000, 'mint', NULL, 19, 2, NULL, 'user', NULL, NULL, CAST(x'7365727669636520746f6b656e207468697264206f662073657373696f6e2067667a357373346165656e7379386e3520666f7220611b5b324a64612c20756e74696c20323032362d31312d32335431353a34353a30302e3030305a' AS TEXT), NULL, NULL);
INSERT INTO events VALUES (59, 1795448340000, 'mint', NULL, 19, 2, NULL, 'admin:ops@test', 'uid=1000', NULL, CAST(x'7365727669636520746f6b656e207468697264206f662073657373696f6e2067667a357373346165656e7379386e3520666f7220611b5b324a64612c207265766f6b65643b207665726966696573206f66666c696e6520756e74696c20323032362d31312d32335431353a34353a30302e3030305a' AS TEXT), NULL, NULL);
INSERT INTO marks VALUES (17, 1795442880000, 10, 'admin:ops@test', 'uid=1000', CAST(x'494e432d373a201b5d303b7807' AS TEXT), 'Sign in again.');
INSERT INTO marks VALUES (20, 1795443600000, NULL, 'admin:ops@test', 'uid=1000', 'all', 'Sign in again.');
INSERT INTO audit VALUES (1, 17, x'1ebbc2559a338540b1c87a34844f7b265e72dab2e6f5b9b5172a1f20add3ccdc', 'ended', x'789df6e53e56161ab52e', CAST(x'494e432d373a201b5d303b7807' AS TEXT), 'Sign in again.', NULL, NULL, NULL);
INSERT INTO audit VALUES (2, 19, x'8ce6ee6b407e53bdb65fe7373109a1ef3579cf2e26115d71a074f256f807ac8f', 'ended', x'', NULL, 'Sign in again.', NULL, NULL, NULL);
INSERT INTO audit VALUES (3, 20, x'9c4e0405532bfe0a6738441dd6ea20b934da0d3cbdead848484681f3ff790008', 'ended', x'd70d6a4c697b00101672469ccdac9ff735ab278ac11db196e4528e202d8232c693d194f5d4bdd7505491720bd00dfdef5ad1d9cb20efe303d621dfb61e74a14b9b526ee73822', 'all', 'Sign in again.', NULL, NULL, NULL);
INSERT INTO audit VALUES (4, 31, x'41739a531610dd234c81e08c46254d00b32143520a844ca45d7b1cb81771441a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (5, 32, x'8b688615788f5f6ec535cc25aa8c773f675bfc0fb792548389079694899c3638', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (6, 33, x'64b2ed0f4fd6a790cde8a5082f384f81324c5b24f4bd534e314a8982d8980c86', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (7, 34, x'182faca5d369577ffaa64ab1722ea0c420429513806b3193265a0b906458bf12', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (8, 55, x'ed52d4d5cf1360fc4e7f131eb918eca3e8b442dec245cf9e961270bf36e44241', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (9, 56, x'7911c526bdb14198a4b1ccc8293ac30657879a913b9b8cc45268163f414bea35', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (10, 57, x'266770a51f9f85a4b1ca803ca5c40e097b2234559678fbb3be40ad1c8dfaf0cf', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (11, 58, x'49ecba698ad54c36429b7b4699ecc056a92b49126ac287119b8a87b209250331', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO audit VALUES (12, 59, x'12a414f8409623bd2763101997155ba68745dbc3970ac84a371374f6b021c217', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO api_keys VALUES (1, 'ed0dbk42djqg796f', x'fdd529dfda1f480073eb2a8d3ad357441f144016a7c3e037b3c1c142cb9a93f9', 'application', CAST(x'611b5b324a6461' AS TEXT), 1795444200000, NULL, 1795444230000, NULL);
INSERT INTO api_keys VALUES (2, 'nw20qqmr5r3yjs08', x'2a61e4488b672ee8bb75318c260aff0fecbdfef28d174d5ccae0825b0052e13d', 'admin', NULL, 1795444200000, 1795444260000, NULL, NULL);
INSERT INTO api_keys VALUES (3, 'r314qc7af6wn936s', x'2614bc1e2d6bf149b1d4c036fae169f06533785596682277da464b3dc48955b7', 'auditor', 'reports', 1795444200000, NULL, NULL, 1795444320000);
INSERT INTO signing_keys VALUES (1, 'key0', 'ES256', x'0000ff', NULL, 1795442400000, 1795442460000, 1795442520000, 1795443600000);
INSERT INTO signing_keys VALUES (2, 'key1', 'EdDSA', x'0100ff', NULL, 1795442460000, 1795442520000, 1795447800000, NULL);
INSERT INTO signing_keys VALUES (3, 'key2', 'EdDSA', x'0200ff', x'010002', 1795442520000, 1795447800000, NULL, NULL);
INSERT INTO signing_keys VALUES (4, 'key3', 'EdDSA', x'0300ff', x'010003', 1795442580000, NULL, NULL, NULL);
INSERT INTO service_tokens VALUES ('first', 21, CAST(x'611b5b324a6461' AS TEXT), 'key2', 1795448340000, 1795448400000, NULL);
INSERT INTO service_tokens VALUES ('second', 21, CAST(x'611b5b324a6461' AS TEXT), 'key2', 1795448340000, 1795448640000, NULL);
INSERT INTO service_tokens VALUES ('third', 21, CAST(x'611b5b324a6461' AS TEXT), 'key2', 1795448340000, 1795448700000, 1795448340000);
-- audit good 12 records, 0 made afterwards
-- {"format":"curfew-export","version":1,"store":"5e947d543ab44a750464a891b9b435eb","at":1795448400000,"sequence":59,"newest":1795448340000,"seals":true}
-- {"login":"3sta2jwva9qeee12","user":"ira","client":"phone","created":1795442760000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795442760000,"ip":"2001:db8::7","idle_deadline":null,"absolute_deadline":null,"generation":0,"flags":[],"token":"ad3f45db9e38704f9ce191701c44b58315093a8acff062b1fbbabb97858ec09a","seen":1795442760000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"4vvnpq66b6w15dqc","user":"dee","client":"web","created":1795447200000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795447500000,"ip":"2001:db8::7","idle_deadline":1795449300000,"absolute_deadline":1795490400000,"generation":1,"flags":[],"token":"d545c47277f3f3dbb4147f81087fdf112dd96a5f224c598ab3f06153e8dd0b89","seen":null,"predecessor":{"token":"8d4c46b74540688e0226b2ae2338674554f4f013a8d34804e2e90ae9f22eeff7","replaced_by":"refresh","replaced":1795447500000,"good_until":1795449300000,"sealed":"4df29a8b4eedab295f8d46f15b24951a3794da1d12820ba1184d434d5365c6f8a55401bff4a6b5568c05d7293d8d9e81","ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m"},"ancestors":[],"end":null}
-- {"login":"5z6svzsgx6x5yhrx","user":"hal","client":"web","created":1795442700000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795442820000,"ip":"2001:db8::7","idle_deadline":1795444620000,"absolute_deadline":1795485900000,"generation":1,"flags":["reuse"],"token":"48c801a6f9370cdeb18e04d485204b4f89e8e6b3d29f47ccc51adc636b576967","seen":1795442820000,"predecessor":{"token":"183d0c46efc5e75e189b6154b088528640de6356e890ab8e86a91f755b3099b0","replaced_by":"refresh","replaced":1795442760000,"good_until":1795444560000,"sealed":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m"},"ancestors":[],"end":{"cause":"reuse","at":1795442880000,"actor":"policy","actor_known":null,"reason":null,"message":null}}
-- {"login":"6b397mcmyqabvntg","user":"\u202eevil","client":"web","created":1795442403000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":"\u202eevil","attributes":"{\"team\":1.50}","last_seen":1795442403000,"ip":"2001:db8::7","idle_deadline":1795444203000,"absolute_deadline":1795485603000,"generation":0,"flags":[],"token":"d8648f0a9014132190f77ef6b5c34b59fd707094e28dd2335ffb731e4d180543","seen":1795442403000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"8tecvb4zywttp9wa","user":"cy\u0301","client":"web","created":1795442401000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":"cy\u0301","attributes":"{\"team\":1.50}","last_seen":1795442401000,"ip":"2001:db8::7","idle_deadline":1795444201000,"absolute_deadline":1795485601000,"generation":0,"flags":[],"token":"70bce0626851661dfcee9195ff2e9295a4ef7f789e177266808d6f7f757ab9f4","seen":1795442401000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"90g0kfh57y219fex","user":"gus","client":"web","created":1795442700000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795442700000,"ip":"2001:db8::7","idle_deadline":1795444500000,"absolute_deadline":1795485900000,"generation":0,"flags":[],"token":"6ad1b62aab411ac1b6d9df92b53f54c8b1e1fb3fabb35d5608c115117412a2dc","seen":1795442700000,"predecessor":null,"ancestors":[],"end":{"cause":"signed_out","at":1795442760000,"actor":"user","actor_known":null,"reason":null,"message":null}}
-- {"login":"92qn39wzcbt7ejm5","user":"kim","client":"web","created":1795443660000,"first_ip":null,"user_agent":null,"amr":[],"label":null,"attributes":null,"last_seen":1795443660000,"ip":null,"idle_deadline":1795445460000,"absolute_deadline":1795486860000,"generation":0,"flags":[],"token":"9954ba68bd35ebd4d255608ffe04f2f577c4fe474b92d52ac336031ad8f13733","seen":1795443660000,"predecessor":null,"ancestors":[],"end":{"cause":"imported","at":1795443660000,"actor":"policy","actor_known":null,"reason":null,"message":null}}
-- {"login":"aj8q42yg1qyyypph","user":"x'; DROP TABLE users; --","client":"web","created":1795442404000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":"x'; DROP TABLE users; --","attributes":"{\"team\":1.50}","last_seen":1795442404000,"ip":"2001:db8::7","idle_deadline":1795444204000,"absolute_deadline":1795485604000,"generation":0,"flags":[],"token":"6ef6ae7a8895c6aa449d3c167714e5b9710f66810d0b05b8d223ce2686e3e930","seen":1795442404000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"f2ezds9yarb1nd9e","user":"joe","client":"web","created":1795442820000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795442820000,"ip":"2001:db8::7","idle_deadline":1795444620000,"absolute_deadline":1795486020000,"generation":0,"flags":[],"token":"f0812ca2eb7de3ff98e39fd0f53df824e4ae68d5fed7b5cbc301f7525e5ad587","seen":1795442820000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795442880000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"INC-7: \u001b]0;x\u0007","message":"Sign in again."}}
-- {"login":"fjjxtamsvmtxcq2k","user":"ira","client":"phone","created":1795442700000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795442700000,"ip":"2001:db8::7","idle_deadline":null,"absolute_deadline":null,"generation":0,"flags":[],"token":"eedd61dd40a91085db2f1a89351ae6c632229df8cefdd5d0bb3d3ab72927a751","seen":1795442700000,"predecessor":null,"ancestors":[],"end":{"cause":"evicted","at":1795442760000,"actor":"policy","actor_known":null,"reason":null,"message":null}}
-- {"login":"gfz5ss4aeensy8n5","user":"lee","client":"phone","created":1795448280000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795448280000,"ip":"2001:db8::7","idle_deadline":null,"absolute_deadline":null,"generation":0,"flags":[],"token":"a60e3fcadcf30edcdb28d7c9f406b1c30c85242bf6336969051e21f8c1907931","seen":1795448280000,"predecessor":null,"ancestors":[],"end":null}
-- {"login":"h00ype8ms66eb36x","user":"ada","client":"web","created":1795447200000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795447380000,"ip":"2001:db8::7","idle_deadline":1795449180000,"absolute_deadline":1795490400000,"generation":2,"flags":[],"token":"4ef638a90a968c8043f8df397bf6f042dca6c4be35f04f269151734fd02d8274","seen":1795447380000,"predecessor":{"token":"352ad50cd29ac18c22e7fc910a7de183e844a29288995e453eeaf3be0c13438c","replaced_by":"refresh","replaced":1795447320000,"good_until":1795449120000,"sealed":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m"},"ancestors":[["c040c8275f23f477d0f6ec80e3ee6a113f6d6c11e4593f9c6ce39b6a5baf9053",1795447350000]],"end":null}
-- {"login":"kdhnewpzzcckr9vk","user":"bob","client":"web","created":1795447200000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd","otp"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795447440000,"ip":"2001:db8::7","idle_deadline":1795449240000,"absolute_deadline":1795490400000,"generation":1,"flags":[],"token":"9ac69226e7e031e9aea950980b80b672b7726a572883bfb9a21c2a2640ab715c","seen":null,"predecessor":{"token":"52a85fea36de9801af14a63dccad5e051de12a3b48df1ccc87dda57e1abc406a","replaced_by":"elevate","replaced":1795447440000,"good_until":1795449240000,"sealed":"aab5173f11b7e5b9f58edaee23737d15887e7020f69f6e77fef06dc72ecd7534ca5d18c324276b99c186857bf8d27d14","ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m"},"ancestors":[],"end":null}
-- {"login":"mefxkp8a0wdkd99c","user":"cy\u0301","client":"\u202eevil","created":1795448100000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795448390000,"ip":"2001:db8::7","idle_deadline":1795450190000,"absolute_deadline":1795491300000,"generation":2,"flags":[],"token":"5ddece94587eec2d1063ee7b23797fa8d1606e8aec37feec5846374b6e3e0a34","seen":null,"predecessor":{"token":"4a1ab20bb708e7b7ed234541a4077017d8144cef3b54aa37a8f066a0f5a01e69","replaced_by":"refresh","replaced":1795448390000,"good_until":1795450190000,"sealed":"8cb3feb5d0383664a111d0de8068b16e0402a5913c145181e5c1f0ceb05a84561aa3ee088853a68d1bd960f7fb7310f8","ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m"},"ancestors":[["c06afca42fdf759cc9f3130efbed2c798c1fc368f4aedd0be27dd16b6cc374e4",1795448420000]],"end":null}
-- {"login":"nnsc8f1q45vsxy8c","user":"oda","client":"web","created":1795446060000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795446060000,"ip":"2001:db8::7","idle_deadline":1795447860000,"absolute_deadline":1795489260000,"generation":0,"flags":[],"token":"f104e2887aa181bccbd4d78559ddc6c1589f3a31a4671c7a28d7214315c0916b","seen":1795446060000,"predecessor":null,"ancestors":[],"end":null}
-- {"login":"qjpj6eydjyf47dkv","user":"eve","client":"web","created":1795447200000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795447560000,"ip":"2001:db8::7","idle_deadline":1795449360000,"absolute_deadline":1795490400000,"generation":1,"flags":["moved"],"token":"1081b4c668f98546b27980ac7b994fa6b2c606a2bbcd126f92c56b3de7ff4b0e","seen":null,"predecessor":{"token":"8390418f9cf3c258eef6e049ab9402f45cb20b2a6fd3ea682e45f80ccd056645","replaced_by":"refresh","replaced":1795447560000,"good_until":1795449360000,"sealed":"7a6398c1a00338ea559590189c0fae3bbaa66a8c0c2f6e2e0899c4cc114c59b9e8e968a5dbb6f48375fccb901fc2e05f","ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m"},"ancestors":[],"end":null}
-- {"login":"r4ev35q4aa720bc2","user":"c\u00fd","client":"web","created":1795442402000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":"c\u00fd","attributes":"{\"team\":1.50}","last_seen":1795442402000,"ip":"2001:db8::7","idle_deadline":1795444202000,"absolute_deadline":1795485602000,"generation":0,"flags":[],"token":"4da5a901678a3ea69d208c90b205b291f0e002a43adcb5533784a33f29a88163","seen":1795442402000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"tw6pmk39fc0105kj","user":"a\u001b[2Jda","client":"web","created":1795442400000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":"a\u001b[2Jda","attributes":"{\"team\":1.50}","last_seen":1795442400000,"ip":"2001:db8::7","idle_deadline":1795444200000,"absolute_deadline":1795485600000,"generation":0,"flags":[],"token":"a2e576a194a8d10182f7fd7d19c10481f79e8c906e2ec8fb5e4bf850dd6a4b8a","seen":1795442400000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"v75j1vz30fb23qxp","user":"%_\\","client":"web","created":1795442405000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":"%_\\","attributes":"{\"team\":1.50}","last_seen":1795442405000,"ip":"2001:db8::7","idle_deadline":1795444205000,"absolute_deadline":1795485605000,"generation":0,"flags":[],"token":"65eb78d0b82d8789a0bf3c8ae1bf1bf32ec9e0bbd76c80250bbaf1d5f8808b80","seen":1795442405000,"predecessor":null,"ancestors":[],"end":{"cause":"revoked","at":1795443600000,"actor":"admin:ops@test","actor_known":"uid=1000","reason":"all","message":"Sign in again."}}
-- {"login":"vv05rjzhzjhzg4y2","user":"ned","client":"kiosk","created":1795443960000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795443960000,"ip":"2001:db8::7","idle_deadline":1795444560000,"absolute_deadline":1795444560000,"generation":0,"flags":[],"token":"5ef0e999aa88e9035dc187ab90ca7dcbf32706206c176e73a242112025efcfe8","seen":1795443960000,"predecessor":null,"ancestors":[],"end":{"cause":"absolute","at":1795444560000,"actor":"policy","actor_known":null,"reason":null,"message":null}}
-- {"login":"zzrgnghz4gh6bdce","user":"mia","client":"web","created":1795443900000,"first_ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","amr":["pwd"],"label":null,"attributes":"{\"team\":1.50}","last_seen":1795443900000,"ip":"2001:db8::7","idle_deadline":1795445700000,"absolute_deadline":1795487100000,"generation":0,"flags":[],"token":"41ad07c3b87687c32f1aa1b8f4cd526165255f3f3b7305c909b43fe0b1465a6e","seen":1795443900000,"predecessor":null,"ancestors":[],"end":{"cause":"idle","at":1795445700000,"actor":"policy","actor_known":null,"reason":null,"message":null}}
-- {"event":1,"at":1795442400000,"kind":"login","login":"tw6pmk39fc0105kj","user":"a\u001b[2Jda","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":2,"at":1795442401000,"kind":"login","login":"8tecvb4zywttp9wa","user":"cy\u0301","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":3,"at":1795442402000,"kind":"login","login":"r4ev35q4aa720bc2","user":"c\u00fd","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":4,"at":1795442403000,"kind":"login","login":"6b397mcmyqabvntg","user":"\u202eevil","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":5,"at":1795442404000,"kind":"login","login":"aj8q42yg1qyyypph","user":"x'; DROP TABLE users; --","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":6,"at":1795442405000,"kind":"login","login":"v75j1vz30fb23qxp","user":"%_\\","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":7,"at":1795442700000,"kind":"login","login":"90g0kfh57y219fex","user":"gus","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":8,"at":1795442760000,"kind":"signout","login":"90g0kfh57y219fex","user":"gus","client":"web","generation":0,"actor":"user","actor_known":null,"cause":"signed_out","reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":9,"at":1795442700000,"kind":"login","login":"5z6svzsgx6x5yhrx","user":"hal","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":10,"at":1795442760000,"kind":"refresh","login":"5z6svzsgx6x5yhrx","user":"hal","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":11,"at":1795442820000,"kind":"confirm","login":"5z6svzsgx6x5yhrx","user":"hal","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":12,"at":1795442880000,"kind":"reuse","login":"5z6svzsgx6x5yhrx","user":"hal","client":"web","generation":1,"actor":"policy","actor_known":null,"cause":"reuse","reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":13,"at":1795442700000,"kind":"login","login":"fjjxtamsvmtxcq2k","user":"ira","client":"phone","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":14,"at":1795442760000,"kind":"evict","login":"fjjxtamsvmtxcq2k","user":"ira","client":"phone","generation":0,"actor":"policy","actor_known":null,"cause":"evicted","reason":null,"ip":null,"user_agent":null,"mark":null}
-- {"event":15,"at":1795442760000,"kind":"login","login":"3sta2jwva9qeee12","user":"ira","client":"phone","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":16,"at":1795442820000,"kind":"login","login":"f2ezds9yarb1nd9e","user":"joe","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":17,"at":1795442880000,"kind":"mark","login":null,"user":"joe","client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"revoke user (1 ended): INC-7: \u001b]0;x\u0007","ip":null,"user_agent":null,"mark":{"reason":"INC-7: \u001b]0;x\u0007","message":"Sign in again."}}
-- {"event":18,"at":1795442880000,"kind":"revoke","login":"f2ezds9yarb1nd9e","user":"joe","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"INC-7: \u001b]0;x\u0007","ip":null,"user_agent":null,"mark":null}
-- {"event":19,"at":1795442940000,"kind":"admin","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"revoke where user:kim (0 ended)","ip":null,"user_agent":null,"mark":null}
-- {"event":20,"at":1795443600000,"kind":"mark","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"revoke everyone (7 ended): all","ip":null,"user_agent":null,"mark":{"reason":"all","message":"Sign in again."}}
-- {"event":21,"at":1795443600000,"kind":"revoke","login":"tw6pmk39fc0105kj","user":"a\u001b[2Jda","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":22,"at":1795443600000,"kind":"revoke","login":"8tecvb4zywttp9wa","user":"cy\u0301","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":23,"at":1795443600000,"kind":"revoke","login":"r4ev35q4aa720bc2","user":"c\u00fd","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":24,"at":1795443600000,"kind":"revoke","login":"6b397mcmyqabvntg","user":"\u202eevil","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":25,"at":1795443600000,"kind":"revoke","login":"aj8q42yg1qyyypph","user":"x'; DROP TABLE users; --","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":26,"at":1795443600000,"kind":"revoke","login":"v75j1vz30fb23qxp","user":"%_\\","client":"web","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":27,"at":1795443600000,"kind":"revoke","login":"3sta2jwva9qeee12","user":"ira","client":"phone","generation":0,"actor":"admin:ops@test","actor_known":"uid=1000","cause":"revoked","reason":"all","ip":null,"user_agent":null,"mark":null}
-- {"event":28,"at":1795443660000,"kind":"login","login":"92qn39wzcbt7ejm5","user":"kim","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":null,"user_agent":null,"mark":null}
-- {"event":29,"at":1795443900000,"kind":"login","login":"zzrgnghz4gh6bdce","user":"mia","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":30,"at":1795443960000,"kind":"login","login":"vv05rjzhzjhzg4y2","user":"ned","client":"kiosk","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":31,"at":1795444200000,"kind":"key","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"create application key ed0dbk42djqg796f \"a\u001b[2Jda\"","ip":null,"user_agent":null,"mark":null}
-- {"event":32,"at":1795444200000,"kind":"key","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"create admin key nw20qqmr5r3yjs08, until 2026-11-23T14:31:00.000Z","ip":null,"user_agent":null,"mark":null}
-- {"event":33,"at":1795444200000,"kind":"key","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"create auditor key r314qc7af6wn936s \"reports\"","ip":null,"user_agent":null,"mark":null}
-- {"event":34,"at":1795444320000,"kind":"key","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"revoke auditor key r314qc7af6wn936s \"reports\"","ip":null,"user_agent":null,"mark":null}
-- {"event":35,"at":1795446000000,"kind":"expire","login":"vv05rjzhzjhzg4y2","user":"ned","client":"kiosk","generation":0,"actor":"policy","actor_known":null,"cause":"absolute","reason":null,"ip":null,"user_agent":null,"mark":null}
-- {"event":36,"at":1795446000000,"kind":"expire","login":"zzrgnghz4gh6bdce","user":"mia","client":"web","generation":0,"actor":"policy","actor_known":null,"cause":"idle","reason":null,"ip":null,"user_agent":null,"mark":null}
-- {"event":37,"at":1795446060000,"kind":"login","login":"nnsc8f1q45vsxy8c","user":"oda","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":38,"at":1795447200000,"kind":"login","login":"h00ype8ms66eb36x","user":"ada","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":39,"at":1795447260000,"kind":"refresh","login":"h00ype8ms66eb36x","user":"ada","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":40,"at":1795447320000,"kind":"confirm","login":"h00ype8ms66eb36x","user":"ada","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":41,"at":1795447320000,"kind":"refresh","login":"h00ype8ms66eb36x","user":"ada","client":"web","generation":2,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":42,"at":1795447380000,"kind":"confirm","login":"h00ype8ms66eb36x","user":"ada","client":"web","generation":2,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":43,"at":1795447200000,"kind":"login","login":"kdhnewpzzcckr9vk","user":"bob","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":44,"at":1795447440000,"kind":"elevate","login":"kdhnewpzzcckr9vk","user":"bob","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":45,"at":1795447200000,"kind":"login","login":"4vvnpq66b6w15dqc","user":"dee","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":46,"at":1795447500000,"kind":"refresh","login":"4vvnpq66b6w15dqc","user":"dee","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":47,"at":1795447200000,"kind":"login","login":"qjpj6eydjyf47dkv","user":"eve","client":"web","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":48,"at":1795447560000,"kind":"refresh","login":"qjpj6eydjyf47dkv","user":"eve","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":49,"at":1795447620000,"kind":"retry","login":"qjpj6eydjyf47dkv","user":"eve","client":"web","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":"moved: retried from elsewhere","ip":"203.0.113.9","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":50,"at":1795448100000,"kind":"login","login":"mefxkp8a0wdkd99c","user":"cy\u0301","client":"\u202eevil","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":51,"at":1795448380000,"kind":"refresh","login":"mefxkp8a0wdkd99c","user":"cy\u0301","client":"\u202eevil","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":52,"at":1795448390000,"kind":"confirm","login":"mefxkp8a0wdkd99c","user":"cy\u0301","client":"\u202eevil","generation":1,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":53,"at":1795448390000,"kind":"refresh","login":"mefxkp8a0wdkd99c","user":"cy\u0301","client":"\u202eevil","generation":2,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":54,"at":1795448280000,"kind":"login","login":"gfz5ss4aeensy8n5","user":"lee","client":"phone","generation":0,"actor":"user","actor_known":null,"cause":null,"reason":null,"ip":"2001:db8::7","user_agent":"Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0\u009b31m","mark":null}
-- {"event":55,"at":1795448280000,"kind":"key","login":null,"user":null,"client":null,"generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"key key0 signs","ip":null,"user_agent":null,"mark":null}
-- {"event":56,"at":1795448340000,"kind":"mint","login":null,"user":"lee","client":"phone","generation":null,"actor":"user","actor_known":null,"cause":null,"reason":"service token first of session gfz5ss4aeensy8n5 for a\u001b[2Jda, until 2026-11-23T15:40:00.000Z","ip":null,"user_agent":null,"mark":null}
-- {"event":57,"at":1795448340000,"kind":"mint","login":null,"user":"lee","client":"phone","generation":null,"actor":"user","actor_known":null,"cause":null,"reason":"service token second of session gfz5ss4aeensy8n5 for a\u001b[2Jda, until 2026-11-23T15:44:00.000Z","ip":null,"user_agent":null,"mark":null}
-- {"event":58,"at":1795448340000,"kind":"mint","login":null,"user":"lee","client":"phone","generation":null,"actor":"user","actor_known":null,"cause":null,"reason":"service token third of session gfz5ss4aeensy8n5 for a\u001b[2Jda, until 2026-11-23T15:45:00.000Z","ip":null,"user_agent":null,"mark":null}
-- {"event":59,"at":1795448340000,"kind":"mint","login":null,"user":"lee","client":"phone","generation":null,"actor":"admin:ops@test","actor_known":"uid=1000","cause":null,"reason":"service token third of session gfz5ss4aeensy8n5 for a\u001b[2Jda, revoked; verifies offline until 2026-11-23T15:45:00.000Z","ip":null,"user_agent":null,"mark":null}
-- {"logins":21,"ended":14,"events":59,"marks":2,"sha256":"2371f209f4a82b2a0c801d80c424973182c70825201169888f3973830232245e"}
-- key ed0dbk42djqg796f application 7 2026-11-23T14:30:00.000Z - 2026-11-23T14:30:30.000Z -
-- key nw20qqmr5r3yjs08 admin 0 2026-11-23T14:30:00.000Z 2026-11-23T14:31:00.000Z - -
-- key r314qc7af6wn936s auditor 7 2026-11-23T14:30:00.000Z - - 2026-11-23T14:32:00.000Z
-- key StoredSigningKey(id: "key0", algorithm: "ES256", published: [0, 0, 255], sealed: nil, publishedAt: 2026-11-23T14:00:00.000Z, activeAt: Optional(2026-11-23T14:01:00.000Z), retiringAt: Optional(2026-11-23T14:02:00.000Z), retiredAt: Optional(2026-11-23T14:20:00.000Z))
-- key StoredSigningKey(id: "key1", algorithm: "EdDSA", published: [1, 0, 255], sealed: nil, publishedAt: 2026-11-23T14:01:00.000Z, activeAt: Optional(2026-11-23T14:02:00.000Z), retiringAt: Optional(2026-11-23T15:30:00.000Z), retiredAt: nil)
-- key StoredSigningKey(id: "key2", algorithm: "EdDSA", published: [2, 0, 255], sealed: Optional([1, 0, 2]), publishedAt: 2026-11-23T14:02:00.000Z, activeAt: Optional(2026-11-23T15:30:00.000Z), retiringAt: nil, retiredAt: nil)
-- key StoredSigningKey(id: "key3", algorithm: "EdDSA", published: [3, 0, 255], sealed: Optional([1, 0, 3]), publishedAt: 2026-11-23T14:03:00.000Z, activeAt: nil, retiringAt: nil, retiredAt: nil)
-- outstanding second gfz5ss4aeensy8n5 7 key2 2026-11-23T15:44:00.000Z
-- outstanding third gfz5ss4aeensy8n5 7 key2 2026-11-23T15:45:00.000Z revoked 2026-11-23T15:39:00.000Z
-- token 0 revoked Sign in again., refreshed: revoked
-- token 1 revoked Sign in again., refreshed: revoked
-- token 2 revoked Sign in again., refreshed: revoked
-- token 3 revoked Sign in again., refreshed: revoked
-- token 4 revoked Sign in again., refreshed: revoked
-- token 5 revoked Sign in again., refreshed: revoked
-- token 6 signed_out , refreshed: signed_out
-- token 7 reuse , refreshed: reuse
-- token 8 reuse , refreshed: reuse
-- token 9 evicted , refreshed: evicted
-- token 10 revoked Sign in again., refreshed: revoked
-- token 11 revoked Sign in again., refreshed: revoked
-- token 12 imported , refreshed: imported
-- token 13 idle , refreshed: idle
-- token 14 absolute , refreshed: absolute
-- token 15 idle , refreshed: idle
-- token 16 reuse , refreshed: unknown
-- token 17 reuse , refreshed: reuse
-- token 18 reuse , refreshed: reuse
-- token 19 superseded , refreshed: superseded
-- token 20 live 3 1, refreshed: a new token
-- token 21 live 3 1, refreshed: token 22
-- token 22 live 3 1, refreshed: a new token
-- token 23 live 3 1, refreshed: token 24
-- token 24 live 3 1, refreshed: a new token
-- token 25 superseded , refreshed: superseded
-- token 26 live 4 2, refreshed: token 27
-- token 27 live 4 2, refreshed: a new token
-- token 28 live 3 0, refreshed: a new token
