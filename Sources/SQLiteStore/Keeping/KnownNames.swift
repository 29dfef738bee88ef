import GRDB
import SessionStore

/// Names by their rows, as one connection has come to know them, so that a look-up does not fetch the same few names
/// every time, and logins that are kept in memory share them.
///
/// A name never changes and its row is never given to another. Used under the lock of the connection.
final class KnownNames: NameColumns {
    /// How many names of a kind are kept at most, a power of two: a User-Agent has 512 bytes at most.
    private static let mostNames: Int64 = 16_384

    private let clientByRow, agentByRow: SQLStatement
    private var clients = NamesByRow()
    private var agents = NamesByRow()
    private var methodsByText: [String: [String]] = [:]
    /// The ones read last: nearly everybody proves the same.
    private var lastMethods = (bytes: [UInt8](), methods: [String]())

    /// A name's place follows from its row, which is found without hashing. Rows are numbered from 1 without gaps, so that
    /// only names that are very many take places from each other.
    private struct NamesByRow {
        private var names: [(row: Int64, name: String)?] = []

        subscript(row: Int64) -> String? {
            get {
                let place = Int(row & (mostNames - 1))
                guard place < names.count, let entry = names[place], entry.row == row else { return nil }
                return entry.name
            }
            set {
                let place = Int(row & (mostNames - 1))
                if place >= names.count { names += Array(repeating: nil, count: place + 1 - names.count) }
                names[place] = newValue.map { (row, $0) }
            }
        }
    }

    /// - Parameters:
    ///   - clientByRow, agentByRow: statements with a row as their one parameter and a name as their one column.
    init(clientByRow: SQLStatement, agentByRow: SQLStatement) {
        self.clientByRow = clientByRow
        self.agentByRow = agentByRow
    }

    func forget() {
        clients = NamesByRow()
        agents = NamesByRow()
    }

    func client(_ row: SQLRow, _ column: Int32) throws -> String {
        try Self.name(row.integer(column), in: &clients, clientByRow)
    }

    func agent(_ row: SQLRow, _ column: Int32) throws -> String? {
        guard let number = row.integerIfAny(column) else { return nil }
        return try Self.name(number, in: &agents, agentByRow)
    }

    func methods(_ row: SQLRow, _ column: Int32) -> [String] {
        let bytes = row.textBytes(column)
        if lastMethods.bytes.elementsEqual(bytes) { return lastMethods.methods }
        let text = row.text(column)
        if methodsByText.count >= Self.mostNames { methodsByText = [:] }
        let methods = methodsByText[text] ?? WrittenNames.methods(text)
        methodsByText[text] = methods
        lastMethods = (Array(bytes), methods)
        return methods
    }

    private static func name(
        _ number: Int64, in known: inout NamesByRow, _ statement: SQLStatement
    ) throws -> String {
        if let name = known[number] { return name }
        defer { statement.reset() }
        try statement.bind([.integer(number)])
        guard try statement.step() else { throw DamagedRow(why: "a session refers to a name that is not there") }
        let name = statement.row.text(0)
        known[number] = name
        return name
    }
}
