import Testing

@testable import SQLiteStore

@Suite("The tables of a store that several make at once")
struct SchemaStandingTests {
    private struct Taken: Error {}

    /// What is missing, and who makes it.
    private final class Making {
        var changes = 0
        var attempts = 0
        let all = 8

        func look() -> SchemaStanding { SchemaStanding(isNewer: false, isComplete: changes == all, changes: changes) }
    }

    @Test("are completed by whoever finds that another has made a part of them meanwhile", arguments: [1, 3, 8])
    func together(step: Int) throws {
        let making = Making()
        try making.look().complete(making.look) {
            making.attempts += 1
            making.changes = min(making.changes + step, making.all)
            throw Taken()
        }
        #expect(making.changes == making.all && making.attempts == (making.all + step - 1) / step)
    }

    @Test("are made once where nobody else is at it, and not at all where nothing is missing")
    func alone() throws {
        let making = Making()
        for _ in 0..<2 {
            try making.look().complete(making.look) {
                making.attempts += 1
                making.changes = making.all
            }
        }
        #expect(making.attempts == 1)
    }

    @Test("have what went wrong told as soon as nobody gets on")
    func stuck() {
        let making = Making()
        #expect(throws: Taken.self) {
            try making.look().complete(making.look) {
                making.attempts += 1
                if making.attempts == 1 { making.changes += 1 }
                throw Taken()
            }
        }
        #expect(making.attempts == 2)
    }
}
