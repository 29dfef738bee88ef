import ServiceTokens
import SessionStore

/// The members of a request's body, each taken once; what nobody has taken is unknown.
struct JSONBody {
    private let text: [UInt8]
    private let members: [JSONMembers.Member]

    /// Reads a body, which is a JSON object; an empty one stands for an object without members.
    ///
    /// - Parameter known: the members that it may have: one that is misspelt would not do what it should.
    @inline(never)
    init(_ text: [UInt8], known: [String]) throws {
        self.text = text
        guard !text.isEmpty else {
            members = []
            return
        }
        let value: JSONNode
        do throws(MalformedJSON) { value = try StrictJSONReader.read(text, duplicates: .refused) } catch {
            throw Problem.badRequest(
                "the body is no JSON as it is taken here: \(error.why), at byte \(error.offset); correct it")
        }
        guard case .object(let members) = value else {
            throw Problem.badRequest("the body is \(value.kind); send an object")
        }
        for member in members.all where !known.contains(where: { $0.utf8.elementsEqual(member.name.utf8) }) {
            let meant = NearestName.find(member.name, among: known).map { "did you mean \($0)?" }
            throw Problem.badRequest(
                "the body has an unknown member; "
                    + (meant ?? (known.isEmpty ? "send none" : "known are \(known.joined(separator: ", "))")))
        }
        self.members = members.all
    }

    private func member(_ name: String) -> JSONMembers.Member? {
        members.first { $0.name.utf8.elementsEqual(name.utf8) && $0.value != .null }
    }

    /// A text.
    func string(_ name: String) throws -> String? {
        guard let value = member(name)?.value else { return nil }
        guard case .string(let text) = value else { throw wrong(name, value, "a text") }
        return text
    }

    /// A text that has to be there.
    func required(_ name: String) throws -> String {
        guard let text = try string(name) else { throw Problem.badRequest("\(name) is missing; send it") }
        return text
    }

    /// A list of texts.
    func strings(_ name: String) throws -> [String]? {
        guard let value = member(name)?.value else { return nil }
        guard case .array(let elements) = value else { throw wrong(name, value, "a list of texts") }
        var texts: [String] = []
        for element in elements {
            guard case .string(let text) = element else { throw wrong(name, value, "a list of texts") }
            texts.append(text)
        }
        return texts
    }

    /// True or false; false when it is not there.
    func flag(_ name: String) throws -> Bool {
        guard let value = member(name)?.value else { return false }
        guard case .bool(let flag) = value else { throw wrong(name, value, "true or false") }
        return flag
    }

    /// A count.
    func count(_ name: String) throws -> Int? {
        guard let value = member(name)?.value else { return nil }
        // 5.0 is a whole number too, and what not every reader of JSON counts exactly is none (RFC 8259 §6).
        guard case .number(let written) = value, let number = written.value.flatMap({ Int(exactly: $0) }),
            (0...1 << 53).contains(number)
        else { throw wrong(name, value, "a whole number, 0 or more") }
        return number
    }

    /// A moment (RFC 3339).
    func moment(_ name: String) throws -> Timestamp? {
        guard let text = try string(name) else { return nil }
        guard let moment = Timestamp(parsing: text) else {
            throw Problem.badRequest("\(name) is no time; write one such as 2026-11-23T14:02:07Z")
        }
        return moment
    }

    /// An object, as it was written.
    func object(_ name: String) throws -> String? {
        guard let member = member(name) else { return nil }
        guard case .object = member.value else { throw wrong(name, member.value, "an object") }
        return String(decoding: text[member.source], as: UTF8.self)
    }

    private func wrong(_ name: String, _ value: JSONNode, _ right: String) -> Problem {
        .badRequest("\(name) is \(value.kind); send \(right)")
    }
}
