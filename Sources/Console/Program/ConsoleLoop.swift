import SessionStore
import Terminal

/// Waits for keys, answers and signals, updates the state, and shows it. Everything happens on one thread.
final class ConsoleLoop {
    private let terminal: LiveTerminal
    private let runner: EffectRunner
    private let mailbox: Mailbox
    private let clock: @Sendable () -> Timestamp
    private var state: State
    private var status: Int32?

    init(directory: any SessionDirectory, options: ConsoleOptions) throws(TerminalError) {
        mailbox = try Mailbox()
        terminal = try LiveTerminal(
            theme: options.theme, environment: options.environment, wakeup: mailbox.wakeup,
            canSuspend: options.canSuspend, trustsOwnDescriptions: options.trustsOwnTerminalDescriptions)
        runner = EffectRunner(directory: directory, mailbox: mailbox, clock: options.clock)
        clock = options.clock
        state = State(options, directory: directory, size: terminal.size, repertoire: terminal.repertoire)
    }

    /// Runs until somebody quits or a signal ends it; returns the exit status. The terminal is given back in any case.
    func run() -> Int32 {
        defer {
            runner.stop()
            terminal.close()
        }
        runner.listen()
        update(.began)
        // The first picture waits for its rows a moment: one picture costs less than two.
        let patience = SystemClock.steady() + Span(milliseconds: 250)
        while status == nil, state.loads.isWaiting, SystemClock.steady() < patience { gather(milliseconds: 50) }
        while status == nil {
            terminal.paint(state.view())
            gather(milliseconds: pause)
        }
        return status ?? 0
    }

    private var pause: Int? {
        let steady = SystemClock.steady()
        return state.nextWake(after: clock(), steady: steady).map { Int(clamping: max(1, ($0 - steady).milliseconds)) }
    }

    /// Waits once and takes in all that has happened.
    private func gather(milliseconds: Int?) {
        let events = terminal.wait(milliseconds: milliseconds)
        if events.isEmpty { update(.ticked) }
        for event in events {
            switch event {
            case .input(let input): update(.input(input))
            case .resized(let size): update(.resized(size))
            case .resumed: update(.resumed)
            case .ended(let signal): status = 128 + signal
            case .woken: break
            }
        }
        mailbox.take().forEach(update)
    }

    private func update(_ action: Action) {
        for effect in state.update(action, at: clock(), steady: SystemClock.steady()) {
            switch effect {
            case .load(let load, let request): runner.load(load, request)
            case .cancel(let slot): runner.cancel(slot)
            case .use(let theme): terminal.use(theme)
            case .copy(let text): terminal.copy(text)
            case .repaint: terminal.repaint()
            case .quit: status = 0
            }
        }
    }
}
