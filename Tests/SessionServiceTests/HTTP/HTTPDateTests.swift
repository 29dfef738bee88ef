import SessionStore
import Testing

@testable import SessionService

@Suite("The date of an answer")
struct HTTPDateTests {
    @Test(
        "is written as header fields have it",
        arguments: [
            ("1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("2024-02-29T23:59:59.999Z", "Thu, 29 Feb 2024 23:59:59 GMT"),
            ("1969-12-31T00:00:00Z", "Wed, 31 Dec 1969 00:00:00 GMT"),
            ("0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 GMT"),
        ])
    func date(moment: String, text: String) throws {
        #expect(HTTPDate.text(try #require(Timestamp(parsing: moment))) == text)
    }

    @Test(
        "has the nearest year that fits into four digits",
        arguments: [(Int64.min / 4, "0000"), (Int64.max / 4, "9999")])
    func farDate(milliseconds: Int64, year: String) {
        let text = HTTPDate.text(Timestamp(milliseconds: milliseconds))
        #expect(text.count == 29 && text.split(separator: " ")[3] == year)
    }
}
