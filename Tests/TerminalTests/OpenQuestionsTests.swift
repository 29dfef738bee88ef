import Testing

@testable import Terminal

@Suite("Questions to the terminal")
struct OpenQuestionsTests {
    @Test(
        "are settled by their answer, with all that was asked before it",
        arguments: [
            ([TerminalAnswer](), 3), ([.mode(1006, isKnown: true)], 2), ([.mode(2026, isKnown: false)], 1),
            ([.status], 0), ([.status, .status], 0), ([.mode(1006, isKnown: true), .status], 0),
            ([.mode(25, isKnown: true)], 3), ([.status, .mode(1006, isKnown: true)], 0),
        ])
    func settled(answers: [TerminalAnswer], left: Int) {
        var questions = OpenQuestions()
        for question in [OpenQuestions.Question.mode(1006), .mode(2026), .status] { questions.ask(question) }
        answers.forEach { questions.settle($0) }
        #expect(questions.count == left && questions.isEmpty == (left == 0))
    }

    @Test("after an answer that nobody asked for are still waited for")
    func surplus() {
        var questions = OpenQuestions()
        questions.settle(.status)
        questions.ask(.status)
        #expect(!questions.isEmpty)
        questions.ask(.status)
        questions.settle(.status)
        #expect(questions.count == 1)
    }
}
