/// What the terminal has been asked and has not answered yet.
///
/// It answers in order, so an answer also settles what was asked before it: a terminal that does not know DECRQM leaves
/// such a question open for ever, and a report of its status that comes after it says so.
struct OpenQuestions {
    enum Question: Equatable {
        /// Whether a private mode is known (DECRQM).
        case mode(Int)
        /// Whether it is well (DSR 5).
        case status
    }

    private var questions: [Question] = []

    var count: Int { questions.count }

    /// Whether no answer is under way.
    var isEmpty: Bool { questions.isEmpty }

    mutating func ask(_ question: Question) { questions.append(question) }

    /// An answer to what was never asked settles nothing.
    mutating func settle(_ answer: TerminalAnswer) {
        let question: Question =
            switch answer {
            case .mode(let mode, _): .mode(mode)
            case .status: .status
            }
        guard let at = questions.firstIndex(of: question) else { return }
        questions.removeFirst(at + 1)
    }
}
