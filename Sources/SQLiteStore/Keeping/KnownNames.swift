import GRDB
import SessionStore

/// Names by their rows, as one connection has come to know them, so that a look-up does not fetch the same few names
/// every time, and logins that are kept in memory share them.
///
/// A name never changes and its row is never given to another. Used under the lock of the connection.
final class KnownNames: NameColumns {
    /// Beyond so many it begins anew: a User-Agent has 512 bytes at most.
    private static let mostNames = 20_000

    private let clientByRow, agentByRow: SQLStatement
    private var clients: [Int64: String] = [:]
    private var agents: [Int64: String] = [:]
    private var methodsByText: [String: [String]] = [:]

    /// - Parameters:
    ///   - clientByRow, agentByRow: statements with a row as their one parameter and a name as their one column.
    init(clientByRow: SQLStatement, agentByRow: SQLStatement) {
        self.clientByRow = clientByRow
        self.agentByRow = agentByRow
    }

    func forget() {
        clients = [:]
        agents = [:]
    }

    func client(_ row: SQLRow, _ column: Int32) throws -> String {
        try Self.name(row.integer(column), in: &clients, clientByRow)
    }

    func agent(_ row: SQLRow, _ column: Int32) throws -> String? {
        guard let number = row.integerIfAny(column) else { return nil }
        return try Self.name(number, in: &agents, agentByRow)
    }

    func methods(_ row: SQLRow, _ column: Int32) -> [String] {
        let text = row.text(column)
        if let known = methodsByText[text] { return known }
        if methodsByText.count >= Self.mostNames { methodsByText = [:] }
        let methods = WrittenNames.methods(text)
        methodsByText[text] = methods
        return methods
    }

    private static func name(
        _ number: Int64, in known: inout [Int64: String], _ statement: SQLStatement
    ) throws -> String {
        if let name = known[number] { return name }
        defer { statement.reset() }
        try statement.bind([.integer(number)])
        guard try statement.step() else { throw DamagedRow(why: "a session refers to a name that is not there") }
        if known.count >= mostNames { known = [:] }
        let name = statement.row.text(0)
        known[number] = name
        return name
    }
}
