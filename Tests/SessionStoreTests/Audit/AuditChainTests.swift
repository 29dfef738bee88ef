import SessionStore
import Simulation
import Testing

@Suite("The audit chain")
struct AuditChainTests {
    typealias Found = AuditVerification.Found

    private static let chain = AuditChain(store: "0123456789abcdef")

    /// A chain of acts of all kinds, with every second number of the feed.
    private static func records(_ count: Int, seed: UInt64) -> [AuditRecord] {
        var random = SeededGenerator(seed: seed)
        var records: [AuditRecord] = []
        for index in 0..<count {
            let kind = [SessionEvent.Kind.admin, .mark, .policy, .import][Int.random(in: 0..<4, using: &random)]
            let event = SessionEvent(
                sequence: Int64(2 * index + 1), at: Timestamp(milliseconds: Int64(index) * 1000), kind: kind,
                session: nil, user: Bool.random(using: &random) ? "user\(index)" : nil, client: nil, generation: nil,
                actor: Actor(name: "admin:ops@host", known: "uid=\(index)"), reason: "act \(index)")
            let ids = (0..<Int.random(in: 0..<3, using: &random)).map { _ in SessionID.generate(using: &random) }
            let effect = kind == .admin ? AuditEffect.ended(ids, reason: "why", message: nil) : .none
            records.append(chain.record(event, effect: effect, after: records.last?.head))
        }
        return records
    }

    private func verify(
        _ found: [Found], from checkpoint: AuditCheckpoint? = nil, expecting: AuditHash? = nil
    ) -> AuditReport {
        var verification = AuditVerification(Self.chain, from: checkpoint, expecting: expecting)
        for record in found { guard verification.take(record) else { break } }
        return verification.report
    }

    @Test("as it was written is good, and its head is the last record")
    func good() {
        let records = Self.records(20, seed: 1)
        let report = verify(records.map(\.found), expecting: records[7].hash)
        #expect(report.isGood && report.head == records[19].head && report.comparison == .followed(by: 12))
        #expect(verify([]).head == AuditHead(number: 0, hash: Self.chain.origin))
        #expect(verify([], expecting: Self.chain.origin).comparison == .isHead)
    }

    @Test("names the first record any field of which was edited", arguments: Edit.allCases)
    func edited(edit: Edit) {
        let records = Self.records(12, seed: 2)
        for (index, record) in records.enumerated() {
            var found = records.map(\.found)
            found[index] = edit.applied(to: record)
            #expect(verify(found).breach?.sequence == found[index].sequence, "record \(index)")
        }
    }

    @Test("names the record before which one was deleted, and misses the last only by its head")
    func deleted() {
        let records = Self.records(12, seed: 3)
        for index in records.indices.dropLast() {
            var found = records.map(\.found)
            found.remove(at: index)
            #expect(verify(found).breach?.sequence == records[index + 1].event.sequence)
        }
        let cut = records.dropLast().map(\.found)
        #expect(verify(cut).isGood)
        #expect(verify(cut, expecting: records[11].hash).comparison == .missing)
    }

    @Test("names the first of two records that changed places, with or without their numbers")
    func swapped() {
        let records = Self.records(10, seed: 4)
        for first in records.indices {
            for second in records.indices where second > first {
                var found = records.map(\.found)
                found.swapAt(first, second)
                #expect(verify(found).breach?.sequence == records[second].event.sequence)
                found[first] = records[second].found(
                    number: records[first].number, sequence: records[first].event.sequence)
                found[second] = records[first].found(
                    number: records[second].number, sequence: records[second].event.sequence)
                #expect(verify(found).breach?.sequence == records[first].event.sequence)
            }
        }
    }

    @Test("names a record that was inserted, even when its own hash was made to fit")
    func inserted() {
        let records = Self.records(10, seed: 5)
        let forged = Self.chain.record(
            SessionEvent(
                sequence: 8, at: Timestamp(milliseconds: 1), kind: .admin, session: nil, user: nil, client: nil,
                generation: nil, actor: nil, reason: "never happened"),
            effect: .none, after: records[3].head)
        var found = records.map(\.found)
        found.insert(forged.found, at: 4)
        #expect(verify(found).breach?.sequence == records[4].event.sequence)
        var verification = AuditVerification(Self.chain)
        for record in records { _ = verification.take(record.found) }
        verification.takeUnrecorded(6)
        #expect(verification.report.breach?.sequence == 6)
    }

    @Test("of another store is not taken for this one's")
    func foreign() {
        let other = AuditChain(store: "other")
        let record = other.record(Self.records(1, seed: 6)[0].event, effect: .none, after: nil)
        #expect(verify([record.found]).breach?.sequence == 1)
    }

    @Test("goes on from a checkpoint, and not from another")
    func checkpoint() {
        let records = Self.records(10, seed: 7)
        let point = AuditCheckpoint(sequence: 9, number: 4, hash: records[3].hash)
        let report = verify(records.dropFirst(4).map(\.found), from: point, expecting: records[3].hash)
        #expect(report.isGood && report.forgotten == 4 && report.records == 10 && report.comparison == .followed(by: 6))
        let forged = AuditCheckpoint(sequence: 9, number: 4, hash: records[2].hash)
        #expect(verify(records.dropFirst(4).map(\.found), from: forged).breach?.sequence == 9)
        #expect(verify(records.dropFirst(4).map(\.found)).breach?.sequence == 9, "the beginning was cut off")
    }

    @Test("gives two lists of fields that read the same when put together two hashes")
    func lengths() {
        func hash(_ user: String?, _ reason: String?) -> AuditHash {
            let event = SessionEvent(
                sequence: 1, at: Timestamp(milliseconds: 0), kind: .admin, session: nil, user: user, client: nil,
                generation: nil, actor: nil, reason: reason)
            return Self.chain.hash(number: 1, event: event, effect: .none, after: Self.chain.origin)
        }
        let hashes = [hash("a", "bc"), hash("ab", "c"), hash(nil, "abc"), hash("", "abc"), hash("abc", nil)]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test("writes a hash as 64 digits and reads it back")
    func text() throws {
        let hash = Self.chain.origin
        #expect(hash.description.count == 64)
        #expect(
            AuditHash(parsing: hash.description) == hash && AuditHash(parsing: hash.description.uppercased()) == hash)
        for text in ["", "00", hash.description + "0", String(repeating: "g", count: 64)] {
            #expect(AuditHash(parsing: text) == nil)
        }
    }
}

extension AuditRecord {
    var found: AuditVerification.Found { found(number: number, sequence: event.sequence) }

    /// What stands at another's place.
    func found(number: Int64, sequence: Int64) -> AuditVerification.Found {
        AuditVerification.Found(number: number, sequence: sequence, hash: hash, event: event, effect: effect)
    }
}

/// A way in which somebody with the file in hand may edit a record.
enum Edit: CaseIterable {
    case at, kind, user, actor, known, reason, effect, hash, gone

    func applied(to record: AuditRecord) -> AuditVerification.Found {
        let old = record.event
        let event = SessionEvent(
            sequence: old.sequence, at: self == .at ? old.at + .seconds(1) : old.at,
            kind: self == .kind ? .key : old.kind, session: nil,
            user: self == .user ? (old.user == nil ? "mallory" : nil) : old.user, client: nil, generation: nil,
            actor: Actor(
                name: self == .actor ? "admin:other@host" : old.actor?.name ?? "",
                known: self == .known ? nil : old.actor?.known),
            reason: self == .reason ? "another" : old.reason)
        let effect = AuditEffect.ended([], reason: "because", message: nil)
        return AuditVerification.Found(
            number: record.number, sequence: old.sequence,
            hash: self == .hash ? AuditHash(bytes: [UInt8](repeating: 7, count: 32)) : record.hash,
            event: self == .gone ? nil : event, effect: self == .effect ? effect : record.effect)
    }
}
