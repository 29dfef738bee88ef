import GRDB
import SessionStore

extension SQLiteSessionStore {
    /// How many logins are ended in the transaction of the act itself. Of more, the act puts an order into force, and the
    /// rows follow: nobody who writes shall wait for them.
    package static let usualEndsAtOnce = 500

    public func end(_ request: EndRequest, at now: Timestamp) async throws(StoreError) -> EndOutcome {
        try Check.order(request, under: policy)
        guard !request.isDryRun else { return try await rehearse(request, at: now) }
        guard mode != .readOnly else { throw .readOnly(file) }
        switch try await give(request, at: now) {
        case .done(let outcome): return outcome
        case .inForce(let acts, let over):
            // It can no longer be stopped: what comes is not cancelled with the caller.
            let ended = await Task { () async -> Result<[Session], StoreError> in
                do throws(StoreError) {
                    try await finishOrders(acts)
                    return .success(try await sessions(endedBy: acts))
                } catch { return .failure(error) }
            }.value
            return .ended(try ended.get(), alreadyEnded: over, exposedUntil: nil)
        }
    }

    /// What has become of an order when it has been committed.
    enum GivenOrder: Sendable {
        case done(EndOutcome)
        /// Its logins have ended, and their rows are yet to follow; by the sequences of its acts.
        case inForce([Int64], over: [Session])
    }

    /// Makes the end durable, and true for everybody.
    func give(_ request: EndRequest, at now: Timestamp) async throws(StoreError) -> GivenOrder {
        let order = OrderGiving(request: request, choice: EndChoice(selection: request.selection, now: now), now: now)
        let limit = endsAtOnce
        if let given = try await write(at: now, { try order.endIfFew(limit, in: $0) }) { return given }
        while true {
            let set = try await read { db in try PinnedSet(order.choice, expecting: request.expecting, in: db) }
            if set.rows.count <= limit || order.isMark {
                if let given = try await write(at: now, { try order.end(set, limit, in: $0) }) { return given }
            } else {
                let pinned = try await pin(set, order)
                do throws(StoreError) {
                    let given = try await write(at: now) { try order.putInForce(pinned, set, in: $0) }
                    if case .inForce(let acts, let over)? = given { return .inForce(acts, over: over) }
                    await drop(pinned)
                    if let given { return given }
                } catch {
                    await drop(pinned)
                    throw error
                }
            }
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

    /// How many logins are pinned in one transaction: a few milliseconds under the write lock.
    private static let pinnedAtOnce = 2000

    /// Writes down which logins are meant, with no effect yet.
    private func pin(_ set: PinnedSet, _ order: OrderGiving) async throws(StoreError) -> Int64 {
        let number = try await write { transaction in try transaction.beginOrder(order.end) }
        do throws(StoreError) {
            for first in stride(from: 0, to: set.rows.count, by: Self.pinnedAtOnce) {
                let slice = set.rows[first..<min(first + Self.pinnedAtOnce, set.rows.count)]
                try await write { transaction in try transaction.pin(slice, in: number) }
            }
            return number
        } catch {
            await drop(number)
            throw error
        }
    }

    /// Drops what was pinned for nothing, also when the caller has been stopped. What cannot be dropped now, a sweep will.
    private func drop(_ number: Int64) async {
        await Task {
            while (try? await write({ try $0.dropOrder(number, limit: Self.pinnedAtOnce) })) == true {}
        }.value
    }

    // MARK: - Following

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
