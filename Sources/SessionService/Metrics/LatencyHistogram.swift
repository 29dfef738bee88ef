/// How long calls took: so many within each bound. A lock would be held by whoever has just lost its processor, and all
/// others would wait for it.
final class LatencyHistogram: Sendable {
    /// The upper bounds, in microseconds; the last bucket has none.
    static let bounds = [
        50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 2_500_000,
    ]

    private let buckets = (0...bounds.count).map { _ in Counter() }
    private let total = Counter()

    /// How many lay within each bound and not within the one before it.
    var counts: [Int] { buckets.map(\.value) }
    /// All of them together, in microseconds.
    var sum: Int { total.value }

    func add(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let microseconds = Int(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
        total.add(microseconds)
        buckets[Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count].add()
    }
}
