import ServiceTokens
import SessionStore

/// The parameters behind the `?` of an address.
struct QueryParameters {
    private var values: [String: String] = [:]

    /// Reads them. Each may stand there once, and only those that are known: a filter that is misspelt would not filter.
    init(_ query: Substring?, known: [String]) throws {
        guard let query, !query.isEmpty else { return }
        let form = try FormEncoding(query)
        for parameter in form.parameters {
            guard known.contains(where: { $0.utf8.elementsEqual(parameter.name.utf8) }) else {
                throw Problem.badRequest(Self.unknown(parameter.name, known))
            }
            values[parameter.name] = parameter.value
        }
        if let name = form.duplicate { throw Problem.badRequest("the parameter \(name) is there twice; give it once") }
    }

    /// The value of a parameter; `nil` when it is not there.
    subscript(_ name: String) -> String? { values[name] }

    /// A whole number from a range.
    func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = values[name] else { return nil }
        guard text.utf8.count <= 18, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
            range.contains(number)
        else {
            throw Problem.badRequest(
                "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound); correct it")
        }
        return number
    }

    /// The query of a listing.
    func query(_ name: String = "q") throws -> SessionQuery { try values[name].map(Self.query(parsing:)) ?? .all }

    /// A query as it is written.
    @inline(never)
    static func query(parsing text: String) throws -> SessionQuery {
        do throws(QueryError) { return try SessionQuery(parsing: text) } catch { throw Problem(error) }
    }

    private static func unknown(_ name: String, _ known: [String]) -> String {
        let meant = NearestName.find(name, among: known).map { "did you mean \($0)?" }
        return "there is no such parameter; "
            + (meant ?? (known.isEmpty ? "this call has none" : "known are \(known.joined(separator: ", "))"))
    }
}

extension Problem {
    /// A query with a mistake, and where it is.
    init(_ error: QueryError) {
        self = .badRequest("query: \(error)")
        members = [JSONMembers.Member(name: "column", value: .number(error.column))]
    }
}
