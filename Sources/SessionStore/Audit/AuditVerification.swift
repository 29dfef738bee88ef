/// Walks a chain from its beginning, or from its checkpoint, and finds the first record that is not as it was written.
///
/// It takes one record after the other, so that no store has to hold the chain in memory.
public struct AuditVerification: Sendable {
    /// A record as a store has it now, which may be anything.
    public struct Found: Sendable {
        /// Its place in the chain, as it stands there.
        public let number: Int64
        /// The sequence of its act, as it stands there.
        public let sequence: Int64
        /// Its hash; `nil` when what stands there is none.
        public let hash: AuditHash?
        /// The act; `nil` when the feed has no such event, or one that no version can have written.
        public let event: SessionEvent?
        /// What it did; `nil` when that cannot be read.
        public let effect: AuditEffect?
        /// How the store contradicts it, in words; see ``AuditEffect/contradiction(of:end:mark:)``.
        public let contradiction: String?

        /// Describes a record.
        public init(
            number: Int64, sequence: Int64, hash: AuditHash?, event: SessionEvent?, effect: AuditEffect?,
            contradiction: String? = nil
        ) {
            self.number = number
            self.sequence = sequence
            self.hash = hash
            self.event = event
            self.effect = effect
            self.contradiction = contradiction
        }
    }

    private let chain: AuditChain
    private let checkpoint: AuditCheckpoint?
    private let expected: AuditHash?
    private var head: AuditHead
    private var expectedAt: Int64?
    private var breach: AuditBreach?
    /// The sequence of the newest act: what follows an older one has that one's.
    private var newestAct: Int64?
    /// Acts whose logins have not all been told of yet, by their sequences, oldest first.
    private var unfinished: [Int64] = []

    /// - Parameters:
    ///   - checkpoint: the one that the newest act of forgetting names; it is believed only if that act is in the chain.
    ///   - expected: a head that was noted earlier, to be looked for.
    public init(_ chain: AuditChain, from checkpoint: AuditCheckpoint? = nil, expecting expected: AuditHash? = nil) {
        self.chain = chain
        self.checkpoint = checkpoint
        self.expected = expected
        head = AuditHead(number: checkpoint?.number ?? 0, hash: checkpoint?.hash ?? chain.origin)
        if head.hash == expected { expectedAt = head.number }
    }

    /// Takes the next record, in the order of numbers. After the first bad one the others are of no interest.
    ///
    /// - Returns: whether to go on.
    public mutating func take(_ found: Found) -> Bool {
        // What a checkpoint covers is about to be forgotten.
        if let checkpoint, found.number <= checkpoint.number { return true }
        guard breach == nil else { return false }
        breach = problem(with: found).map { AuditBreach(sequence: found.sequence, why: $0) }
        guard breach == nil, let hash = found.hash else { return false }
        head = AuditHead(
            number: found.number, hash: hash, sequence: found.sequence, at: found.event?.at, actor: found.event?.actor)
        if hash == expected { expectedAt = head.number }
        return true
    }

    /// Notes an act of the feed that has no record. The breach with the lowest sequence is the first.
    public mutating func takeUnrecorded(_ sequence: Int64) {
        guard breach.map({ sequence < $0.sequence }) ?? true else { return }
        breach = AuditBreach(sequence: sequence, why: "it stands in the feed, and was never recorded")
    }

    /// Ends the walk: what the chain leaves unfinished must be what the store has still to do.
    ///
    /// - Parameter open: the acts whose logins have not all been written down as ended, by their sequences.
    public mutating func takeOpenOrders(_ open: Set<Int64>) {
        guard breach == nil, let lost = unfinished.first(where: { !open.contains($0) }) else { return }
        breach = AuditBreach(
            sequence: lost, why: "not all logins that it ended are told of, and nobody goes on with it")
    }

    /// What was found.
    public var report: AuditReport {
        let comparison: AuditReport.Comparison
        if expected == nil {
            comparison = .notAsked
        } else if let expectedAt {
            comparison = expectedAt == head.number ? .isHead : .followed(by: Int(head.number - expectedAt))
        } else {
            comparison = .missing
        }
        return AuditReport(
            head: head, forgotten: Int(checkpoint?.number ?? 0), comparison: comparison, breach: breach)
    }

    private mutating func problem(with found: Found) -> String? {
        if found.number > head.number + 1 { return "what was recorded before it is missing" }
        if found.number <= head.number { return "it stands in another's place" }
        guard let event = found.event else { return "its event is missing, or cannot be read" }
        guard let effect = found.effect else { return "what it did cannot be read" }
        guard found.hash == chain.hash(number: found.number, event: event, effect: effect, after: head.hash) else {
            return "it is not as it was written, or what was before it has changed"
        }
        if case .followed(_, _, _, let isLast) = effect {
            guard let place = unfinished.firstIndex(of: found.sequence) else { return "it follows no act" }
            if isLast { unfinished.remove(at: place) }
            return found.contradiction
        }
        if let newestAct, found.sequence <= newestAct { return "it stands in another's place" }
        if case .ordered = effect { unfinished.append(found.sequence) }
        newestAct = found.sequence
        return found.contradiction
    }
}
