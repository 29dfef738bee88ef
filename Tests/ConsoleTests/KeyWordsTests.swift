import ServiceTokens
import SessionStore
import Terminal
import Testing

@testable import Console

@Suite("What happens to a key next")
struct KeyWordsTests {
    @Test("is told with how soon, and once it is due as due: a service that runs does it as well as a command")
    func due() {
        let schedule = KeyRingSchedule()
        // Turned by hand ten minutes ago.
        let ring = KeyFixture(turnedBefore: [70 * 86_400, 9 * 86_400, 600]).heldRing
        func words(after span: Span) -> [String] {
            let words = KeyWords(
                ring: ring, schedule: schedule, moment: Moment(zone: .utc, now: Fixture.now + span))
            return ring.keys.filter { $0.stage != .retired }.map { words.nextChange($0).words }
        }
        let early = words(after: .seconds(0))
        #expect(early.count == 3)
        #expect(zip(early, ["retires in ", "rotates in ", "signs in "]).allSatisfy { $0.hasPrefix($1) }, "\(early)")
        #expect(words(after: .days(40)) == ["due to retire", "due to rotate", "due to sign"])
    }
}
