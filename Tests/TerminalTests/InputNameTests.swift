import Testing

@testable import Terminal

@Suite("The name of a key")
struct InputNameTests {
    @Test("is read back as the key, for every key there is")
    func roundTrip() {
        let controls = "abdefgklnoprtuvwxy".map(Input.control)
        let characters = "aZ0:/?[+é日".map(Input.character)
        for key in Input.Key.allCases.map(Input.key) + controls + characters + [.character(" ")] {
            #expect(key.name.flatMap(Input.init(named:)) == key, "\(key)")
        }
    }

    @Test(
        "is refused where no single key sends that",
        arguments: [
            "", " ", "xy", "ctrl-", "ctrl-C", "ctrl-c", "ctrl-z", "ctrl-i", "ctrl-m", "ctrl-ab", "Enter", "\u{7}",
            "\u{9B}",
            "\u{200B}", "e\u{301}", "\u{202E}",
        ])
    func refused(name: String) {
        #expect(Input(named: name) == nil)
    }
}
