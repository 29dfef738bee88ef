/// The rules of a store: for every client, and what differs for some.
public struct Policy: Sendable, Equatable {
    /// The rules for clients without rules of their own.
    public var base: ClientPolicy
    /// Whole sets of rules by client name.
    public var clients: [String: ClientPolicy]
    /// Whether an administrator must give a reason for ending a login.
    public var requiresReason: Bool
    /// From when on what happens is an alarm.
    public var alarms: AlarmRules

    /// Creates a policy; by default the one of ``ClientPolicy/init(idle:absolute:refresh:grace:touch:retention:limit:)``.
    public init(
        base: ClientPolicy = ClientPolicy(), clients: [String: ClientPolicy] = [:], requiresReason: Bool = false,
        alarms: AlarmRules = AlarmRules()
    ) {
        self.base = base
        self.clients = clients
        self.requiresReason = requiresReason
        self.alarms = alarms
    }

    /// The rules for the logins of a client.
    public func rules(for client: String) -> ClientPolicy { ownRules(of: client) ?? base }

    /// The rules that a client has for itself. Names are told apart by their bytes, which a dictionary does not.
    func ownRules(of client: String) -> ClientPolicy? {
        guard let index = clients.index(forKey: client), clients[index].key.utf8.elementsEqual(client.utf8) else {
            return nil
        }
        return clients[index].value
    }
}
