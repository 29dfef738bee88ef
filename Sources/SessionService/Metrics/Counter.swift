import Synchronization

/// A number that many threads raise at once, without waiting for each other.
final class Counter: Sendable {
    private let number = Atomic<Int>(0)

    func add(_ more: Int = 1) { number.add(more, ordering: .relaxed) }

    var value: Int { number.load(ordering: .relaxed) }
}
