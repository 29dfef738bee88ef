import ServiceTokens

extension JSONText {
    /// JSON that somebody else wrote, with the digits it had. Of members of the same name the first counts.
    init(_ node: JSONNode?) {
        switch node {
        case nil, .null: self = .null
        case .bool(let flag): self.init(flag)
        case .number(let number): self.init(written: number.text)
        case .string(let text): self.init(text)
        case .array(let elements):
            self.init(written: "[" + elements.map { JSONText($0).text }.joined(separator: ",") + "]")
        case .object(let members): self.init(members)
        }
    }

    /// An object that somebody else wrote.
    init(_ members: JSONMembers?) {
        guard let members else {
            self = .null
            return
        }
        var seen: Set<[UInt8]> = []
        let first = members.all.filter { seen.insert(Array($0.name.utf8)).inserted }
        let fields = first.map { JSONText($0.name).text + ":" + JSONText($0.value).text }
        self.init(written: "{" + fields.joined(separator: ",") + "}")
    }
}
