import SQLiteStore
import SessionStore
import Tokens

/// Tabs that refresh one login at the same time, and share what comes of it, as they share cookies: how often it is over
/// afterwards.
struct RefreshRaceBench {
    let store: BenchStore
    let gateways: Gateways
    private static let rounds = 50

    func figures() async throws -> [BenchFigure] {
        let keeper = try store.open(cachedTokens: 0)
        var (ours, theirs) = (0, 0)
        for number in 0..<Self.rounds {
            let user = "racer.\(number)@example.com"
            guard case .issued(let token, _) = try await keeper.issue(LoginRequest(user: user), at: Platform.now) else {
                throw BenchFailure.wrongAnswer
            }
            if try !survives(token) { ours += 1 }
            if try !survives(refreshToken: gateways.login(user).refreshToken) { theirs += 1 }
        }
        try await keeper.close()
        let name = "of \(Self.rounds) races of \(Gateways.connections) refreshes, somebody signed out"
        return [
            BenchFigure(
                name, unit: "", Series([Double(ours)]), against: "refresh tokens for one use", Series([Double(theirs)]))
        ]
    }

    private struct Refreshed: Decodable {
        let token: String
    }

    /// The tabs keep what was handed out last.
    private func survives(_ token: SessionToken) throws -> Bool {
        let answers = try Gateways.atOnce(GatewayRequest.refresh(token), gateways.sessions)
        guard let last = answers.last(where: { $0.status == 200 }) else { return false }
        let successor = try SessionToken(parsing: Gateways.decoded(last, as: Refreshed.self).token)
        return try gateways.sessions[0].ask(GatewayRequest.page(successor)).status == 200
    }

    /// An access token goes on until it expires; what matters is whether there will be another.
    private func survives(refreshToken: String) throws -> Bool {
        let answers = try Gateways.atOnce(GatewayRequest.refresh(refreshToken: refreshToken), gateways.jwts)
        guard let last = answers.last(where: { $0.status == 200 }) else { return false }
        let successor = try Gateways.decoded(last, as: JWTGateway.Tokens.self).refreshToken
        return try gateways.jwts[0].ask(GatewayRequest.refresh(refreshToken: successor)).status == 200
    }
}
