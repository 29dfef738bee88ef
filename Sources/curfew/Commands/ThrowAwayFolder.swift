/// A private folder for a store that nobody wants to keep.
struct ThrowAwayFolder {
    let path: String

    init() throws(Failure) {
        var template = Array(((Platform.environment("TMPDIR") ?? "/tmp") + "/curfew-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(
                .cannotCreate,
                "demo: no folder for its store: \(String(cString: strerror(errno))); set TMPDIR, or name a store with --store"
            )
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Removes the store's files and the folder; what is not ours stays, and the folder with it.
    func remove() {
        for name in ["sessions.db", "sessions.db-wal", "sessions.db-shm", "sessions.db-journal"] {
            unlink(path + "/" + name)
        }
        rmdir(path)
    }
}
