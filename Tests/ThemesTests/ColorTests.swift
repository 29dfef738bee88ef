import Testing

@testable import Themes

@Suite("A colour")
struct ColorTests {
    @Test("is read from six digits and nothing else", arguments: ["#6fe0c8", "6FE0C8"])
    func reads(text: String) { #expect(Color(hex: text)?.value == 0x6FE0C8) }

    @Test("is not read from anything else", arguments: ["", "#", "#6fe0c", "#6fe0c8ff", "red", "#6fe0cg", "+6fe0c"])
    func refuses(text: String) { #expect(Color(hex: text) == nil) }

    @Test(
        "finds the nearest of 256",
        arguments: [
            ("#000000", 16), ("#ffffff", 231), ("#ff0000", 196), ("#121212", 233),
            ("#5f87af", 67), ("#808080", 244),
        ])
    func indexed(hex: String, index: Int) { #expect(Color(hex: hex)?.index256 == index) }

    @Test(
        "finds the nearest of 16",
        arguments: [
            ("#101418", 0), ("#6f7a86", 8), ("#d3d9e0", 7), ("#f2f5f8", 15),
            ("#ff6f6f", 9), ("#6fe0c8", 14), ("#ffd479", 11), ("#7d4a4e", 1),
        ])
    func sixteen(hex: String, index: Int) { #expect(Color(hex: hex)?.index16 == index) }

    @Test("writes itself as it is read")
    func hex() { #expect(Color(red: 1, green: 2, blue: 255).hex == "#0102ff") }
}
