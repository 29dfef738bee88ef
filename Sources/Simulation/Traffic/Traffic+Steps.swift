import SessionStore
import Tokens

extension Traffic {
    /// Lets one thing happen at a store.
    ///
    /// - Returns: how many events it has brought, for all that the bearers can tell.
    /// - Throws: what the store throws; the bearers then go on as before.
    public mutating func step(on keeper: some SessionKeeper, at now: Timestamp) async throws(StoreError) -> Int {
        switch next(at: now) {
        case .issue(let request, let person):
            guard case .issued(let token, let session) = try await keeper.issue(request, at: now) else { return 0 }
            let isMobile = Application(rawValue: request.client)?.isMobile ?? false
            begin(
                TrafficBearer(
                    session: session, person: person, isMobile: isMobile, origin: request.origin, token: token))
            return 1
        case .validate(let session, let token, let origin), .replay(let session, let token, let origin):
            return saw(try await keeper.validate(token, from: origin, at: now), session)
        case .refresh(let session, let token, let origin, let isLost):
            return take(try await keeper.refresh(token, from: origin, at: now), session, isLost: isLost, now)
        case .elevate(let session, let token, let origin):
            let result = try await keeper.elevate(token, methods: ["otp"], from: origin, at: now)
            return take(result, session, isLost: false, now)
        case .signOut(let session, let token, let origin):
            _ = try await keeper.signOut(token, from: origin, at: now)
            let confirmed = isUnseen(session) ? 1 : 0
            forget([session])
            return 1 + confirmed
        case .revoke(let request):
            guard case .ended(let ended, let over, _) = try await keeper.end(request, at: now) else { return 1 }
            forget((ended + over).map(\.id))
            return 1 + ended.count
        case .sweep:
            return try await keeper.sweep(limit: 200, at: now).expired
        }
    }

    private mutating func saw(_ result: ValidationResult, _ session: SessionID) -> Int {
        switch result {
        case .live:
            let confirmed = isUnseen(session) ? 1 : 0
            change(session) { $0.isUnseen = false }
            return confirmed
        case .refused(let refusal): return refuse(refusal, session)
        }
    }

    private mutating func take(
        _ result: RotationResult, _ session: SessionID, isLost: Bool, _ now: Timestamp
    ) -> Int {
        switch result {
        case .token(let successor, _):
            let confirmed = isUnseen(session) ? 1 : 0
            change(session) { bearer in
                if isLost {
                    bearer.isWaiting = true
                    bearer.isUnseen = false
                } else {
                    bearer.replace(by: successor, at: now)
                }
            }
            return 1 + confirmed
        case .refused(let refusal): return refuse(refusal, session)
        }
    }

    /// A bearer whose login is over gives up; one who shows an old token by mistake keeps the newer one.
    private mutating func refuse(_ refusal: TokenRefusal, _ session: SessionID) -> Int {
        guard refusal != .superseded else {
            change(session) { $0.isWaiting = false }
            return 0
        }
        forget([session])
        return refusal == .ended(.reuse, message: nil) ? 1 : 0
    }
}
