import Terminal
import Testing

@testable import Console

@Suite("The help")
struct HelpTests {
    private static let sizes = [
        Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 110, rows: 30),
        Size(columns: 200, rows: 60),
    ]

    @Test(
        "tells every command of a screen in full, on as many pages as it takes",
        arguments: sizes, ["1", "2", "3", "4", "5", "7"])
    func whole(size: Size, screen: String) async throws {
        var state = try await Fixture.loaded(try await Fixture.store(), keys: .typed(screen))
        _ = state.update(.resized(size), at: state.now)
        _ = state.update(.input(.character("?")), at: state.now)
        var text = ""
        var pages = 0
        while case .help? = state.overlay {
            text += state.view().text
            pages += 1
            _ = state.update(.input(.character(" ")), at: state.now)
        }
        #expect(pages >= 1 && pages < 8)
        for command in state.commands.commands where command.isPresent(in: state) {
            // Why it does nothing now may be cut, what it does may not.
            #expect(text.contains(command.help), "\(size) \(screen): \(command.name) in\n\(text)")
        }
        if size.columns < 100, ["1", "2"].contains(screen) { #expect(text.contains("raised an alarm")) }
    }

    @Test("is turned forth and back, and left with any other key")
    func pages() async throws {
        var state = try await Fixture.loaded(try await Fixture.store())
        _ = state.update(.resized(Size(columns: 60, rows: 16)), at: state.now)
        func press(_ input: Input) { _ = state.update(.input(input), at: state.now) }
        press(.character("?"))
        press(.key(.down))
        press(.character("j"))
        #expect(state.overlay == .help(page: 2))
        press(.key(.pageUp))
        #expect(state.overlay == .help(page: 1))
        let top = state.view().text
        #expect(top.contains("2 of ") && top.contains("space more"))
        press(.character("q"))
        #expect(state.overlay == nil)
        // What fits is no book.
        _ = state.update(.resized(Size(columns: 200, rows: 60)), at: state.now)
        press(.character("?"))
        press(.character(" "))
        #expect(state.overlay == nil)
    }
}
