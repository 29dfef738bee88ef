/// What a terminal's name tells that its description does not. Whoever does not know a sequence may print a part of it, so
/// only names of which it is known are asked or told anything.
struct TerminalTraits: Equatable {
    /// Through what the sequences go.
    enum Kind: Equatable {
        /// The console of a kernel, a terminal of glass, or nothing that is known.
        case plain
        /// A program with a window, or one that behaves like it.
        case emulator
        case tmux
        case screen
    }

    let kind: Kind
    /// Whether it answers when it is asked whether it is well (DSR 5).
    let answersStatus: Bool
    /// Whether it draws letters that take two columns and marks that take none; the consoles of kernels and terminals of
    /// glass have one picture a cell.
    let drawsWideLetters: Bool

    init(name: String) {
        let emulators = [
            "xterm", "rxvt", "foot", "alacritty", "kitty", "wezterm", "contour", "ghostty", "vte", "gnome", "konsole",
        ]
        if name.hasPrefix("tmux") {
            kind = .tmux
        } else if name.hasPrefix("screen") {
            kind = .screen
        } else {
            kind = emulators.contains { name.hasPrefix($0) } ? .emulator : .plain
        }
        let consoles = ["linux", "vt", "cons", "wsvt", "pcvt", "sun", "ansi", "dumb"]
        drawsWideLetters = kind != .plain || !consoles.contains { name.hasPrefix($0) }
        answersStatus = kind != .plain || name.hasPrefix("vt") || name.hasPrefix("linux")
    }

    /// Whether pasted text can be told from typed text.
    var pastes: Bool { kind != .plain }
    /// Whether it can be asked which modes it knows.
    var answersModes: Bool { kind != .plain }
    /// Whether its title can be set, and put back.
    var hasTitle: Bool { kind != .plain }
    /// Whether it has a clipboard that a program can put text on.
    var hasClipboard: Bool { kind != .plain }

    /// What puts a text on the clipboard (OSC 52). tmux and screen may pass it on or keep it, as they are told; so it is
    /// also handed through them to the terminal outside. One that took it twice has it once.
    func copying(_ text: String) -> String {
        let sequence = "\u{1B}]52;c;" + Base64.encode(text) + "\u{07}"
        return switch kind {
        case .plain: ""
        case .emulator: sequence
        // Only where its allow-passthrough is on; every escape inside is doubled.
        case .tmux: sequence + "\u{1B}Ptmux;\u{1B}" + sequence + "\u{1B}\\"
        case .screen: sequence + "\u{1B}P" + sequence + "\u{1B}\\"
        }
    }

    /// What sets the title (OSC 2), keeping the one before on the terminal's own stack (XTWINOPS) when it is the first.
    func titling(_ title: VisibleText, isFirst: Bool) -> String {
        (isFirst ? "\u{1B}[22;2t" : "") + "\u{1B}]2;" + title.string + "\u{07}"
    }

    /// What brings back the title of before, and where there is no stack leaves none of ours.
    static let endTitle = "\u{1B}]2;\u{07}\u{1B}[23;2t"

    /// Whether it is known to report the mouse in the mode 1006 without being asked.
    var reportsMouse: Bool { kind == .tmux }
}
