import ServiceTokens
import SessionStore

/// The one way in which keys are changed: what will happen, what of it cannot be undone, and a confirmation.
struct KeyDialog: Sendable, Equatable {
    enum Act: Sendable, Equatable {
        case rotate
        case retire(RingKey)
    }

    enum Phase: Sendable, Equatable {
        case asking
        case doing
        /// It was done, in these steps.
        case done([String])
        /// Nothing was done; why not.
        case failed(String)
    }

    let act: Act
    /// How the keys stood when it was opened.
    let standing: KeyRingStanding
    let openedAt: Timestamp
    var phase = Phase.asking
    /// What has to be typed where more is at stake than usual.
    var word = TextField(limit: 16)
    var complaint: String?

    init(_ act: Act, _ standing: KeyRingStanding, at now: Timestamp) {
        self.act = act
        self.standing = standing
        openedAt = now
    }

    private var ring: KeyRing { standing.ring ?? KeyRing() }

    /// Before when verifiers may not know the key that would sign next; `nil` when all of them know it.
    var unknownBefore: Timestamp? {
        guard ring.active != nil else { return nil }
        // Without a next key one is made, which nobody knows.
        let known = ring.nextIsKnown(standing.schedule).map(Timestamp.init) ?? openedAt + standing.schedule.leadSpan
        return known > openedAt ? known : nil
    }

    /// Whether the key that signs is given up.
    var givesUpSigner: Bool {
        if case .retire(let key) = act { key.stage == .active } else { false }
    }

    /// The tokens that fail at once, by service.
    var failing: [OutstandingTokenCount] {
        guard case .retire(let key) = act else { return [] }
        return standing.outstanding.filter { $0.key == key.id }
    }

    /// The word that has to be typed, as the command's option is called; `nil` when ⏎ is enough.
    var neededWord: String? {
        switch act {
        case .rotate: unknownBefore == nil ? nil : "now"
        case .retire: givesUpSigner ? "compromised" : nil
        }
    }

    /// What is asked of the program.
    var order: KeyRingOrder {
        switch act {
        case .rotate: .rotate(isForced: neededWord != nil)
        case .retire(let key): .retire(key.id, isForced: givesUpSigner)
        }
    }
}
