import ServiceTokens

/// Values that are made here, and not read.
extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONNode)...) {
        self = .object(elements.map { JSONMembers.Member(name: $0, value: $1) })
    }

    /// An object with these members.
    static func object(_ members: [JSONMembers.Member]) -> JSONNode { .object(JSONMembers(members)) }
    /// A whole number.
    static func number(_ number: Int) -> JSONNode { .number(JSONNumber(text: String(number))) }
}
