#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What several rounds of one measurement came to.
struct Series: Sendable {
    /// Sorted.
    private let values: [Double]

    init(_ values: [Double]) { self.values = values.sorted() }

    var median: Double {
        guard !values.isEmpty else { return 0 }
        let middle = values.count / 2
        return values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle]
    }

    var lowest: Double { values.first ?? 0 }
    var highest: Double { values.last ?? 0 }
}

/// What a measurement counts.
enum Time {
    /// The time that passes.
    case passing
    /// The time of one core that the process uses: what others do on the machine meanwhile does not count.
    case ofProcessor

    var now: Duration {
        switch self {
        case .passing: return ContinuousClock.now - Self.origin
        case .ofProcessor:
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
        }
    }

    private static let origin = ContinuousClock.now
}

/// Two ways to do the same, measured in turns, so that a noisy machine is noisy to both.
struct Duel {
    /// How often each is measured; a first round of each warms up and does not count.
    static let rounds = 5

    let ours, theirs: Series

    /// - Parameters:
    ///   - time: by which clock.
    ///   - measure: what is told of a round: how much was done, and how long it took.
    ///   - ours, theirs: do one round, and tell how much that was.
    init(
        in time: Time = .passing, _ measure: (Int, Duration) -> Double,
        ours: () async throws -> Int, theirs: () async throws -> Int
    ) async throws {
        var (one, other): ([Double], [Double]) = ([], [])
        for round in 0...Self.rounds {
            let mine = try await Self.timed(time, measure, ours)
            let yours = try await Self.timed(time, measure, theirs)
            guard round > 0 else { continue }
            one.append(mine)
            other.append(yours)
        }
        (self.ours, self.theirs) = (Series(one), Series(other))
    }

    private static func timed(
        _ time: Time, _ measure: (Int, Duration) -> Double, _ body: () async throws -> Int
    ) async throws -> Double {
        let start = time.now
        let count = try await body()
        return measure(count, time.now - start)
    }

    /// How many a second.
    static func rate(_ count: Int, _ time: Duration) -> Double { Double(count) / time.inSeconds }

    /// How many microseconds each.
    static func microseconds(_ count: Int, _ time: Duration) -> Double { time.inSeconds * 1e6 / Double(max(1, count)) }

    /// How many milliseconds all of them.
    static func milliseconds(_ count: Int, _ time: Duration) -> Double { time.inSeconds * 1e3 }
}

extension Duration {
    /// In seconds, as a fraction.
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
