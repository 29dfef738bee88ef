import Console
import SessionStore
import TrustedFiles

/// What a revoke ended, as a file: the same lines as `curfew revoke --json` prints.
enum EndedList {
    /// Writes it to a new file for its owner alone, and gives its path in full.
    static func write(_ list: SavedList, at now: Timestamp) throws(SavingError) -> String {
        let path = list.path.hasPrefix("~/") ? Platform.account.home + list.path.dropFirst(1) : list.path
        do throws(FileTrouble) {
            let file = try NewFile(path)
            var bytes: [UInt8] = []
            for session in list.ended {
                bytes += (JSONLine.text(SessionObject(session, at: now)) + "\n").utf8
                guard bytes.count >= piece else { continue }
                try file.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
            bytes += (JSONLine.text(summary(ended: list.ended.count, list.exposed)) + "\n").utf8
            try file.write(bytes)
            try file.finish()
        } catch {
            throw SavingError(error.description)
        }
        return Platform.absolute(path)
    }

    /// So much is written at once: a list may have a million lines.
    private static let piece = 65_536

    /// The last line, of a listing too.
    static func summary(ended: Int, _ exposed: Exposure) -> [String: JSONText] {
        var object = ["ended": JSONText(ended), "exposed_until": JSONText(exposed.until?.description)]
        // What is exposed is told where something is.
        guard exposed.count > 0 else { return object }
        object["exposed_tokens"] = JSONText(exposed.count)
        object["exposed_audiences"] = JSONText(exposed.audiences)
        return object
    }
}
