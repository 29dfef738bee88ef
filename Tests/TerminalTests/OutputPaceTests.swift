import Testing

@testable import Terminal

@Suite("Pictures on a slow link")
struct OutputPaceTests {
    private let start = ContinuousClock.now

    private func proven() -> OutputPace {
        var pace = OutputPace()
        pace.begin(at: start)
        pace.answered()
        return pace
    }

    @Test("are never waited for where the terminal has not answered")
    func silent() {
        var pace = OutputPace()
        pace.begin(at: start)
        for second in 0..<30 {
            let asks1 = pace.sent(cells: 3000, at: start + .seconds(second))
            #expect(!asks1)
            #expect(pace.allowsPicture(at: start + .seconds(second)))
        }
    }

    @Test("wait while a large one is being shown, and no longer")
    func large() {
        var pace = proven()
        #expect(pace.allowsPicture(at: start))
        let asks2 = pace.sent(cells: 3000, at: start)
        #expect(asks2)
        #expect(!pace.allowsPicture(at: start + .seconds(6)))
        #expect(pace.waitsUntil(at: start) == start + OutputPace.patience)
        pace.answered()
        #expect(pace.allowsPicture(at: start + .seconds(6)))
    }

    @Test("that are small are not asked about, and go out while a question is open")
    func small() {
        var pace = proven()
        let asks3 = pace.sent(cells: 150, at: start)
        #expect(!asks3)
        let asks4 = pace.sent(cells: 50, at: start)
        #expect(asks4)
        #expect(pace.allowsPicture(at: start))
        let asks5 = pace.sent(cells: 200, at: start)
        #expect(!asks5)
        #expect(!pace.allowsPicture(at: start))
        pace.answered()
        // What was sent after the question may still be under way.
        #expect(pace.allowsPicture(at: start))
        let asks6 = pace.sent(cells: 10, at: start)
        #expect(asks6)
    }

    @Test("go out again, unasked, when a terminal that has answered before does not any more")
    func lost() {
        var pace = proven()
        let asks7 = pace.sent(cells: 3000, at: start)
        #expect(asks7)
        let late = start + OutputPace.patience
        #expect(pace.allowsPicture(at: late))
        let asks8 = pace.sent(cells: 3000, at: late)
        #expect(!asks8)
        #expect(pace.allowsPicture(at: late))
        pace.answered()
        let asks9 = pace.sent(cells: 3000, at: late)
        #expect(asks9)
    }
}
