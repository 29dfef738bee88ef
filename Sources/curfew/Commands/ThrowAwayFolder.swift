import Foundation
import TokenIssuing

/// A private folder for a store that nobody wants to keep.
struct ThrowAwayFolder {
    let path: String

    /// Where the store is.
    var store: String { path + "/sessions.db" }

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

    /// Removes the store's files, its key file, what consoles left beside it, what it is measured beside, and the folder;
    /// what is not ours stays, and the folder with it.
    func remove() {
        try? FileManager.default.removeItem(atPath: store + "-consoles")
        unlink(SealingKeyFile.name(after: store))
        for name in ["sessions.db", RefreshTokenFamilies.fileName] {
            for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(path)/\(name)\(ending)") }
        }
        rmdir(path)
    }
}
