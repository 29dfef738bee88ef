import CNcurses
import CSignals
import Glibc
import Themes

/// The screen as curses sees it: the only file that calls ncurses. It knows cells and keys and nothing of their meaning.
///
/// Not `Sendable`: curses keeps one state for the process, so one thread makes this, uses it and closes it.
final class Ncurses {
    let depth: ColorDepth
    private(set) var theme: Theme
    private let output: Int32
    private let keyboard: UnsafeMutablePointer<WINDOW>
    private var brushes: [Brush?]
    private var painted: Grid?
    private var decoder = InputDecoder()
    private let pastes: Bool
    /// Whether the terminal's description sends a colour only when it changes.
    private let keepsColors: Bool
    private var cursorShown = true

    private struct Brush {
        let attributes: attr_t
        let pair: Int32
    }

    init(
        theme: Theme, environment: [String: String], repertoire: Repertoire, input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO, trustsOwnDescriptions: Bool = true
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
        self.output = output
        keyboard = pad
        brushes = Self.noBrushes
        pastes = curfew_capability("BE") != nil || Self.knowsPaste(terminal)
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
        if repertoire == .unicode, named == nil || curfew_codeset_is_utf8() == 0 { setlocale(LC_CTYPE, "C.UTF-8") }
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

    private static func knowsPaste(_ terminal: String) -> Bool {
        ["xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty"].contains { terminal.hasPrefix($0) }
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
        mouseinterval(0)
        mousemask(curfew_mouse_mask(), nil)
    }

    private func prepareScreen() {
        // Inserting and deleting lines is left alone; scrolling regions serve the same, and more terminals agree on them.
        idlok(curfew_stdscr(), false)
        scrollok(curfew_stdscr(), false)
        say(pastes ? "\u{1B}[?2004h" : "")
        guardAgainstCrash()
        forgetColors()
        showCursor(false)
    }

    // MARK: Painting

    /// The terminal's size as the kernel knows it.
    var size: Size {
        var (columns, rows): (Int32, Int32) = (0, 0)
        guard curfew_window_size(output, &columns, &rows) != 0, columns > 0, rows > 0 else {
            return Size(columns: Int(getmaxx(curfew_stdscr())), rows: Int(getmaxy(curfew_stdscr())))
        }
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Shows `grid`; only rows that changed are handed to curses, and it sends only the cells that differ.
    func paint(_ grid: Grid) {
        if painted?.size != grid.size { painted = nil }
        for row in 0..<grid.size.rows where painted?.row(row) != grid.row(row) { write(grid.row(row), row: row) }
        painted = grid
        showCursor(grid.cursor != nil)
        if let cursor = grid.cursor { wmove(curfew_stdscr(), Int32(cursor.row), Int32(cursor.column)) }
        leaveok(curfew_stdscr(), grid.cursor == nil)
        wnoutrefresh(curfew_stdscr())
        doupdate()
    }

    private func write(_ cells: ArraySlice<Cell>, row: Int) {
        var out: [cchar_t] = []
        out.reserveCapacity(cells.count)
        for cell in BlankRoles.settled(cells, theme: depth == .none ? .mono : theme) where !cell.text.isEmpty {
            let brush = brush(cell.role, cell.ground)
            var letter = cell.text.unicodeScalars.prefix(5).map { wchar_t(bitPattern: $0.value) }
            letter.append(0)
            out.append(curfew_cell(letter, brush.attributes, brush.pair))
        }
        mvwadd_wchnstr(curfew_stdscr(), Int32(row), 0, out, Int32(out.count))
    }

    private static var noBrushes: [Brush?] {
        Array(repeating: nil, count: Role.allCases.count * Ground.allCases.count)
    }

    private func brush(_ role: Role, _ ground: Ground) -> Brush {
        let at = Int(role.rawValue) * Ground.allCases.count + Int(ground.rawValue)
        if let brush = brushes[at] { return brush }
        let ink = Ink(role, on: ground, theme: theme, depth: depth)
        let pair = ink.front < 0 && ink.back < 0 ? 0 : max(0, alloc_pair(Int32(ink.front), Int32(ink.back)))
        let brush = Brush(attributes: Self.curses(ink.attributes), pair: pair)
        brushes[at] = brush
        return brush
    }

    private static func curses(_ attributes: Style.Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= curfew_attribute_bold() }
        if attributes.contains(.dim) { result |= curfew_attribute_dim() }
        if attributes.contains(.underline) { result |= curfew_attribute_underline() }
        if attributes.contains(.reverse) { result |= curfew_attribute_reverse() }
        return result
    }

    private func showCursor(_ shown: Bool) {
        guard shown != cursorShown else { return }
        cursorShown = shown
        curs_set(shown ? 1 : 0)
    }

    /// Draws in another theme from the next picture on.
    func use(_ theme: Theme) {
        guard theme != self.theme else { return }
        self.theme = theme
        brushes = Self.noBrushes
        painted = nil
        forgetColors()
    }

    /// Forgets what the terminal shows, so that the next picture is sent whole.
    func repaint() {
        painted = nil
        forgetColors()
        clearok(curfew_stdscr(), true)
    }

    /// The terminal's colours are its own again, and the next one is sent whatever it was before.
    private func forgetColors() {
        guard keepsColors else { return }
        say(TerminalDescription.plain)
        curfew_evaluate(TerminalDescription.forgetColors)
    }

    /// Fits curses to the terminal's new size.
    func resize(to size: Size) {
        resizeterm(Int32(size.rows), Int32(size.columns))
        painted = nil
        werase(curfew_stdscr())
    }

    // MARK: Keys

    private static let (pasteBegins, pasteEnds): (Int32, Int32) = (1000, 1001)

    /// Everything that has been typed so far; never waits.
    func inputs() -> [Input] {
        var inputs: [Input] = []
        while true {
            var number: wint_t = 0
            let kind = wget_wch(keyboard, &number)
            guard kind != ERR else { return inputs }
            if kind == KEY_CODE_YES {
                guard let code = code(ofKey: Int32(bitPattern: number)) else { continue }
                if let input = decoder.decode(code) { inputs.append(input) }
            } else if let scalar = Unicode.Scalar(number), let input = decoder.decode(.scalar(scalar)) {
                inputs.append(input)
            }
        }
    }

    /// Whether a paste has begun and not ended.
    var isPasting: Bool { decoder.isPasting }

    /// What has been pasted so far, when its end does not come.
    func endPaste() -> Input? { decoder.decode(.pasteEnds) }

    private func code(ofKey key: Int32) -> InputDecoder.Code? {
        switch key {
        case KEY_UP: .key(.up)
        case KEY_DOWN: .key(.down)
        case KEY_LEFT: .key(.left)
        case KEY_RIGHT: .key(.right)
        case KEY_PPAGE: .key(.pageUp)
        case KEY_NPAGE: .key(.pageDown)
        case KEY_HOME: .key(.home)
        case KEY_END: .key(.end)
        case KEY_ENTER: .key(.enter)
        case KEY_BACKSPACE: .key(.backspace)
        case KEY_DC: .key(.delete)
        case KEY_BTAB: .key(.backTab)
        case Self.pasteBegins: .pasteBegins
        case Self.pasteEnds: .pasteEnds
        case KEY_MOUSE: mouse()
        default: nil
        }
    }

    private func mouse() -> InputDecoder.Code? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        if curfew_wheel_up(event.bstate) != 0 { return .wheel(-3) }
        if curfew_wheel_down(event.bstate) != 0 { return .wheel(3) }
        guard curfew_left_press(event.bstate) != 0 else { return nil }
        return .click(Position(row: Int(event.y), column: Int(event.x)))
    }

    // MARK: Coming and going

    /// Gives the terminal back for a while.
    func leave() {
        say(pastes ? "\u{1B}[?2004l" : "")
        forgetColors()
        showCursor(true)
        endwin()
        curfew_guard_terminal(-1)
    }

    /// Takes the terminal again after `leave`, or after somebody else has changed its modes.
    func enter() {
        curfew_guard_terminal(output)
        reset_prog_mode()
        say(pastes ? "\u{1B}[?2004h" : "")
        repaint()
        showCursor(false)
    }

    /// Ends for good.
    func close() {
        leave()
        delwin(keyboard)
    }

    /// Hands text to the clipboard of the terminal (OSC 52).
    func copy(_ text: String) {
        say("\u{1B}]52;c;" + Base64.encode(text) + "\u{07}")
    }

    private func say(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return }
        _ = Glibc.write(output, bytes, bytes.count)
    }

    /// Prepares what a crash has to send, because nothing can be worked out in the middle of one.
    private func guardAgainstCrash() {
        var bytes = (pastes ? "\u{1B}[?2004l" : "") + (keepsColors ? TerminalDescription.plain : "")
        if curfew_capability("kmous") != nil { bytes += "\u{1B}[?1006;1000l" }
        for name in ["sgr0", "op", "rmkx", "cnorm", "rmcup"] {
            if let found = curfew_capability(name) { bytes += Self.withoutPadding(String(cString: found)) }
        }
        bytes.withCString { curfew_remember_restoring($0, strlen($0)) }
        curfew_guard_terminal(output)
    }

    /// Delays such as `$<5>` are for the library to obey, not for the terminal to print.
    private static func withoutPadding(_ capability: String) -> String {
        var rest = Substring(capability)
        var kept = ""
        while let dollar = rest.firstIndex(of: "$"), let end = rest[dollar...].firstIndex(of: ">") {
            kept += rest[..<dollar]
            rest = rest[rest.index(after: end)...]
        }
        return kept + rest
    }
}
