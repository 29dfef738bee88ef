import SessionStore
import Terminal

/// The console without a terminal, at moments that somebody else says: what is done at it is answered in full before
/// anything else happens, so that the same gestures make the same screens.
public struct ConsoleReplay {
    private let sources: RequestSources
    private var state: State
    private var moment: Timestamp
    /// Whether the console has been left.
    public private(set) var isOver = false

    /// Begins, and reads what the first screen needs.
    ///
    /// - Throws: `StoreError` when the store cannot tell.
    public init(directory: any SessionDirectory, options: ConsoleOptions, size: Size) async throws(StoreError) {
        sources = RequestSources(directory, options)
        moment = options.clock()
        state = State(
            options, directory: directory, size: size,
            repertoire: Repertoire.of(environment: options.environment))
        try await settle(.began)
    }

    /// What is on the screen, as plain text.
    public var screen: String { state.view().text }

    /// Lets time pass.
    ///
    /// - Throws: `StoreError` when the store cannot tell what is asked of it meanwhile.
    public mutating func pass(to next: Timestamp) async throws(StoreError) {
        while !isOver, let wake = state.nextWake(after: moment), wake < next {
            moment = max(wake, moment + Span(milliseconds: 1))
            try await settle(.ticked)
        }
        moment = max(moment, next)
    }

    /// Hears that the feed of the store is at a sequence now.
    ///
    /// - Throws: `StoreError` when the store cannot tell.
    public mutating func hear(_ sequence: Int64) async throws(StoreError) { try await settle(.storeChanged(sequence)) }

    /// Takes in what somebody does.
    ///
    /// - Throws: `StoreError` when the store cannot tell.
    public mutating func take(_ gesture: Gesture) async throws(StoreError) { try await settle(gesture.action) }

    private mutating func settle(_ action: Action) async throws(StoreError) {
        var effects = state.update(action, at: moment)
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .load(let load, let request):
                let response = try await request.perform(from: sources, at: moment)
                effects += state.update(.arrived(load, .success(response)), at: moment)
            case .quit: isOver = true
            // What leaves the console for the terminal or a disk is nothing that a screen shows.
            case .cancel, .use, .copy, .remember, .save, .repaint: break
            }
        }
    }
}
