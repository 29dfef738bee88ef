import CVTerm
import Glibc

/// A pseudo-terminal whose screen is kept by libvterm. One thread uses it.
package final class EmulatedScreen {
    package let terminal: OpaquePointer
    package let screen: OpaquePointer
    package private(set) var near: Int32
    package private(set) var far: Int32
    /// The name by which a program opens its side.
    package let farPath: String

    /// Whether it answers when it is asked, as terminals do.
    private let answers: Bool
    private let isUTF8: Bool
    /// Whether a character set that is not ASCII was chosen by name, such as that of lines.
    private var hasOtherLetters = false

    package init(columns: Int, rows: Int, answers: Bool = false, isUTF8: Bool = true) throws {
        self.answers = answers
        self.isUTF8 = isUTF8
        // What posix_openpt(3), unlockpt(3) and ptsname(3) do, which Swift's view of the C library leaves out.
        near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (locked, number): (CInt, CUnsignedInt) = (0, 0)
        guard near >= 0, ioctl(near, 0x4004_5431, &locked) == 0, ioctl(near, 0x8004_5430, &number) == 0 else {
            throw PtyError()
        }
        farPath = "/dev/pts/\(number)"
        far = open(farPath, O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(near, UInt(TIOCSWINSZ), &size)
        _ = fcntl(near, F_SETFL, O_NONBLOCK)
        terminal = vterm_new(Int32(rows), Int32(columns))
        vterm_set_utf8(terminal, isUTF8 ? 1 : 0)
        screen = vterm_obtain_screen(terminal)
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_reset(screen, 1)
    }

    package struct PtyError: Error {}

    deinit {
        vterm_free(terminal)
        close(near)
        close(far)
    }

    /// Takes the terminal away from whoever uses it.
    package func hangUp() {
        close(near)
        close(far)
        (near, far) = (-1, -1)
    }

    /// Makes the terminal larger or smaller.
    package func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(near, UInt(TIOCSWINSZ), &size)
        vterm_set_size(terminal, Int32(rows), Int32(columns))
    }

    /// Hands everything written so far to the emulator and returns it.
    @discardableResult
    package func take() -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(near, &buffer, buffer.count)
            guard count > 0 else { break }
            all += buffer[..<count]
        }
        (isUTF8 ? withoutNamedASCII(all) : all).withUnsafeBytes {
            _ = vterm_input_write(terminal, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
        }
        if answers { answer() }
        return all
    }

    /// Leaves out what says that letters are ASCII's, unless others were in force.
    ///
    /// In UTF-8 it says nothing new, but libvterm then reads ASCII apart from what follows, and loses a letter in the last
    /// column when a mark joins it.
    private func withoutNamedASCII(_ bytes: [UInt8]) -> [UInt8] {
        let escape: [UInt8] = [0x1B, 0x28]
        var kept: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            kept.append(byte)
            guard index >= 2, bytes[index - 2..<index].elementsEqual(escape) else { continue }
            let isASCII = byte == 0x42
            if isASCII, !hasOtherLetters { kept.removeLast(3) }
            hasOtherLetters = !isASCII
        }
        return kept
    }

    /// What the terminal would have answered so far.
    package func takeAnswer() -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = vterm_output_read(terminal, &buffer, buffer.count)
        return buffer[..<count].map { UInt8(bitPattern: $0) }
    }

    private func answer() {
        let answer = takeAnswer()
        if !answer.isEmpty { _ = write(near, answer, answer.count) }
    }

    /// The letter in a cell; empty in the second column of a wide one.
    package func letter(row: Int, column: Int) -> String {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
        return withUnsafeBytes(of: cell.chars) { bytes in
            // The second column of a wide letter begins with this, and what follows is of a letter that was there before.
            bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 && $0 != .max }.reduce(into: "") { text, value in
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
        }
    }

    package func line(_ row: Int, columns: Int) -> String {
        (0..<columns).reduce(into: "") { line, column in
            let letter = letter(row: row, column: column)
            line += letter.isEmpty ? " " : letter
        }
    }
}
