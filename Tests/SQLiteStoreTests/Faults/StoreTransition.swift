import Testing

/// Something that is done to a store, as orders to a ``FaultyProcess``. `$ada` stands for a token of the
/// ``FaultTemplate``, `$ada.id` for the id of its login.
struct StoreTransition: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let acts: [String]
    /// Whether the faults begin before the store is opened.
    var opens = false
    /// Whether there is no store before.
    var creates = false
    /// Whether every end is too large to be written at once, so that its rows follow.
    var orders = false

    private init(
        _ description: String, _ acts: String..., opens: Bool = false, creates: Bool = false, orders: Bool = false
    ) {
        testDescription = description
        self.acts = acts
        self.opens = opens
        self.creates = creates
        self.orders = orders
    }

    static let all = [
        StoreTransition("a sign-in", "issue zed default 60"),
        StoreTransition("a sign-in that evicts", "issue dee web 60"),
        StoreTransition("a first sight", "validate $bob 60"),
        StoreTransition("a use, and its writing", "validate $ada 120", "flush 0"),
        StoreTransition("a refresh", "refresh $ada 60"),
        StoreTransition("a refresh that is the first sight", "refresh $bob 60"),
        StoreTransition("a retry", "refresh $bob.before 60"),
        StoreTransition("an elevation", "elevate $ada 60"),
        StoreTransition("a sign-out", "sign-out $bob 60"),
        StoreTransition("the end of one login", "revoke $ada.id 60"),
        StoreTransition("the end of a user's logins", "revoke-user ira 60"),
        StoreTransition("the end of everybody's logins", "revoke-everyone 60"),
        StoreTransition("the end of very many by a query", "revoke-where user:i* 60", orders: true),
        StoreTransition("the end of very many of a user's", "revoke-user ira 60", orders: true),
        StoreTransition("the end of everybody's very many", "revoke-everyone 60", orders: true),
        StoreTransition("an end by reuse", "validate $cy.before 60"),
        StoreTransition("a sweep", "sweep 60"),
        StoreTransition("a load", "load 40 60"),
        StoreTransition(
            "a log copied back and begun anew", "issue zed default 60", "checkpoint 0", "issue zoe default 61",
            "checkpoint 0", "revoke-user zed 62"),
        StoreTransition(
            "one after another", "issue dee web 60", "validate $ada 61", "refresh $ada 62", "validate $bob 63",
            "elevate $bob 64", "sign-out $hal 65", "validate $cy.before 66", "sweep 67", "revoke-user ira 68",
            "checkpoint 0", "load 10 69", "revoke-everyone 70"),
        StoreTransition("an opening", "open 1", "refresh $ada 60", opens: true),
        StoreTransition("the making of a store", "create 1", "issue zed default 60", opens: true, creates: true),
    ]
}
