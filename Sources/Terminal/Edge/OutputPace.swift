/// Keeps pictures from queueing up on a slow link, where each would be old before it is shown.
///
/// After a picture the terminal is asked for its status (DSR 5, ECMA-48 §8.3.35). Its answer says that it has shown what
/// came before the question. Until then only little more is sent; whatever changes meanwhile goes into one picture.
/// A terminal that has never answered is never waited for.
struct OutputPace {
    typealias Instant = ContinuousClock.Instant

    /// So many changed cells are worth a question.
    static let worthAsking = 200
    /// So many may be under way before the next picture waits.
    static let mostUnderWay = 400
    /// A terminal that leaves a question unanswered for so long is not waited for any more.
    static let patience = Duration.seconds(10)

    /// Whether the terminal has answered before.
    private(set) var isProven = false
    /// When the question was asked that is still open.
    private(set) var askedAt: Instant?
    /// The cells that may not have been shown yet, and those of them before the question.
    private var underWay = 0
    private var beforeQuestion = 0

    /// The question is sent before anything else, to learn whether it is answered.
    mutating func begin(at now: Instant) {
        askedAt = now
        (underWay, beforeQuestion) = (0, 0)
    }

    /// Whether a picture may be sent now.
    func allowsPicture(at now: Instant) -> Bool { waitsUntil(at: now) == nil }

    /// Until when pictures wait, at the longest; `nil` when they need not.
    func waitsUntil(at now: Instant) -> Instant? {
        guard isProven, let askedAt, underWay >= Self.mostUnderWay, now - askedAt < Self.patience else { return nil }
        return askedAt + Self.patience
    }

    /// A picture has been sent; says whether the question is to follow it.
    mutating func sent(cells: Int, at now: Instant) -> Bool {
        underWay += cells
        if let askedAt, now - askedAt >= Self.patience {
            self.askedAt = nil
            isProven = false
        }
        guard isProven, askedAt == nil, underWay >= Self.worthAsking else { return false }
        askedAt = now
        beforeQuestion = underWay
        return true
    }

    /// The terminal has answered: all before the question is shown.
    mutating func answered() {
        isProven = true
        guard askedAt != nil else { return }
        askedAt = nil
        underWay -= beforeQuestion
        beforeQuestion = 0
    }
}
