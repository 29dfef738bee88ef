import GRDB
import SessionStore

/// A backup that was made and verified.
public struct BackupReport: Sendable, Equatable {
    /// How long the file is.
    public let bytes: Int64
    /// The moment of the store that it holds.
    public let moment: StoreMoment
    /// What it holds: the counts and the digest of an export at that moment.
    public let content: ExportTrailer
}

extension SQLiteSessionStore {
    /// What a backup is doing.
    public enum BackupPhase: Sendable {
        /// Pages are copied; the share that is done.
        case copying(Double)
        /// The copy is read and compared.
        case verifying
    }

    /// Copies the store, as it is at one moment, into a new file, while others go on writing.
    ///
    /// The file is for its owner alone, holds no sealed successors, and gets its name only when it is durable and has
    /// been verified: SQLite finds it sound, and every login and event in it is the store's at that moment.
    ///
    /// - Parameters:
    ///   - path: a file that is not there yet, in a folder where nobody else can replace it.
    ///   - progress: called now and then.
    /// - Throws: ``StoreError``; then nothing is left behind.
    public func backup(
        to path: String, at now: Timestamp, progress: @Sendable (BackupPhase) -> Void = { _ in }
    ) async throws(StoreError) -> BackupReport {
        let target = try BackupFile(StoreFile(path: path))
        defer { target.close() }
        let snapshot = try await openSnapshot()
        do throws(StoreError) {
            let copying = BackupCopying(target: target.partial)
            try await snapshot.read { db in try copying.copy(from: db) { progress(.copying($0)) } }
            progress(.verifying)
            let content = try await StoreExport(snapshot, at: now).digest()
            await snapshot.close()
            try await verify(target, holds: content, of: snapshot.moment, at: now)
            return BackupReport(bytes: try target.publish(), moment: snapshot.moment, content: content)
        } catch {
            await snapshot.close()
            throw error
        }
    }

    private func verify(
        _ target: BackupFile, holds content: ExportTrailer, of moment: StoreMoment, at now: Timestamp
    ) async throws(StoreError) {
        let copy = try await SQLiteSnapshot(StoreConnector(file: target.partial, identity: target.identity))
        do throws(StoreError) {
            let said = try await copy.read { db in try db.rows("PRAGMA integrity_check") { $0.text(0) } }
            // The same header makes the digests comparable.
            let found = try await StoreExport(copy, at: now).digest()
            guard said == ["ok"], copy.moment == moment, found == content else {
                throw StoreError(
                    .unavailable, what: "the backup is refused", why: "it does not hold what the store held",
                    remedy: "nothing was left behind; run: curfew store check")
            }
        } catch {
            await copy.close()
            throw error
        }
        await copy.close()
    }
}
