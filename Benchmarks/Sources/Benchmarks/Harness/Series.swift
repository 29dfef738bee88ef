/// What many rounds of one measurement came to.
struct Series: Sendable {
    private let values: [Double]

    init(_ values: [Double]) { self.values = values.sorted() }

    var median: Double { quantile(0.5) }
    var largest: Double { values.last ?? 0 }

    /// The value that a share of them does not exceed.
    func quantile(_ share: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        return values[min(values.count - 1, Int(Double(values.count) * share))]
    }
}

/// Two ways to do the same, measured in turns, so that a noisy machine is noisy to both.
struct Duel: Sendable {
    let ours, theirs: Series
    /// The median of the rounds' own ratios: what slows both down in a round does not count.
    let ratio: Double

    /// - Parameters:
    ///   - rounds: how many; a first one of each warms up and does not count.
    ///   - ours, theirs: do one round, and tell its figure.
    init(rounds: Int = 7, ours: () async throws -> Double, theirs: () async throws -> Double) async throws {
        var pairs: [(ours: Double, theirs: Double)] = []
        for round in 0...rounds {
            let pair = (ours: try await ours(), theirs: try await theirs())
            if round > 0 { pairs.append(pair) }
        }
        self.init(pairs)
    }

    /// Rounds that have been measured, in turns.
    init(_ pairs: [(ours: Double, theirs: Double)]) {
        ours = Series(pairs.map(\.ours))
        theirs = Series(pairs.map(\.theirs))
        ratio = Series(pairs.map { $0.ours / $0.theirs }).median
    }
}

/// How long something takes.
enum Clock {
    /// In seconds.
    static func seconds(_ body: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await body()
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// How many a second, when so many are done.
    static func rate(_ count: Int, _ body: () async throws -> Void) async rethrows -> Double {
        Double(count) / (try await seconds(body))
    }
}
