extension InMemorySessionStore {
    public func auditHead() -> AuditHead { audit.last?.head ?? AuditHead(number: 0, hash: chain.origin) }

    public func verifyAudit(expecting expected: AuditHash?) -> AuditReport {
        let checkpoint = audit.reversed().lazy.compactMap { record -> AuditCheckpoint? in
            guard case .forgot(let checkpoint) = record.effect else { return nil }
            return checkpoint
        }.first
        var verification = AuditVerification(chain, from: checkpoint, expecting: expected)
        for record in audit {
            let contradiction = record.effect.contradiction(of: record.event) { id in
                records[id].map(\.session.end)
            } mark: {
                marks.first { $0.sequence == record.event.sequence }
            }
            let found = AuditVerification.Found(
                number: record.number, sequence: record.event.sequence, hash: record.hash,
                event: feed.first { $0.sequence == record.event.sequence }, effect: record.effect,
                contradiction: contradiction)
            guard verification.take(found) else { break }
        }
        return verification.report
    }

    public func forgetEvents(before moment: Timestamp, actor: Actor, at now: Timestamp) -> ForgottenEvents {
        let count = min(feed.firstIndex { $0.at >= moment } ?? feed.count, feed.count - 1)
        guard count > 0 else { return ForgottenEvents(events: 0, acts: 0) }
        let first = feed[count].sequence
        let older = audit.prefix { $0.event.sequence < first }
        let forgotten = ForgottenEvents(events: count, acts: older.count)
        let last = older.last?.head ?? checkpointHead
        let checkpoint = AuditCheckpoint(sequence: first, number: last.number, hash: last.hash)
        append([forgotten.event(before: moment, actor: actor, at: now)], effects: [.forgot(checkpoint)])
        feed.removeFirst(count)
        audit.removeFirst(forgotten.acts)
        return forgotten
    }

    /// What the oldest record follows from.
    private var checkpointHead: AuditHead {
        for record in audit.reversed() {
            guard case .forgot(let checkpoint) = record.effect else { continue }
            return AuditHead(number: checkpoint.number, hash: checkpoint.hash)
        }
        return AuditHead(number: 0, hash: chain.origin)
    }
}
