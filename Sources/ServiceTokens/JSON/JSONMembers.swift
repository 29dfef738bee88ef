/// The members of a JSON object in the order they were written, those of the same name included.
///
/// Names are compared by their bytes: to Swift's `==` the Kelvin sign is a `K`, and to whoever else reads the token it
/// is not.
public struct JSONMembers: Sendable, Equatable {
    /// A name and its value.
    public struct Member: Sendable, Equatable {
        /// The name.
        public let name: String
        /// The value.
        public let value: JSONNode
        /// Where the value stands in the bytes that were read; empty for one that was made.
        public let source: Range<Int>

        /// A member, as it was made or read.
        public init(name: String, value: JSONNode, source: Range<Int> = 0..<0) {
            self.name = name
            self.value = value
            self.source = source
        }

        /// Whether both say the same, wherever they were read.
        public static func == (one: Member, other: Member) -> Bool {
            one.name.hasSameBytes(as: other.name) && one.value == other.value
        }
    }

    /// All of them.
    public let all: [Member]

    /// Members in their order.
    public init(_ all: [Member]) { self.all = all }

    /// The value of the first member of that name.
    public subscript(name: String) -> JSONNode? { all.first { $0.name.hasSameBytes(as: name) }?.value }

    /// Whether there is a member of that name.
    public func contains(_ name: String) -> Bool { self[name] != nil }

    /// The names that more than one member has, here or further in, each once.
    public var duplicates: [String] {
        var seen: Set<[UInt8]> = []
        var found: [String] = []
        for member in all {
            if !seen.insert(Array(member.name.utf8)).inserted { found.append(member.name) }
            found += member.value.duplicates
        }
        var told: Set<[UInt8]> = []
        return found.filter { told.insert(Array($0.utf8)).inserted }
    }
}

extension JSONNode {
    fileprivate var duplicates: [String] {
        switch self {
        case .object(let members): members.duplicates
        case .array(let elements): elements.flatMap(\.duplicates)
        default: []
        }
    }
}

extension String {
    /// Whether both are the same bytes, which `==` does not ask.
    func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
