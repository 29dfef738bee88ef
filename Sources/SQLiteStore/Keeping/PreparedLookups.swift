import GRDB
import SessionStore
import Tokens

/// What one connection needs to look tokens up: statements, and the names that it has come to know.
///
/// Used under the lock of the connection. ``finalize()`` comes before the connection is closed; one that is dropped is
/// closed when this goes.
final class PreparedLookups {
    /// What a look-up found, apart from whether it took place.
    struct Answer {
        let match: (login: StoredLogin, presented: PresentedToken)?
    }

    private let written: LookupStatements
    /// Prepared when an order is first come upon.
    private var ordered: LookupStatements?
    private let nameStatements: [SQLStatement]
    private let names: KnownNames
    private var isFinalized = false

    init(in db: Database) throws {
        let names = try SQLStatement.prepared(
            in: db, ["SELECT name FROM clients WHERE id = ?", "SELECT text FROM agents WHERE id = ?"])
        do { written = try LookupStatements(.rows, in: db) } catch {
            for statement in names { statement.finalize() }
            throw error
        }
        nameStatements = names
        self.names = KnownNames(clientByRow: names[0], agentByRow: names[1])
    }

    /// The row itself says whether any order is in force: only then is it read once more, as the orders have it.
    ///
    /// - Parameter access: gives access to the connection, to prepare what is needed then.
    func find(
        _ hash: TokenHash, access: ((Database) throws -> LookupStatements) throws -> LookupStatements
    ) throws -> (login: StoredLogin, presented: PresentedToken)? {
        guard let found = try written.find(hash, names) else { return nil }
        guard found.isOrdered else { return (found.login, found.presented) }
        let statements = try ordered ?? access { db in try LookupStatements(.ordered, in: db) }
        ordered = statements
        return try statements.find(hash, names).map { ($0.login, $0.presented) }
    }

    /// Forgets the names that are known by their rows.
    func forgetNames() { names.forget() }

    func finalize() {
        guard !isFinalized else { return }
        isFinalized = true
        written.finalize()
        ordered?.finalize()
        for statement in nameStatements { statement.finalize() }
    }

    deinit { finalize() }
}
