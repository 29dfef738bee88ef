import Glibc
import SessionStore
import Terminal

/// The console as a program: live on a terminal, or one picture of it.
public enum ConsoleProgram {
    /// How a picture is written.
    public enum Format: Sendable {
        /// Plain text.
        case text
        /// SVG in the colours of the theme.
        case svg
    }

    /// Runs on the terminal until somebody quits; returns the exit status: 0, or 128 and the signal that ended it.
    ///
    /// - Throws: `TerminalError` when there is no terminal to run on.
    public static func run(directory: any SessionDirectory, options: ConsoleOptions) async throws -> Int32 {
        // All that is asked for later is at least of this moment; so the feed's first word, which is the same, is no news,
        // and nothing is counted twice at the start.
        let newest = try? await directory.events(EventFilter(newestFirst: true), limit: 1, at: options.clock()).items
            .first
        // The loop blocks while it waits, so it has a thread of its own: the tasks' threads are few.
        return try await withCheckedThrowingContinuation { continuation in
            startThread {
                continuation.resume(
                    with: Result {
                        try ConsoleLoop(directory: directory, options: options, sequence: newest?.sequence ?? 0).run()
                    })
            }
        }
    }

    /// One picture, drawn when everything on it has been read and some keys have been pressed. Whatever keys these are,
    /// no login is ended: a picture changes nothing.
    ///
    /// - Throws: `StoreError` when the store cannot tell.
    public static func once(
        directory: any SessionDirectory, options: ConsoleOptions, size: Size, format: Format = .text, keys: [Input] = []
    ) async throws -> String {
        let repertoire = format == .svg ? Repertoire.unicode : Repertoire.of(environment: options.environment)
        var state = State(options, directory: directory, size: size, repertoire: repertoire)
        for action in [.began] + keys.map(Action.input) {
            state = try await loaded(
                state, from: RequestSources(directory, options), after: action, changesStore: false)
        }
        switch format {
        case .text: return state.view().text
        case .svg: return state.view().svg(theme: state.theme)
        }
    }

    /// The state when all that it asks for has been answered.
    ///
    /// - Parameter changesStore: whether what changes the store is one of the things that are asked for.
    static func loaded(
        _ state: State, from sources: RequestSources, after action: Action = .began, changesStore: Bool = true
    ) async throws -> State {
        var state = state
        let now = state.now
        var waiting = state.update(action, at: now)
        while !waiting.isEmpty {
            guard case .load(let load, let request) = waiting.removeFirst() else { continue }
            if request.changesStore, !changesStore { continue }
            waiting += state.update(
                .arrived(load, .success(try await request.perform(from: sources, at: now))), at: now)
        }
        return state
    }

    /// The same where there is nothing but a store.
    static func loaded(
        _ state: State, directory: any SessionDirectory, after action: Action = .began
    ) async throws -> State {
        try await loaded(state, from: RequestSources(directory), after: action)
    }

    private static func startThread(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(ThreadBody(body))
        var thread = pthread_t()
        let failed = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        guard failed == 0 else {
            // Without another thread this one has to do.
            box.takeRetainedValue().run()
            return
        }
        pthread_detach(thread)
    }

    private final class ThreadBody: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
