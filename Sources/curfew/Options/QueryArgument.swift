import ArgumentParser
import SessionStore

/// A query on the command line: its words are joined by blanks.
struct QueryArgument: ParsableArguments {
    @Argument(help: "A query, such as: user:ada* ip:10.0.0.0/8 ends<15m")
    var query: [String] = []

    func parsed() throws(Failure) -> SessionQuery { try Self.parse(query.joined(separator: " ")) }

    static func parse(_ text: String) throws(Failure) -> SessionQuery {
        do throws(QueryError) {
            return try SessionQuery(parsing: text)
        } catch {
            throw Failure(error, in: text)
        }
    }
}
