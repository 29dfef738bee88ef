import SessionStore
import Terminal

/// Waits for keys, answers and signals, updates the state, and shows it. Everything happens on one thread.
final class ConsoleLoop {
    private let terminal: LiveTerminal
    private let runner: EffectRunner
    private let mailbox: Mailbox
    private let clock: @Sendable () -> Timestamp
    private let remember: (@Sendable (History.Entry) -> Void)?
    private let save: ConsoleOptions.ListWriter?
    private let witness: (@Sendable (Gesture) -> Void)?
    /// Whether a recording is played: then it can be left, and nothing else.
    private let isPlayed: Bool
    private var state: State
    private var title = WindowTitle(at: SystemClock.steady())
    private var status: Int32?
    /// That others are told of this console; over when it is left.
    private let attendance: (any Attendance)?

    /// - Parameter sequence: of the newest event that there was before anything is asked for; 0: not known.
    init(directory: any SessionDirectory, options: ConsoleOptions, sequence: Int64) throws(TerminalError) {
        mailbox = try Mailbox()
        terminal = try LiveTerminal(
            theme: options.theme, environment: options.environment, wakeup: mailbox.wakeup,
            wantsMouse: options.usesMouse, canSuspend: options.canSuspend,
            trustsOwnDescriptions: options.trustsOwnTerminalDescriptions)
        runner = EffectRunner(
            RequestSources(directory, options), mailbox: mailbox, clock: options.clock, script: options.script)
        clock = options.clock
        remember = options.remember
        save = options.save
        witness = options.witness
        isPlayed = options.script != nil
        state = State(options, directory: directory, size: terminal.size, repertoire: terminal.repertoire)
        let attendant = Attendant(options.actor, since: options.clock())
        attendance =
            options.readOnly || !options.knowsCompany ? nil : (directory as? any AttendedStore)?.attend(attendant)
        state.canCopy = terminal.canCopy
        state.link.sequence = sequence
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
        runner.play()
        while status == nil {
            if terminal.takesPicture { terminal.paint(state.view()) }
            if let words = title.next(state.windowTitle, at: SystemClock.steady()) { terminal.setTitle(words) }
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
            case .input(let input):
                // What a recording does next depends on what it has done before, and on nothing else.
                if isPlayed {
                    if input == .character("q") { status = 0 }
                    continue
                }
                if let kept = state.recorded(input) { witness?(.input(kept)) }
                update(.input(input))
            case .resized(let size):
                witness?(.resized(size))
                update(.resized(size))
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
            case .remember(let entry): remember?(entry)
            case .save(let list): save.map { runner.save(list, with: $0) }
            case .repaint: terminal.repaint()
            case .quit: status = 0
            }
        }
    }
}
