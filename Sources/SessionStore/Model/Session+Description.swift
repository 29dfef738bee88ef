extension Session: CustomStringConvertible, CustomReflectable {
    /// Which login it is.
    public var description: String { "login \(id) of \(user) on \(client)" }

    /// What is of use in a failure or a debugger. Attributes are the application's: they are shown to nobody by chance.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": id, "user": user, "client": client, "created": created, "lastSeen": lastSeen,
                "generation": generation, "flags": flags, "end": end as Any,
            ])
    }
}

extension LoginRequest: CustomStringConvertible, CustomReflectable {
    /// Who signs in where.
    public var description: String { "sign-in of \(user) on \(client)" }

    /// Without the attributes.
    public var customMirror: Mirror { Mirror(self, children: ["user": user, "client": client, "origin": origin]) }
}
