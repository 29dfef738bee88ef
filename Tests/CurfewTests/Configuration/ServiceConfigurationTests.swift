import SessionService
import Testing

@testable import curfew

@Suite("The section of the service")
struct ServiceConfigurationTests {
    @Test("says how much the service takes on")
    func values() throws {
        let text = "[service]\ncached_tokens = 0\nlimits = { body = 1, connections = 1000000, idle = \"1d\" }"
        let service = try Configuration(parsing: text, file: "c.toml").service
        #expect(service.cachedTokens == 0 && service.limits.body == 1 && service.limits.connections == 1_000_000)
        #expect(service.limits.idle == .days(1) && service.limits.calls == ServiceLimits().calls)
    }

    @Test(
        "that asks for too little or too much is an error with the nearest that will do",
        arguments: [
            ("body = 0", "it is too low; write 1 or more"),
            ("body = 67108865", "it is too high; write 67108864 or less"),
            ("headers = 255", "it is too low; write 256 or more"),
            ("headers = 1048577", "it is too high; write 1048576 or less"),
            ("connections = 0", "it is too low; write 1 or more"),
            ("connections = 9223372036854775807", "it is too high; write 1000000 or less"),
            ("calls = 0", "it is too low; write 1 or more"), ("streams = 0", "it is too low; write 1 or more"),
            ("arrival = \"0s\"", "nothing could be served in no time; write \"1ms\" or more"),
            ("idle = \"0ms\"", "nothing could be served in no time; write \"1ms\" or more"),
            ("departure = \"0s\"", "nothing could be served in no time; write \"1ms\" or more"),
            ("stopping = \"0s\"", "nothing could be served in no time; write \"1ms\" or more"),
            ("idle = \"25h\"", "it is longer than a day; write \"1d\" or less"),
        ])
    func limits(line: String, words: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration(parsing: "[service.limits]\n\(line)", file: "c.toml")
        }
        let key = line.prefix { $0 != " " }
        #expect(error?.description == "configuration c.toml:2: service.limits.\(key): \(words)")
    }

    @Test("keeps so many tokens in memory, and not any number")
    func cachedTokens() {
        let error = #expect(throws: ConfigurationError.self) {
            try Configuration(parsing: "[service]\ncached_tokens = 9223372036854775807", file: "c.toml")
        }
        #expect(error?.description.hasSuffix("it is too high; write 16777216 or less") == true)
    }
}
