import CSignals
import Glibc
import Themes

/// A real terminal: shows pictures, and waits for keys, signals and other threads.
///
/// Not `Sendable`: the thread that makes it uses and closes it. Whatever ends the program, `close` or the handler for
/// crashes gives the terminal back as it was.
public final class LiveTerminal {
    /// What the terminal can show.
    public let repertoire: Repertoire
    private let screen: Ncurses
    private let wakeup: Wakeup
    private let signals: Wakeup
    private let canSuspend: Bool
    private var closed = false
    /// When something was typed last, while a paste is under way.
    private var lastTyped = ContinuousClock.now

    /// A paste whose end is lost must not swallow what is typed after it: so long after its last letter it is over.
    private static let pastePause = Duration.seconds(2)
    private static let ending = [SIGHUP, SIGTERM, SIGINT, SIGQUIT]

    /// Takes the terminal on standard input and output. `wakeup` ends a wait from any thread. Unless `wantsMouse`, the
    /// mouse is left to the terminal. Unless `trustsOwnDescriptions`, only what the system itself knows of terminals is
    /// believed.
    public init(
        theme: Theme, environment: [String: String], wakeup: Wakeup, wantsMouse: Bool = true, canSuspend: Bool = true,
        trustsOwnDescriptions: Bool = true
    ) throws(TerminalError) {
        repertoire = Repertoire.of(terminal: environment["TERM"] ?? "", environment: environment)
        self.wakeup = wakeup
        self.canSuspend = canSuspend
        signals = try Wakeup()
        // Curses leaves alone what is caught already, so the signals come first.
        for signal in Self.ending { curfew_catch_end(signal, signals.writeEnd) }
        for signal in [SIGWINCH, SIGCONT] { curfew_catch(signal, signals.writeEnd) }
        if canSuspend { curfew_catch(SIGTSTP, signals.writeEnd) } else { curfew_ignore(SIGTSTP) }
        curfew_ignore(SIGPIPE)
        curfew_catch_crashes()
        do {
            screen = try Ncurses(
                theme: theme, environment: environment, repertoire: repertoire, wantsMouse: wantsMouse,
                trustsOwnDescriptions: trustsOwnDescriptions)
        } catch {
            Self.releaseSignals()
            throw error
        }
    }

    deinit { close() }

    /// How large the terminal is now.
    public var size: Size { screen.size }

    /// Whether the terminal can take a picture now. While it is busy showing the last one, `wait` wakes when it is not;
    /// what changes meanwhile goes into one picture.
    public var takesPicture: Bool { screen.isBusyUntil == nil }

    /// Shows a picture; what did not change is not sent.
    public func paint(_ grid: Grid) { screen.paint(grid) }

    /// Draws in another theme from the next picture on.
    public func use(_ theme: Theme) { screen.use(theme) }

    /// Sends the next picture whole.
    public func repaint() { screen.repaint() }

    /// Whether the terminal has a clipboard that text can be put on.
    public var canCopy: Bool { screen.canCopy }

    /// Puts text on the clipboard of whoever sits at the terminal. Whether they let it is not told.
    public func copy(_ text: String) { screen.copy(text) }

    /// Names the terminal's window or pane, until it is given back; the name passes the gate, and is cut at 80 columns.
    public func setTitle(_ title: String) {
        screen.setTitle(VisibleText(title, repertoire: repertoire).truncated(to: 80))
    }

    /// Gives the terminal back; further calls do nothing.
    public func close() {
        guard !closed else { return }
        closed = true
        screen.close()
        Self.releaseSignals()
    }

    private static func releaseSignals() {
        for signal in ending + [SIGWINCH, SIGCONT, SIGTSTP] { curfew_release(signal) }
    }

    /// Waits until something happens, at most so long (for ever without a limit), and says what it was; nothing when the
    /// time is over.
    public func wait(milliseconds: Int?) -> [TerminalEvent] {
        var descriptors = [STDIN_FILENO, signals.readEnd, wakeup.readEnd].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
        if let until = screen.isBusyUntil {
            let left = Int32(clamping: Int((until - .now) / .milliseconds(1)) + 1)
            limit = limit < 0 ? left : min(limit, left)
        }
        if screen.isPasting { limit = limit < 0 ? pasteLimit : min(limit, pasteLimit) }
        guard poll(&descriptors, nfds_t(descriptors.count), limit) > 0 else { return endedPaste() }
        var events: [TerminalEvent] = []
        if descriptors[1].revents != 0 { events += signalEvents() }
        if descriptors[2].revents != 0 {
            _ = wakeup.drain()
            events.append(.woken)
        }
        let terminal = Int32(descriptors[0].revents)
        if terminal & (POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 {
            guard terminal & POLLIN != 0, !isAtEnd else { return [.ended(signal: SIGHUP)] }
            lastTyped = .now
            events += screen.inputs().map(TerminalEvent.input)
        } else {
            events += endedPaste()
        }
        return events
    }

    /// Whether the other end of the terminal is gone: it is readable then, for ever, and there is nothing to read. Asked
    /// before anything is taken; twice, because somebody else may read from the same terminal.
    private var isAtEnd: Bool {
        for _ in 0..<2 {
            var count: Int32 = 0
            if ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0, count > 0 { return false }
            var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 0) > 0 else { return false }
        }
        return true
    }

    private var pasteLimit: Int32 {
        let left = Self.pastePause - (ContinuousClock.now - lastTyped)
        return Int32(
            clamping: max(0, left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1))
    }

    private func endedPaste() -> [TerminalEvent] {
        guard screen.isPasting, ContinuousClock.now - lastTyped >= Self.pastePause else { return [] }
        return screen.endPaste().map { [.input($0)] } ?? []
    }

    private func signalEvents() -> [TerminalEvent] {
        let numbers = Set(signals.drain().map(Int32.init))
        if let ending = Self.ending.first(where: numbers.contains) { return [.ended(signal: ending)] }
        var events: [TerminalEvent] = []
        if numbers.contains(SIGTSTP) {
            suspend()
            events.append(.resumed)
        } else if numbers.contains(SIGCONT) {
            screen.enter()
            events.append(.resumed)
        }
        if numbers.contains(SIGWINCH) || !events.isEmpty {
            screen.resize(to: size)
            events.append(.resized(size))
        }
        return events
    }

    /// Stops as Ctrl-Z asks, with the terminal given back, and goes on with a whole picture.
    private func suspend() {
        screen.leave()
        curfew_release(SIGTSTP)
        // That it goes on is seen right here; told once more, everything would be painted and read twice.
        curfew_release(SIGCONT)
        // To this thread, so that it has stopped before the next line; a thread that a task's thread began has the
        // signal blocked.
        var stop = sigset_t()
        var blocked = sigset_t()
        sigemptyset(&stop)
        sigaddset(&stop, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stop, &blocked)
        raise(SIGTSTP)
        pthread_sigmask(SIG_SETMASK, &blocked, nil)
        for signal in [SIGTSTP, SIGCONT] { curfew_catch(signal, signals.writeEnd) }
        screen.enter()
    }
}
