import GRDB
import SessionStore
import Synchronization
import Tokens

extension SQLiteSessionStore {
    /// Does something in one `BEGIN IMMEDIATE` transaction, after writing the touches that were put off.
    ///
    /// When it throws, nothing has changed, save for a fault of the disk during the commit itself, after which nobody
    /// knows. Cancelling the task stops it until the commit.
    func write<Value: Sendable>(
        at now: Timestamp? = nil, _ body: @Sendable (WriteTransaction) throws -> Value
    ) async throws(StoreError) -> Value {
        guard let writer else { throw .readOnly(file) }
        let value: Value
        do {
            value = try await writer.perform { db in
                var value: Value?
                try self.transact(in: db, isCancellable: true) { transaction in
                    try self.noteOpening(in: transaction, at: now)
                    value = try body(transaction)
                }
                guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                return value
            }
        } catch { throw StoreError(sqlite: error, file: file) }
        if now != nil { isPolicyNoted.store(true, ordering: .relaxed) }
        maintenance.afterWriting(self, at: now)
        return value
    }

    /// Does something short in a transaction that it may share with others who come at the same time.
    ///
    /// What it throws undoes it alone. It cannot be cancelled.
    func writeTogether<Value: Sendable>(
        at now: Timestamp?, _ body: @escaping @Sendable (WriteTransaction) throws -> Value
    ) async throws(StoreError) -> Value {
        guard let writer else { throw .readOnly(file) }
        let outcome = Outcome<Value>()
        let trouble: (any Error)? = await withCheckedContinuation { continuation in
            let member = CommitGroup.Member { transaction in
                outcome.value.withLock { $0 = nil }
                try self.noteOpening(in: transaction, at: now)
                let value = try body(transaction)
                outcome.value.withLock { $0 = value }
            } finish: {
                continuation.resume(returning: $0)
            }
            if group.join(member) { lead(writer) }
        }
        if let trouble { throw StoreError(sqlite: trouble, file: file) }
        if now != nil { isPolicyNoted.store(true, ordering: .relaxed) }
        maintenance.afterWriting(self, at: now)
        guard let value = outcome.value.withLock({ $0 }) else { throw .stopped }
        return value
    }

    /// Before the first thing that this opening writes at a known time: which policy is in effect, and which file it is.
    private func noteOpening(in transaction: WriteTransaction, at now: Timestamp?) throws {
        guard let now, !isPolicyNoted.load(ordering: .relaxed) else { return }
        try transaction.note(policy, at: now)
        try transaction.note(connector.identity, at: now)
    }

    /// What one member of a group came to.
    private final class Outcome<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }

    /// Has the group committed: at once, if that can be done, and else when its turn comes on the writer's queue.
    private func lead(_ writer: WritingConnection) {
        switch writer.performAtOnce({ db in commitTogether(in: db) }) {
        case .done(let outcome)?: tell(outcome, writer)
        case .apart(let members)?: commitApart(members, writer)
        case .locked?, nil: callGroup(writer)
        }
    }

    private func callGroup(_ writer: WritingConnection) {
        writer.enqueue { db in
            self.commitTogether(in: db)
        } then: { attempt in
            switch attempt {
            case .done(let outcome): self.tell(outcome, writer)
            case .apart(let members): self.commitApart(members, writer)
            case .locked(let error):
                // Those who wait are told, for they have waited as long.
                let members = self.group.take(atMost: CommitGroup.mostMembers)
                self.tell(GroupOutcome(members: members, troubles: members.map { _ in error }), writer)
            }
        }
    }

    /// Keeps the members apart in a second attempt.
    private func commitApart(_ members: [CommitGroup.Member], _ writer: WritingConnection) {
        writer.enqueue { db in
            var troubles: [(any Error)?] = []
            do {
                try self.transact(in: db) { transaction in
                    troubles = try members.map { member in try transaction.attempt(member.write) }
                }
            } catch { troubles = members.map { _ in error } }
            return GroupOutcome(members: members, troubles: troubles)
        } then: {
            self.tell($0, writer)
        }
    }

    private func tell(_ outcome: GroupOutcome, _ writer: WritingConnection) {
        for (index, member) in outcome.members.enumerated() {
            member.finish(outcome.troubles.isEmpty ? nil : outcome.troubles[index])
        }
        if group.callsAgain() { callGroup(writer) }
    }

    /// What became of those who wrote together.
    private struct GroupOutcome {
        let members: [CommitGroup.Member]
        /// What went wrong for each; empty when all of it is durable.
        let troubles: [(any Error)?]
    }

    /// What became of writing in one transaction.
    private enum GroupAttempt {
        case done(GroupOutcome)
        /// Somebody has thrown, and undone others' work with it.
        case apart([CommitGroup.Member])
        /// Another process has the write lock, and nobody has been taken from the group.
        case locked(any Error)
    }

    /// Writes what all members want in one transaction.
    ///
    /// A savepoint for each would cost a copy of every page it touches; hardly ever does one of them throw. So this does
    /// without.
    private func commitTogether(in db: Database) -> GroupAttempt {
        var members: [CommitGroup.Member] = []
        var hasThrown = false
        do {
            try transact(in: db) { transaction in
                while case let newcomers = group.take(atMost: CommitGroup.mostMembers - members.count),
                    !newcomers.isEmpty
                {
                    members += newcomers
                    do { for member in newcomers { try member.write(transaction) } } catch {
                        hasThrown = true
                        throw error
                    }
                }
            }
        } catch {
            if hasThrown, members.count > 1 { return .apart(members) }
            if members.isEmpty {
                if (error as? DatabaseError)?.resultCode == .SQLITE_BUSY { return .locked(error) }
                members = group.take(atMost: CommitGroup.mostMembers)
            }
            return .done(GroupOutcome(members: members, troubles: members.map { _ in error }))
        }
        return .done(GroupOutcome(members: members, troubles: []))
    }

    /// One transaction on the writer's queue; everybody is told when something has changed.
    private func transact(
        in db: Database, isCancellable: Bool = false, _ body: (WriteTransaction) throws -> Void
    ) throws {
        try refuseWhenClosed()
        try connector.check()
        let before = db.totalChangesCount
        var sequence: Int64 = 0
        var recorded: AuditHead?
        var isWritten = false
        var isOrdered = false
        defer {
            touches.finish(written: isWritten)
            if !isWritten, !touches.isEmpty { maintenance.touchWaits(in: self, isUrgent: false) }
        }
        try db.transact(isImmediate: true, isCancellable: isCancellable) {
            let transaction = try WriteTransaction(db)
            try transaction.write(touches.begin(), at: clock.now())
            try body(transaction)
            sequence = transaction.sequence
            recorded = transaction.recorded
            isOrdered = transaction.source == .ordered
            return .commit
        }
        isWritten = true
        if db.totalChangesCount != before { feed.announce(sequence) }
        if let recorded { outlet.head(recorded) }
        if isOrdered { maintenance.goOnWithOrders(of: self) }
    }

    public func flush() async throws(StoreError) {
        guard writer != nil else { return }
        // Touches that are on their way to the disk have arrived when this has had its turn. Others may have come while a
        // transaction ran that this has joined: they are in the next one.
        try await writeTogether(at: nil) { _ in }
        if !touches.isEmpty { try await writeTogether(at: nil) { _ in } }
    }
}
