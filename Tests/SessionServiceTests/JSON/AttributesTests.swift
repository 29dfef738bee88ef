import SessionStore
import Testing

@testable import SessionService

@Suite("The attributes of a login")
struct AttributesTests {
    @Test(
        "are taken by the same rules wherever they come from",
        arguments: [
            ("{}", true), (#"{"a": [1, {"b": null}]}"#, true), ("[]", false), ("7", false), ("{", false),
            (#"{"a": 1, "a": 2}"#, false), (#"{"a": "\ud800"}"#, false), ("{} {}", false),
            (#"{"a":"# + String(repeating: "[", count: 14) + String(repeating: "]", count: 14) + "}", true),
            (#"{"a":"# + String(repeating: "[", count: 15) + String(repeating: "]", count: 15) + "}", false),
        ] as [(String, Bool)])
    func attributes(text: String, isTaken: Bool) throws {
        #expect((LoginRequest.refusal(ofAttributes: text) == nil) == isTaken)
        let body = try? JSONBody(Array(#"{"attributes":\#(text)}"#.utf8), known: ["attributes"]).object("attributes")
        #expect((body == text) == isTaken)
    }
}
