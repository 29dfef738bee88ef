import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let tracing: [ConformanceCase] = [
        ConformanceCase("a token that is traced names its login, and is used by nobody") { fixture in
            let store = try await fixture.open(Policy())
            let tracer = try #require(store as? any TokenTracingStore, "the store traces no tokens")
            let (first, session) = try await store.login()
            #expect(try await tracer.trace(first.hash, at: noon)?.session == session)
            guard case .token(let second, _) = try await store.refresh(first, from: RequestOrigin(), at: minutes(1))
            else {
                Issue.record("it was not refreshed")
                return
            }
            let feed = try await store.feed()
            // The successor has not been seen, and the one before it is long beyond its grace: neither is a sight of
            // one, nor a reuse of the other.
            #expect(try await tracer.trace(second.hash, at: minutes(20))?.token == .current)
            #expect(try await tracer.trace(first.hash, at: minutes(20))?.token == .predecessor)
            #expect(try await store.feed() == feed)
            guard case .live = try await store.validate(second, from: RequestOrigin(), at: minutes(21)) else {
                Issue.record("it is no longer live")
                return
            }
            let last = try #require(try await tracer.trace(second.hash, at: minutes(25))).session
            #expect(last.lastSeen == minutes(21) && last.id == session.id)
            // What time has ended has ended, and what nobody has issued is nobody's.
            #expect(try await tracer.trace(second.hash, at: minutes(600))?.session.end?.cause == .idle)
            var random = SystemRandomNumberGenerator()
            #expect(try await tracer.trace(SessionToken.generate(using: &random).hash, at: noon) == nil)
        }
    ]
}
