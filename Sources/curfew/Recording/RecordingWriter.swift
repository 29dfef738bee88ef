import Console
import SessionStore
import Synchronization
import TrustedFiles

/// Writes a recording while it happens: what is there when the program is killed can be replayed.
final class RecordingWriter: Sendable {
    private struct State {
        let file: NewFile
        var last: Span
        var trouble: FileTrouble?
    }

    private let beginning: Timestamp
    private let state: Mutex<State>

    /// Makes the file, which must not be there.
    init(_ recording: Recording, to path: String) throws(FileTrouble) {
        let file = try NewFile(path)
        try file.write(Array(recording.text.utf8))
        beginning = recording.beginning.moment
        state = Mutex(State(file: file, last: Span(milliseconds: 0)))
    }

    /// Adds what somebody did at a moment. A clock that is set back meanwhile does not turn the order around.
    func note(_ gesture: Gesture, at moment: Timestamp) { note(at: moment) { _ in .gesture(gesture) } }

    /// Adds what happened in the company, when it can be seen. What was done meanwhile stands before it, and leaves it the
    /// moment that it was tried at: what happens next depends on that.
    func noteTraffic(at moment: Timestamp) { note(at: moment) { .traffic(earlier: $0) } }

    /// - Parameter what: what it was, of how long before its place in the order.
    private func note(at moment: Timestamp, _ what: (Span) -> Recording.Occurrence) {
        state.withLock { state in
            guard state.trouble == nil else { return }
            state.last = max(state.last, moment - beginning)
            let step = Recording.Step(after: state.last, what: what(beginning + state.last - moment))
            do throws(FileTrouble) { try state.file.write(Array(step.text.utf8)) } catch { state.trouble = error }
        }
    }

    /// Makes it durable.
    ///
    /// - Throws: `FileTrouble` when not all of it could be written.
    func finish() throws(FileTrouble) {
        let trouble = state.withLock { state in
            if state.trouble == nil {
                do throws(FileTrouble) { try state.file.finish() } catch { state.trouble = error }
            }
            return state.trouble
        }
        if let trouble { throw trouble }
    }
}
