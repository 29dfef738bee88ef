import SessionStore
import Simulation
import Testing
import Tokens

@testable import SQLiteStore

@Suite("The places of a cache")
struct CachePlacesTests {
    private static func session(_ user: String, _ random: inout SeededGenerator) -> Session {
        Session(
            id: .generate(using: &random), user: user, client: "web", sequence: 1, created: noon, firstAddress: nil,
            userAgent: nil, authenticationMethods: [], label: nil, attributes: nil, lastSeen: noon, lastAddress: nil,
            idleDeadline: nil, absoluteDeadline: nil, generation: 0, flags: [], end: nil)
    }

    @Test("give back what was put in last and not forgotten since, and nothing else, whatever happens in between")
    func agreement() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededGenerator(seed: seed)
        let key = TokenFingerprint.Key()
        let places = CachePlaces(size: 64)
        let users = (0..<6).map { "user \($0)" }
        let sessions = (0..<24).map { Self.session(users[$0 % users.count], &random) }
        // A session can have two tokens that are good, and there are more tokens than places.
        let tokens = (0..<96).map { number in
            (SessionToken.generate(using: &random).fingerprint(under: key), sessions[number % sessions.count])
        }
        var known: [TokenFingerprint: ValidatedSession] = [:]
        var hits = 0
        for _ in 0..<20_000 {
            let (fingerprint, session) = tokens[Int.random(in: tokens.indices, using: &random)]
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<40:
                let login = ValidatedSession(session, isRefreshDue: .random(using: &random))
                places.put(login, quietUntil: noon + .minutes(1), under: fingerprint)
                known[fingerprint] = login
            case 40..<95:
                guard let found = places.login(fingerprint, at: noon) else { continue }
                hits += 1
                #expect(found == known[fingerprint], "seed \(seed)")
            case 95..<98:
                places.forget(session.id)
                known = known.filter { $0.value.session.id != session.id }
            case 98:
                places.forget(user: session.user)
                known = known.filter { $0.value.session.user != session.user }
            default:
                places.forgetAll()
                known = [:]
            }
        }
        #expect(hits > 1000, "seed \(seed)")
    }

    @Test("give nothing any more once the moment has come at which a use is to be written")
    func quiet() {
        var random = SeededGenerator(seed: 1)
        let places = CachePlaces(size: 16)
        let fingerprint = SessionToken.generate(using: &random).fingerprint(under: TokenFingerprint.Key())
        places.put(
            ValidatedSession(Self.session("ada", &random), isRefreshDue: true), quietUntil: noon + .seconds(60),
            under: fingerprint)
        #expect(places.login(fingerprint, at: noon + .seconds(58)) != nil)
        #expect(places.login(fingerprint, at: noon + .seconds(60)) == nil)
        #expect(places.login(fingerprint, at: noon + .hours(1)) == nil)
    }
}
