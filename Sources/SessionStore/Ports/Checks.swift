/// What a store refuses whoever asks, so that no caller has to know it.
package enum Check {
    /// How far the clock of the caller may be ahead of the store's.
    private static let leeway = Span.seconds(60)

    /// A proof of identity from the future would outlive every mark.
    package static func login(_ login: LoginRequest, at now: Timestamp) throws(StoreError) {
        guard let proof = login.authenticatedAt, proof > now + leeway else { return }
        throw StoreError(
            .invalidArgument, what: "cannot sign in", why: "the proof of identity is of \(proof), which is to come",
            remedy: "give the moment at which the user proved who they are")
    }

    /// The methods of an elevation, as those of a sign-in.
    package static func methods(_ methods: [String]) throws(StoreError) {
        do throws(InvalidLogin) { try LoginRequest.check(authenticationMethods: methods) } catch {
            throw StoreError(
                .invalidArgument, what: "cannot elevate", why: "\(error.field): \(error.why)",
                remedy: "correct it and try again")
        }
    }

    /// The words of an order, and whether the policy asks for some.
    package static func order(_ request: EndRequest, under policy: Policy) throws(StoreError) {
        for (name, text) in [("reason", request.reason), ("message", request.message)] {
            guard let text, text.isEmpty || !FieldLimit.reason.holds(text) else { continue }
            throw StoreError(
                .invalidArgument, what: "cannot end logins", why: "the \(name) has \(text.utf8.count) bytes",
                remedy: "give 1 to \(FieldLimit.reason.bytes), or none")
        }
        guard policy.requiresReason, request.reason == nil, !request.isDryRun else { return }
        throw StoreError(
            .invalidArgument, what: "cannot end logins", why: "the policy asks for a reason", remedy: "say why")
    }
}
