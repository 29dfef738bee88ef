/// Brings the logins and the history of one store into another, while applications go on with both.
///
/// Tokens go on working in the target as they stand in the source: the current one, the one before with its grace and its
/// sealed successor, and the older ones that would be reuse. Into an empty store it is one act. Run again it brings the
/// target up to date in small acts, between which others get their turn: what was used, refreshed or ended in the source
/// since, is so in the target. It never goes the other way: what has ended in the target stays ended.
public struct StoreCopy: Sendable {
    /// How many logins are changed at once in a store that may be in use.
    private static let slice = 200
    private static let page = 500

    private let target: any PortableStore
    private let snapshot: any StoreSnapshot
    private let request: StoreMergeRequest

    /// What a copy did.
    public struct Report: Sendable, Equatable {
        /// The source and the moment of it that was copied.
        public let moment: StoreMoment
        /// What became of its logins and events.
        public let merged: MergeReport
        /// What was found in the target afterwards.
        public let verified: StoreComparison
    }

    /// Copies, and compares afterwards.
    ///
    /// - Parameters:
    ///   - actor: who copies.
    ///   - progress: called now and then with the number of logins and events looked at so far.
    /// - Throws: ``StoreError`` when a store fails, or a login is in the target not as it should be. What was committed
    ///   until then stays; run it again.
    public static func run(
        from source: any PortableStore, to target: any PortableStore, actor: Actor, at now: Timestamp,
        progress: (Int) -> Void = { _ in }
    ) async throws(StoreError) -> Report {
        let snapshot = try await source.snapshot()
        let request = StoreMergeRequest(origin: snapshot.moment, verb: "copy", actor: actor, now: now)
        let copy = StoreCopy(target: target, snapshot: snapshot, request: request)
        do throws(StoreError) {
            let merged = try await copy.merge(progress)
            let verified = try await copy.verify(progress)
            await snapshot.close()
            return Report(moment: snapshot.moment, merged: merged, verified: verified)
        } catch {
            await snapshot.close()
            throw error
        }
    }

    private func merge(_ progress: (Int) -> Void) async throws(StoreError) -> MergeReport {
        let before = try await target.snapshot()
        let merge: any StoreMerge
        do throws(StoreError) { merge = try await target.merge(request, isDryRun: false) } catch {
            await before.close()
            throw error
        }
        do throws(StoreError) {
            let held = try await before.counts()
            let report =
                held == (0, 0)
                ? try await fill(merge, progress) : try await update(merge, from: before, progress)
            await before.close()
            await merge.close()
            return report
        } catch {
            await before.close()
            await merge.close()
            throw error
        }
    }

    /// Everything at once, the feed in its order.
    private func fill(_ merge: any StoreMerge, _ progress: (Int) -> Void) async throws(StoreError) -> MergeReport {
        var done = 0
        var lastLogin: SessionID?
        repeat {
            let logins = try await snapshot.logins(after: lastLogin, limit: Self.page)
            try await merge.take(logins)
            lastLogin = logins.count == Self.page ? logins.last?.id : nil
            done += logins.count
            progress(done)
        } while lastLogin != nil
        var lastEvent: Int64? = 0
        while let after = lastEvent {
            let events = try await snapshot.events(.all, after: after, limit: Self.page * 4)
            try await merge.take(events)
            lastEvent = events.count == Self.page * 4 ? events.last?.event.sequence : nil
            done += events.count
            progress(done)
        }
        return try await merge.commit(.whole(MergeReport()))
    }

    /// What differs, each login with its history, so that the target keeps its own rules after every slice.
    private func update(
        _ merge: any StoreMerge, from before: any StoreSnapshot, _ progress: (Int) -> Void
    ) async throws(StoreError) -> MergeReport {
        var report = MergeReport()
        var waiting: [TransferredLogin] = []
        var pairs = LoginPairs(snapshot, before)
        while let page = try await pairs.next() {
            for (login, existing) in page {
                switch existing.map({ LoginMerge.decide(login, into: $0, at: request.now) }) {
                case .unchanged: report.unchanged += 1
                case .keep(.ended): report.keptEnded += 1
                case .keep(.ahead): report.keptAhead += 1
                case .keep(.diverged): report.diverged += 1
                case .change, .foreign, nil: waiting.append(login)
                }
            }
            while waiting.count >= Self.slice {
                report = report + (try await write(Array(waiting.prefix(Self.slice)), to: merge))
                waiting.removeFirst(Self.slice)
            }
            progress(report.logins)
        }
        report = report + (try await write(waiting, to: merge))
        var lastEvent: Int64? = try await knownSequence()
        while let after = lastEvent {
            let events = try await snapshot.events(.all, after: after, limit: Self.page)
            report = report + (try await inTurn(merge) { merge throws(StoreError) in try await merge.take(events) })
            lastEvent = events.count == Self.page ? events.last?.event.sequence : nil
            progress(report.logins + report.events)
        }
        return report + (try await merge.commit(.whole(report)))
    }

    private func write(
        _ logins: [TransferredLogin], to merge: any StoreMerge
    ) async throws(StoreError) -> MergeReport {
        guard !logins.isEmpty else { return MergeReport() }
        let events = try await snapshot.events(.of(logins.map(\.id)), after: 0, limit: .max)
        return try await inTurn(merge) { merge throws(StoreError) in
            try await merge.take(logins)
            try await merge.take(events)
        }
    }

    /// Does something in an act of its own, and gives others as much time afterwards as it took: who waits for a lock
    /// asks only now and then whether it is free.
    private func inTurn(
        _ merge: any StoreMerge, _ body: (any StoreMerge) async throws(StoreError) -> Void
    ) async throws(StoreError) -> MergeReport {
        let start = ContinuousClock.now
        try await body(merge)
        let report = try await merge.commit(.slice)
        do { try await Task.sleep(for: ContinuousClock.now - start) } catch { throw .stopped }
        return report
    }

    /// Up to where the target has the source's feed, unless the source was restored from an older file since.
    private func knownSequence() async throws(StoreError) -> Int64 {
        guard let known = try await target.merged(from: snapshot.moment.store),
            let found = try await snapshot.events(.all, after: known.sequence - 1, limit: 1).first?.event,
            found.sequence == known.sequence, found.at == known.newest
        else { return 0 }
        return known.sequence
    }

    private func verify(_ progress: (Int) -> Void) async throws(StoreError) -> StoreComparison {
        let after = try await target.snapshot()
        do throws(StoreError) {
            let comparison = try await StoreComparison.compare(snapshot, with: after, at: request.now, progress)
            await after.close()
            guard comparison.missing == 0 else {
                throw StoreError(
                    .unavailable, what: "the copy is not complete",
                    why: "\(comparison.missing) of \(comparison.logins) logins are not there as they should be",
                    remedy: "run it again")
            }
            return comparison
        } catch {
            await after.close()
            throw error
        }
    }
}
