extension Rotation {
    /// The moment before which every validation of a token is live and writes nothing, as long as nothing else befalls
    /// the login: until then ``decide(_:presented:record:origin:rules:at:)`` need not be asked. `nil` when there is no
    /// such moment.
    public static func quietUntil(
        presented: PresentedToken, record: LoginRecord, rules: ClientPolicy
    ) -> Timestamp? {
        let session = record.session
        guard session.end == nil else { return nil }
        var limits = [session.lastSeen + rules.effectiveTouch, session.nextDeadline?.at]
        switch presented {
        case .ancestor: return nil
        case .current: guard record.tokens.seenAt != nil else { return nil }
        case .predecessor:
            guard let predecessor = record.tokens.predecessor, predecessor.replacement == .refresh else { return nil }
            if let sight = record.tokens.seenAt {
                if let goodUntil = predecessor.goodUntil, sight >= goodUntil { return nil }
                limits.append(sight + rules.grace)
            } else {
                limits.append(predecessor.goodUntil)
            }
        }
        return limits.compactMap { $0 }.min()
    }
}
