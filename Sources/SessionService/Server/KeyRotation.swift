import Logging
import ServiceLifecycle
import ServiceTokens
import SessionStore
import TokenIssuing

/// Turns the key ring when it is due, while the service runs: also when nobody mints or asks for keys.
struct KeyRotation: Service {
    /// How long it waits at most, so that a clock that was set, or a key file that is there again, is noticed.
    private static let longest = 3600.0
    private static let shortest = 1.0

    let issuer: TokenIssuer
    let logger: Logger
    let clock: @Sendable () -> Timestamp

    func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat {
                let wait = await turn()
                try? await Task.sleep(for: .seconds(wait))
            } while !Task.isCancelled
        }
    }

    /// Does what is due, and tells after how many seconds to look again.
    private func turn() async -> Double {
        let now = clock()
        do {
            let ring = try await issuer.keys.turned(actor: .policy, at: now)
            let next = ring.nextTurn(issuer.keys.schedule) - NumericDate(now)
            return min(max(next, Self.shortest), Self.longest)
        } catch let trouble as KeyTrouble where trouble.code == .readOnly {
            return Self.longest
        } catch {
            logger.warning("the keys of service tokens cannot be turned", metadata: ["why": .string("\(error)")])
            return Self.longest
        }
    }
}
