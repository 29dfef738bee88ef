import Foundation
import HTTPTesting
import ServiceTokens
import SessionStore
import Testing

@testable import SessionService

@Suite("The set of keys")
struct KeySetTests {
    @Test("is there before anything was minted, may be kept for an hour, and is not sent again while it is the same")
    func fields() async throws {
        let issuing = try await IssuingService()
        let answer = try await issuing.keySet()
        #expect(answer.status == 200 && answer["content-type"] == "application/jwk-set+json")
        #expect(answer["cache-control"] == "public, max-age=3600")
        let set = try KeySet(parsing: Array(answer.body))
        #expect(set.keys.count == 2 && set.unusable.isEmpty && !set.holdsPrivateKeys)
        let tag = try #require(answer["etag"])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 20)
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let same = try await issuing.service.ask("GET", "/.well-known/jwks.json", ["If-None-Match": known])
            #expect(same.status == 304 && same.body.isEmpty && same["etag"] == tag)
            #expect(same["cache-control"] == "public, max-age=3600")
        }
        let other = try await issuing.service.ask("GET", "/.well-known/jwks.json", ["If-None-Match": "\"x\""])
        #expect(other.status == 200 && other.body == answer.body)
        let head = try await issuing.service.ask("HEAD", "/.well-known/jwks.json")
        #expect(head.status == 200 && head["etag"] == tag)
        issuing.clock.advance(by: .days(30))
        let rotated = try await issuing.service.ask("GET", "/.well-known/jwks.json", ["If-None-Match": tag])
        #expect(rotated.status == 200 && rotated["etag"] != tag)
        #expect(try KeySet(parsing: Array(rotated.body)).keys.count == 3)
    }

    @Test("is made and rotates by itself while the service runs")
    func alone() async throws {
        let issuing = try await IssuingService()
        while await issuing.store.signingKeys().isEmpty { await Task.yield() }
        let keys = await issuing.store.signingKeys()
        #expect(keys.count == 2)
        #expect(await issuing.events([.key]).allSatisfy { $0.actor == .policy })
    }

    @Test(
        "lets no valid token fail, whenever tokens are minted, keys rotate and verifiers ask",
        arguments: [Span.seconds(3600), Span.days(1)])
    func rotation(longest: Span) async throws {
        let policy = Policy(base: ClientPolicy(idle: nil, absolute: nil))
        let issuing = try await IssuingService(policy: policy) { $0.rotation = .days(2) }
        let (secret, _) = try await issuing.service.login()
        let seed = UInt64.random(in: .min ... .max)
        var random = Generator(state: seed)
        // A verifier that keeps its set as long as it is told, or as long as a key is published before it signs.
        var known = (set: try await issuing.keySet(), since: issuing.clock.now)
        var tokens: [(text: String, expires: Timestamp)] = []
        var labels: Set<String> = []
        for _ in 0..<80 {
            let step = Bool.random(using: &random) ? Int64.random(in: 1...200) : Int64.random(in: 1...100_000)
            issuing.clock.advance(by: .seconds(step))
            let now = issuing.clock.now
            if now - known.since >= longest { known = (try await issuing.keySet(), now) }
            if Int.random(in: 0..<3, using: &random) > 0 {
                tokens.append((try await issuing.mint(secret), now + .minutes(5)))
            }
            tokens.removeAll { $0.expires <= now }
            for token in tokens {
                #expect(try issuing.isValid(token.text, known.set), "seed \(seed), at \(now)")
                guard case .valid(let verified) = try issuing.verdict(token.text, known.set) else { continue }
                labels.insert(verified.key ?? "")
            }
        }
        #expect(labels.count > 5, "seed \(seed): it has rotated")
    }
}
