import GRDB
import SessionStore

extension SQLiteSessionStore {
    /// How many logins are ended in the transaction of the act itself. Of more, the act puts an order into force, and the
    /// rows follow: nobody who writes shall wait for them.
    package static let usualEndsAtOnce = 500

    public func end(_ request: EndRequest, at now: Timestamp) async throws(StoreError) -> EndOutcome {
        try await end(request, at: now, telling: nil)
    }

    public func end(_ request: EndRequest, at now: Timestamp, progress: @escaping @Sendable (EndProgress) -> Void)
        async throws(StoreError) -> EndOutcome
    {
        try await end(request, at: now, telling: progress)
    }

    private func end(_ request: EndRequest, at now: Timestamp, telling progress: Listener?)
        async throws(StoreError) -> EndOutcome
    {
        try Check.order(request, under: policy)
        guard !request.isDryRun else { return try await rehearse(request, at: now) }
        guard mode != .readOnly else { throw .readOnly(file) }
        switch try await give(request, at: now, telling: progress) {
        case .done(let outcome): return outcome
        case .inForce(let acts, let over):
            progress?(.following(0, of: 0))
            // It can no longer be stopped: what comes is not cancelled with the caller.
            return try await Task { () async -> Result<EndOutcome, StoreError> in
                let telling = progress.map { progress in Task { await tell(acts, progress) } }
                defer { telling?.cancel() }
                do throws(StoreError) {
                    try await finishOrders(acts)
                    let ended = try await sessions(endedBy: acts)
                    let exposed = try await outstandingTokens(of: ended.map(\.id), at: now)
                    return .success(.ended(ended, alreadyEnded: over, exposed: Exposure(exposed)))
                } catch { return .failure(error) }
            }.value.get()
        }
    }

    /// What has become of an order when it has been committed.
    enum GivenOrder: Sendable {
        case done(EndOutcome)
        /// Its logins have ended, and their rows are yet to follow; by the sequences of its acts.
        case inForce([Int64], over: [Session])
    }

    /// Who is told how far it has come.
    typealias Listener = @Sendable (EndProgress) -> Void

    /// Makes the end durable, and true for everybody.
    func give(_ request: EndRequest, at now: Timestamp, telling progress: Listener? = nil) async throws(StoreError)
        -> GivenOrder
    {
        let order = OrderGiving(request: request, choice: EndChoice(selection: request.selection, now: now), now: now)
        let limit = endsAtOnce
        if order.needsNoSet(limit), let given = try await write(at: now, { try order.endIfFew(limit, in: $0) }) {
            return given
        }
        for _ in 0..<Self.attempts {
            let set = try await read { db in try PinnedSet(order.choice, expecting: request.expecting, in: db) }
            if set.rows.count <= limit || order.isMark {
                guard let (set, _) = try await read({ try set.caughtUp(in: $0) }) else { continue }
                if let given = try await write(at: now, { try order.end(set, limit, in: $0) }) { return given }
            } else if let given = try await givePinned(order, set, progress) {
                return given
            }
        }
        throw StoreError(
            .unavailable, what: "the logins were not ended", why: "others end logins faster than these can be found",
            remedy: "nothing has changed; give the order again")
    }

    /// How often the logins are found anew, because other orders have come meanwhile.
    private static let attempts = 5

    /// Pins a set and puts the order into force; `nil` when it has to be found anew.
    private func givePinned(_ order: OrderGiving, _ found: PinnedSet, _ progress: Listener?)
        async throws(StoreError) -> GivenOrder?
    {
        let number = try await write { transaction in try transaction.beginOrder(order.end) }
        do throws(StoreError) {
            try await inSlices(found.rows, progress) { transaction, slice in try transaction.pin(slice, in: number) }
            var set = found
            // What happens while so many are pinned is gone through here, where nobody waits for it.
            while true {
                let known = set
                guard let (next, correction) = try await read({ try known.caughtUp(in: $0) }) else {
                    await drop(number)
                    return nil
                }
                try await inSlices(correction.removed) { transaction, slice in try transaction.unpin(slice, in: number)
                }
                try await inSlices(correction.added) { transaction, slice in try transaction.pin(slice, in: number) }
                set = next
                if correction.events <= PinnedSet.fewEvents { break }
            }
            let final = set
            let given = try await write(at: order.now) { try order.putInForce(number, final, in: $0) }
            if case .inForce(let acts, let over)? = given { return .inForce(acts, over: over) }
            await drop(number)
            return given
        } catch {
            await drop(number)
            throw error
        }
    }

    // MARK: - Dry runs

    private func rehearse(_ request: EndRequest, at now: Timestamp) async throws(StoreError) -> EndOutcome {
        let choice = EndChoice(selection: request.selection, now: now)
        let chosen = try await read { db in
            try choice.logins(of: SessionSource(of: db), in: db).map(\.record.session)
        }
        let differs = request.expecting?.holds(for: chosen) == false
        let events = AdministrativeAct(request, count: chosen.count).events(at: now, refused: differs)
        if mode == .readOnly {
            outlet.unrecorded(events)
        } else {
            try await write(at: now) { transaction in try transaction.append(events) }
        }
        return differs ? .differs(count: chosen.count) : .wouldEnd(chosen)
    }

    // MARK: - Pinning

    /// How many logins are pinned in one transaction: some milliseconds under the write lock.
    private static let pinnedAtOnce = 5000

    /// Does something with rows in transactions of their own, and leaves the write lock to others in between.
    private func inSlices(
        _ rows: [Int64], _ progress: Listener? = nil,
        _ body: @escaping @Sendable (WriteTransaction, ArraySlice<Int64>) throws -> Void
    ) async throws(StoreError) {
        for first in stride(from: 0, to: rows.count, by: Self.pinnedAtOnce) {
            progress?(.pinning(first, of: rows.count))
            if first > 0 { try? await Task.sleep(for: Self.breath) }
            let slice = rows[first..<min(first + Self.pinnedAtOnce, rows.count)]
            try await write { transaction in try body(transaction, slice) }
        }
    }

    /// Drops an order that has not come into force, also when the caller has been stopped.
    private func drop(_ number: Int64) async {
        await Task {
            do throws(StoreError) {
                try await write { transaction in try transaction.dropOrder(number) }
                let never = Timestamp(milliseconds: .min)
                while try await write({ try $0.dropAbandonedOrders(before: never, limit: Self.pinnedAtOnce) }) {
                    try? await Task.sleep(for: Self.breath)
                }
            } catch {
                // A sweep does it.
            }
        }.value
    }

    // MARK: - Following

    /// Tells how many rows have followed, the seldomer the longer it takes to count them, until it is cancelled.
    private func tell(_ acts: [Int64], _ progress: Listener) async {
        var total = 0
        while !Task.isCancelled {
            let start = ContinuousClock.now
            let left = try? await read { db in
                try Order.inForce(of: db).filter { acts.contains($0.sequence) }.reduce(0) {
                    try $0 + $1.rowsLeft(in: db)
                }
            }
            if let left, !Task.isCancelled {
                total = max(total, left)
                progress(.following(total - left, of: total))
            }
            try? await Task.sleep(for: max(.milliseconds(200), (ContinuousClock.now - start) * 20))
        }
    }

    /// Waits until the rows have followed.
    private func finishOrders(_ acts: [Int64]) async throws(StoreError) {
        for attempt in 1... {
            await maintenance.followOrders(of: self)
            let isOpen = try await read { db in try !Order.sequencesInForce(of: db).isDisjoint(with: acts) }
            guard isOpen else { return }
            guard attempt < 5 else { break }
            // Whoever was at it when the order came may just have been about to stop.
            try? await Task.sleep(for: .milliseconds(100 * (attempt - 1)))
        }
        throw StoreError(
            .unavailable, what: "the logins have ended, and not all are written down yet",
            why: "the store could not be written, or was closed",
            remedy: "nothing has to be repeated: whoever writes to the store next goes on with it")
    }
}
