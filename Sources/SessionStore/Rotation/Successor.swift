import Tokens

/// A token that is to follow a login's current one, sealed for the bearer of that one.
///
/// To make it is most of what a rotation computes, and needs no lock: a keeper makes it from what it has read, and hands
/// it out only if the login is then still what it was made for.
public struct Successor: Sendable {
    /// The token that is handed out.
    public let token: SessionToken
    let sealed: SealedSuccessor
    private let context: SealedSuccessor.Context

    /// Seals a token.
    ///
    /// - Parameters:
    ///   - token: the new token.
    ///   - predecessor: the login's current token, under which it is sealed.
    ///   - record: the login before the rotation.
    ///   - generator: where the nonce comes from.
    public init(
        _ token: SessionToken, after predecessor: SessionToken, of record: LoginRecord,
        using generator: inout some RandomNumberGenerator
    ) {
        self.token = token
        context = record.nextSealContext
        sealed = SealedSuccessor(token, under: predecessor, context: context, using: &generator)
    }

    /// Whether it is what follows the current token of `record`: nobody has replaced that meanwhile.
    public func follows(_ record: LoginRecord) -> Bool { context == record.nextSealContext }
}
