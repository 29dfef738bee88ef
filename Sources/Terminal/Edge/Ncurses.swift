import CNcurses
import CSignals
import Glibc
import Themes

/// The screen as curses sees it: the only type that calls ncurses. It knows cells and keys and nothing of their meaning.
/// What it paints and what it reads have files of their own.
///
/// Not `Sendable`: curses keeps one state for the process, so one thread makes this, uses it and closes it.
final class Ncurses {
    let depth: ColorDepth
    var theme: Theme
    let input: Int32
    let output: Int32
    let keyboard: UnsafeMutablePointer<WINDOW>
    var brushes: [Brush?]
    var painted: Grid?
    var decoder = InputDecoder()
    private let traits: TerminalTraits
    private let pastes: Bool
    /// Whether anybody wants the mouse; if not, it stays the terminal's own, to select with.
    private let wantsMouse: Bool
    /// Whether the terminal is known to report it in the one way that is understood.
    var reportsMouse = false
    /// Whether the terminal can hold back a picture until it is complete (mode 2026).
    var holdsPictures = false
    private var title: VisibleText?
    var hasLeft = false
    var pace = OutputPace()
    /// Which answers are under way, and when the last of them was asked for.
    var questions = OpenQuestions()
    var askedAt = ContinuousClock.now
    /// Whether the terminal's description sends a colour only when it changes.
    let keepsColors: Bool
    var cursorShown = true

    struct Brush {
        let attributes: attr_t
        let pair: Int32
    }

    init(
        theme: Theme, environment: [String: String], repertoire: Repertoire, input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO, wantsMouse: Bool = true, trustsOwnDescriptions: Bool = true
    ) throws(TerminalError) {
        let terminal = environment["TERM"] ?? ""
        guard isatty(input) == 1, isatty(output) == 1 else {
            throw TerminalError(
                .notATerminal,
                "console: this is not a terminal: run it in one, or draw one frame with --once --size 110x30")
        }
        Self.chooseLocale(repertoire)
        let entry = TerminalDescription.systemEntry(for: terminal)
        let direct =
            ColorDepth.wantsDirect(environment)
            ? entry.flatMap { TerminalDescription.corrected($0, direct: true) } : nil
        let description = direct ?? entry.flatMap { TerminalDescription.corrected($0, direct: false) }
        keepsColors = description?.keepsColors ?? false
        curfew_remember_modes(output)
        // Curses looks into the account's own folder first, so what the system knows is always handed over.
        let known = description?.bytes ?? entry
        guard known != nil || trustsOwnDescriptions, Self.begin(terminal, input, output, entry: known),
            let pad = newpad(1, 1)
        else {
            throw TerminalError(
                .unknownTerminal,
                "console: nothing is known of a terminal \"\(VisibleText.gate(terminal))\": set TERM, "
                    + "for example TERM=xterm-256color")
        }
        self.theme = theme
        self.input = input
        self.output = output
        keyboard = pad
        brushes = Self.noBrushes
        traits = TerminalTraits(name: terminal)
        pastes = curfew_capability("BE") != nil || traits.pastes
        self.wantsMouse = wantsMouse
        reportsMouse = traits.reportsMouse || Self.describesMouse
        let wish = ColorDepth.choose(
            environment: environment, colors: Int(tigetnum("colors")), hasDirectEntry: direct != nil)
        if wish != .none, has_colors() {
            start_color()
            use_default_colors()
            depth = wish
        } else {
            depth = .none
        }
        prepareKeys()
        prepareScreen()
    }

    /// Curses measures letters with the process's locale; where the named one is not installed, any UTF-8 will do.
    private static func chooseLocale(_ repertoire: Repertoire) {
        let named = setlocale(LC_CTYPE, "")
        if repertoire != .ascii, named == nil || curfew_codeset_is_utf8() == 0 { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    /// Opens the terminal, with a description handed over in the variable from which curses takes one literally.
    private static func begin(_ terminal: String, _ input: Int32, _ output: Int32, entry: [UInt8]?) -> Bool {
        guard let entry else { return curfew_newterm(terminal, input, output) != 0 }
        let before = getenv("TERMINFO").map { String(cString: $0) }
        let digits = entry.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        setenv("TERMINFO", "hex:" + digits, 1)
        defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
        return curfew_newterm(terminal, input, output) != 0
    }

    /// Whether the description's key for the mouse is how a report of the mode 1006 begins.
    private static var describesMouse: Bool {
        curfew_capability("kmous").map { String(cString: $0) == mouseReport } ?? false
    }

    private func prepareKeys() {
        cbreak()
        noecho()
        nonl()
        set_escdelay(25)
        keypad(keyboard, true)
        nodelay(keyboard, true)
        define_key("\u{1B}[200~", Self.pasteBegins)
        define_key("\u{1B}[201~", Self.pasteEnds)
        define_key(Self.mouseReport, Self.mouseBegins)
        define_key("\u{1B}[?", Self.answerBegins)
        define_key("\u{1B}[0n", Self.statusAnswer)
    }

    private func prepareScreen() {
        // Inserting and deleting lines is left alone; scrolling regions serve the same, and more terminals agree on them.
        idlok(curfew_stdscr(), false)
        scrollok(curfew_stdscr(), false)
        ask()
        say(modes(on: true))
        guardAgainstCrash()
        forgetColors()
        showCursor(false)
    }

    /// Asks the terminal what it can do (DECRQM). The answers come when they come; until then nothing is taken for
    /// granted.
    private func ask() {
        let modes = traits.answersModes ? (wantsMouse && !reportsMouse ? [1006] : []) + [2026] : []
        say(modes.map { "\u{1B}[?\($0)$p" }.joined())
        questions = OpenQuestions()
        modes.forEach { questions.ask(.mode($0)) }
        guard traits.answersStatus else { return }
        askForStatus()
        pace.begin(at: .now)
    }

    func askForStatus() {
        say("\u{1B}[5n")
        questions.ask(.status)
        askedAt = .now
    }

    // MARK: Coming and going

    /// What turns the terminal's ways of telling more than keys on, or off.
    private func modes(on: Bool) -> String {
        (pastes ? "\u{1B}[?2004" + (on ? "h" : "l") : "") + mouseMode(on: on)
    }

    func mouseMode(on: Bool) -> String {
        wantsMouse && reportsMouse ? "\u{1B}[?1002;1006" + (on ? "h" : "l") : ""
    }

    /// Gives the terminal back for a while.
    func leave() {
        // Before anything else: an answer that comes now must turn nothing on.
        hasLeft = true
        say(modes(on: false) + (title == nil ? "" : TerminalTraits.endTitle))
        // Within a paste no answer is one.
        _ = endPaste()
        awaitAnswers()
        forgetColors()
        showCursor(true)
        endwin()
        curfew_guard_terminal(-1)
    }

    /// Takes the terminal again after `leave`, or after somebody else has changed its modes.
    func enter() {
        curfew_guard_terminal(output)
        reset_prog_mode()
        // Whoever was stopped without being asked has given nothing back, and its title is kept already.
        let isFirst = hasLeft
        hasLeft = false
        ask()
        say(modes(on: true) + (title.map { traits.titling($0, isFirst: isFirst) } ?? ""))
        repaint()
        showCursor(false)
    }

    /// Ends for good.
    func close() {
        leave()
        delwin(keyboard)
    }

    /// Whether the terminal has a clipboard that text can be put on.
    var canCopy: Bool { traits.hasClipboard }

    /// Hands text to the clipboard of the terminal.
    func copy(_ text: String) { say(traits.copying(text)) }

    /// Names the terminal, where it has a name; the one that it had comes back at the end.
    func setTitle(_ new: VisibleText) {
        guard traits.hasTitle, new != title else { return }
        say(traits.titling(new, isFirst: title == nil))
        let isFirst = title == nil
        title = new
        if isFirst { guardAgainstCrash() }
    }

    func say(_ text: String) {
        WholeWrite.write(Array(text.utf8), to: output)
    }

    /// Prepares what a crash has to send, because nothing can be worked out in the middle of one.
    func guardAgainstCrash() {
        var bytes = (holdsPictures ? "\u{1B}[?2026l" : "") + modes(on: false)
        bytes += (title == nil ? "" : TerminalTraits.endTitle) + (keepsColors ? TerminalDescription.plain : "")
        for name in ["sgr0", "op", "rmkx", "cnorm", "rmcup"] {
            if let found = curfew_capability(name) {
                bytes += TerminalDescription.withoutPadding(String(cString: found))
            }
        }
        bytes.withCString { curfew_remember_restoring($0, strlen($0)) }
        curfew_guard_terminal(output)
    }
}
