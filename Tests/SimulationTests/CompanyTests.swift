import SessionStore
import Testing

@testable import Simulation

@Suite("The company is plausible")
struct CompanyTests {
    @Test("two hundred thousand people have addresses of their own, Ada's first")
    func people() {
        #expect(People.address(0) == "ada.lovelace@example.com")
        #expect(Set((0..<200_000).map { People.address($0) }).count == 200_000)
        let first = (0..<2000).map { People.address($0) }
        #expect(first.allSatisfy { $0.wholeMatch(of: /[a-z]+\.[a-z]+@example\.com/) != nil })
    }

    @Test("every User-Agent names a device and fits", arguments: Application.allCases)
    func userAgents(_ application: Application) {
        for (_, agent) in application.userAgents {
            #expect(FieldLimit.userAgent.holds(agent))
            #expect(!Device.name(ofUserAgent: agent).isEmpty)
        }
    }

    @Test("addresses come from private networks and from those kept for examples")
    func addresses() throws {
        var random = SeededGenerator(seed: 1)
        let networks = try ["10.0.0.0/8", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"]
            .map { try #require(IPNetwork(parsing: $0)) }
        for person in 0..<500 {
            let address = try #require(
                Places.address(of: person, mobile: person.isMultiple(of: 2), using: &random))
            #expect(networks.contains { $0.contains(address) })
        }
    }

    @Test("the generator gives the numbers of SplitMix64")
    func generator() {
        var random = SeededGenerator(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in random.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }
}
