import Testing

@testable import curfew

@Suite("JSON")
struct JSONTextTests {
    @Test(
        "of attributes is as it came, on one line, with nothing that acts on a terminal",
        arguments: [
            (#"{"n":12345678901234567890}"#, #"{"n":12345678901234567890}"#),
            (#"{"n": 1.10, "e": 1E2}"#, #"{"n": 1.10, "e": 1E2}"#),
            ("{\n\t\"a\": 1\r\n}", #"{  "a": 1 }"#),
            ("{\"a\":\"\u{202E}\u{7F}é\"}", #"{"a":"\u202e\u007fé"}"#),
            ("{", #""{""#), ("a\nb", #""a\nb""#),
        ])
    func verbatim(text: String, written: String) { #expect(JSONText(verbatim: text).text == written) }

    @Test(
        "of a text escapes what JSON and what a terminal would take for something else",
        arguments: [
            ("plain/é日", #""plain/é日""#), ("a\"b\\", #""a\"b\\""#),
            ("\u{1B}\u{7F}\u{9B}\0", #""\u001b\u007f\u009b\u0000""#),
            ("\r\n\t", #""\u000d\u000a\t""#), ("\u{E0041}", #""\udb40\udc41""#),
        ])
    func strings(text: String, written: String) { #expect(JSONText(text).text == written) }

    @Test("of an object is sorted by name, and what is absent is null")
    func objects() {
        let object: [String: JSONText] = ["b": JSONText(1), "a": JSONText(String?.none), "c": JSONText(["x"])]
        #expect(JSONLine.text(object) == #"{"a":null,"b":1,"c":["x"]}"#)
    }
}
