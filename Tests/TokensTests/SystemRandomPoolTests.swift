import Testing

@testable import Tokens

@Suite("Randomness of the system")
struct SystemRandomPoolTests {
    @Test("gives no number twice, however much is asked for, from two pools at once")
    func distinct() async {
        let (one, other) = (SystemRandomPool(), SystemRandomPool())
        let numbers = await withTaskGroup(of: [UInt64].self) { group in
            for pool in [one, one, other] { group.addTask { (0..<10_000).map { _ in pool.next() } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(numbers).count == 30_000)
        #expect(!numbers.contains(0))
    }
}
