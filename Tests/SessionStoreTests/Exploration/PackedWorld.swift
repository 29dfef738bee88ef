import SessionStore

/// All of a world on which its future depends, in few bytes: two worlds of one scenario with the same bytes have the
/// same future.
///
/// Left out is what no rule reads: the address last seen, and the moment of the sign-in, which is always the same. What
/// is sealed follows from the token it is sealed under and the generation.
struct PackedWorld: Hashable {
    private var bytes: [UInt8] = []

    init(_ world: World) {
        bytes.reserveCapacity(96)
        add(world.now)
        add(world.minted)
        for jar in world.jars { add(jar) }
        add(world.honest)
        add(world.thief)
        add(world.history, world.scenario.rules.grace, world.now)
        add(world.record)
        for ancestor in world.ancestors {
            add(Mint.number(of: ancestor.hash))
            add(ancestor.supersededUntil)
        }
        for pending in world.pending {
            add(pending.act)
            add(pending.at)
            add(pending.loaded.record)
        }
    }

    static func == (left: PackedWorld, right: PackedWorld) -> Bool { left.bytes == right.bytes }
    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

    private mutating func add(_ number: Int?) { bytes.append(number.map { UInt8($0) } ?? .max) }
    private mutating func add(_ moment: Timestamp?) { add(moment.map { Int($0.milliseconds) }) }
    private mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    private mutating func add(_ tokens: TokenSet) {
        bytes.append(UInt8(truncatingIfNeeded: tokens.bits))
        bytes.append(UInt8(truncatingIfNeeded: tokens.bits >> 8))
    }

    /// Of what is only kept to judge by, what makes no difference any more is left out: a token that has become reuse
    /// stays it, however long ago that was.
    private mutating func add(_ history: History, _ grace: Span, _ now: Timestamp) {
        for (number, token) in history.tokens.enumerated() {
            if number > 0, history.isReuse(number - 1, grace: grace, at: now) {
                add(200)
            } else {
                add(token.accepted)
                add(token.replaced)
            }
            if let left = token.left { add(now < left + grace ? left : nil) }
        }
        add(history.lastUse)
        add(history.stolen)
    }

    private mutating func add(_ record: LoginRecord?) {
        guard let record else { return add(Int?.none) }
        let (session, tokens) = (record.session, record.tokens)
        add(session.generation)
        add(session.lastSeen)
        add(session.idleDeadline)
        add(session.flags.contains(.moved))
        add(session.flags.contains(.reuse))
        add(session.end.flatMap { SessionCause.allCases.firstIndex(of: $0.cause) })
        add(session.end?.at)
        add(Mint.number(of: tokens.current))
        add(tokens.seenAt)
        guard let predecessor = tokens.predecessor else { return }
        add(Mint.number(of: predecessor.hash))
        add(predecessor.replacement == .elevate)
        add(predecessor.replacedAt)
        add(predecessor.goodUntil)
        add(predecessor.sealed != nil)
        add(predecessor.origin == Place.home)
    }

    private mutating func add(_ act: Act) {
        switch act {
        case .revoke: add(100)
        case .evict: add(101)
        case .sweep: add(102)
        case .present(let party, let operation, let number):
            if case .client(let index) = party { add(index) } else { add(99) }
            add(TokenOperation.allCases.firstIndex(of: operation))
            add(number)
        }
    }
}
