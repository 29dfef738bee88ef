extension Rotation {
    /// From which moment on a good token should be replaced; `nil`: as things are, never.
    public static func refreshDue(
        presented: PresentedToken, record: LoginRecord, rules: ClientPolicy
    ) -> Timestamp? {
        switch presented {
        case .current:
            let made = record.tokens.predecessor?.replacedAt ?? record.session.created
            return rules.refresh.map { made + $0 }
        // The bearer has not got the successor, or has lost it; once it has been seen there is nothing more to hand out.
        case .predecessor: return record.tokens.seenAt == nil ? record.tokens.predecessor?.replacedAt : nil
        case .ancestor: return nil
        }
    }
}
