import ServiceTokens
import SessionStore
import Tokens

/// A token, or a set of keys, to be judged. Nothing is sent anywhere, and no login is touched.
struct InspectRequest: Sendable, Equatable {
    let text: SecretText
    /// Keys that take the place of the store's own.
    let keys: GivenKeys?

    func perform(from sources: RequestSources, at now: Timestamp) async -> Response {
        if text.isKeySet, let set = text.withBytes({ try? KeySet(parsing: $0) }) {
            return .keysGiven(
                GivenKeys(
                    text: text, count: set.keys.count, unusable: set.unusable.count,
                    holdsPrivateKeys: set.holdsPrivateKeys))
        }
        let (ring, trouble) = await ownRing(of: sources)
        let own = ring.flatMap(Self.set)
        let given = keys.flatMap { $0.text.withBytes { try? KeySet(parsing: $0) } }
        let inspection = own.map { ofStore($0, now) } ?? inspect(with: given, now)
        let signer = inspection.key.flatMap { id in ring?.keys.first { $0.id == id } }
        return .inspected(
            Judgement(
                inspection: inspection, contents: TokenContents(inspection), judgedAt: now,
                keys: keys.map { .given($0.count) } ?? own.map { .ofStore($0.keys.count) } ?? trouble.map {
                    .unread($0)
                }
                    ?? .none,
                stage: inspection.signature == .valid ? signer?.stage : nil,
                login: await login(inspection.sessionToken, sources.directory, now)))
    }

    /// The store's keys are a help: a token can be judged without, and then it is said why they are missing.
    private func ownRing(of sources: RequestSources) async -> (ring: KeyRing?, trouble: String?) {
        guard keys == nil, let desk = sources.keys else { return (nil, nil) }
        do throws(StoreError) {
            let ring = try await desk.ring()
            return (ring, ring == nil ? "they are damaged" : nil)
        } catch { return (nil, error.description) }
    }

    private func inspect(with keys: KeySet?, _ now: Timestamp) -> Inspection {
        text.withBytes { TokenInspector(keys: keys).inspect($0, at: NumericDate(now)) }
    }

    /// Held against the store's own keys. They say nothing of a token that somebody else has issued.
    private func ofStore(_ keys: KeySet, _ now: Timestamp) -> Inspection {
        let checked = inspect(with: keys, now)
        let named = checked.header?["kid"]?.string
        let isOurs = checked.signature == .valid || keys.keys.contains { $0.id != nil && $0.id == named }
        let abusesOurs = checked.findings.contains { $0.code == .publicKeyAsSecret }
        return isOurs || abusesOurs ? checked : inspect(with: nil, now)
    }

    /// All keys that the store has ever signed with, the newest of very many: whose token it is can be said of an old one too.
    private static func set(of ring: KeyRing) -> KeySet? {
        try? KeySet(parsing: Array(PublishedKey.jwks(of: ring.keys.suffix(64).map(\.published)).utf8))
    }

    private func login(
        _ token: TokenHash?, _ directory: any SessionDirectory, _ now: Timestamp
    ) async -> Judgement.Login {
        guard let token else { return .notAsked }
        guard let store = directory as? any TokenTracingStore else {
            return .untold("this store cannot look it up")
        }
        do throws(StoreError) {
            return try await store.trace(token, at: now).map { .found($0) } ?? .unknown
        } catch { return .untold(error.description) }
    }
}
