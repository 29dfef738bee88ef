import SessionStore
import Testing
import Tokens

extension SessionStoreConformance {
    static let keyingAPI: [ConformanceCase] = [
        ConformanceCase("an API key is good from its making to its expiry or revocation, and no longer") { fixture in
            let store = try await keyed(fixture)
            let request = try APIKeyRequest(role: .admin, name: "night shift", expires: minutes(10))
            let (secret, key) = try await store.createAPIKey(request, by: operations, at: noon)
            #expect(key.role == .admin && key.name == "night shift" && key.created == noon && key.lastUsed == nil)
            #expect(try await store.useAPIKey(secret, at: noon)?.id == key.id)
            let last = Timestamp(milliseconds: minutes(10).milliseconds - 1)
            #expect(try await store.useAPIKey(secret, at: last)?.id == key.id)
            #expect(try await store.useAPIKey(secret, at: minutes(10)) == nil)
            #expect(try await store.revokeAPIKey(key.id, by: operations, at: minutes(1))?.revoked == minutes(1))
            #expect(try await store.useAPIKey(secret, at: minutes(1)) == nil)
            #expect(try await store.revokeAPIKey(key.id, by: operations, at: minutes(2)) == nil, "it has ended before")
            #expect(try await store.apiKeys().map(\.id) == [key.id], "it stays listed")
        },
        ConformanceCase("a secret that no API key has is of no use, whatever it looks like") { fixture in
            let store = try await keyed(fixture)
            for role in APIKey.Role.allCases {
                _ = try await store.createAPIKey(APIKeyRequest(role: role), by: operations, at: noon)
            }
            var generator = SystemRandomNumberGenerator()
            for family in APIKeySecret.Family.allCases {
                let stranger = APIKeySecret.generate(family, using: &generator)
                #expect(try await store.useAPIKey(stranger, at: noon) == nil)
            }
            #expect(try await store.revokeAPIKey(.generate(using: &generator), by: operations, at: noon) == nil)
            #expect(try await store.apiKeys().map(\.role) == APIKey.Role.allCases)
        },
        ConformanceCase("the use of an API key is written down at most once a minute") { fixture in
            let store = try await keyed(fixture)
            let request = try APIKeyRequest(role: .application)
            let (secret, _) = try await store.createAPIKey(request, by: operations, at: noon)
            for (moment, seen) in [(seconds(1), seconds(1)), (seconds(60), seconds(1)), (seconds(61), seconds(61))] {
                _ = try await store.useAPIKey(secret, at: moment)
                #expect(try await store.apiKeys().map(\.lastUsed) == [seen])
            }
        },
        ConformanceCase("making and revoking an API key are acts in the chain, and its use is none") { fixture in
            let store = try await keyed(fixture)
            let request = try APIKeyRequest(role: .auditor, name: "reports")
            let (secret, key) = try await store.createAPIKey(request, by: operations, at: noon)
            _ = try await store.useAPIKey(secret, at: seconds(1))
            _ = try await store.revokeAPIKey(key.id, by: operations, at: seconds(2))
            let feed = try await store.events(EventFilter(), limit: 10, at: seconds(3)).items
            #expect(feed.map(\.kind) == [.key, .key] && feed.allSatisfy { $0.actor == operations })
            #expect(feed.map(\.reason) == ["create", "revoke"].map { "\($0) auditor key \(key.id) \"reports\"" })
            let report = try await store.verifyAudit(expecting: nil)
            #expect(report.isGood && report.records == 2)
        },
    ]

    private static func keyed(_ fixture: any StoreFixture) async throws -> any APIKeyStore & AuditedStore {
        try #require(
            try await fixture.open(Policy()) as? any APIKeyStore & AuditedStore, "the store keeps no API keys")
    }
}
