import Testing

@testable import TOMLReading

@Suite("Reading TOML")
struct TOMLReadingTests {
    @Test(
        "names the line of a mistake on which the parser would end the process",
        arguments: [
            ("a = [}", 1), ("a = 1\nb = [ 1, }", 2), ("a = { b = [}", 1), ("a = [ # x\n }", 2), ("a = [ \"\" }", 1),
            ("a = '''\n\n'''\nb = [}", 4), ("a = [ { } } ]", 1), ("a = \"\"\"\\\n\"\"\"\nb = [}", 3),
            ("a = 1\n[=]", 2), ("[[.a]]", 1), ("[\n]", 1), ("a = 1979-05-27T:", 1), ("a = 1979-05-27 1#", 1),
            ("\na = 07:32", 2), ("a = é", 1), ("[\u{2028}a]", 1),
        ])
    func mistakes(text: String, line: Int) {
        #expect(TOMLScan.mistake(in: text)?.line == line)
        let mistake = #expect(throws: TOMLReading.Mistake.self) { try TOMLReading.table(text) }
        #expect(mistake?.line == line)
    }

    @Test(
        "takes what is TOML, braces in strings, comments and tables included",
        arguments: [
            "a = [ \"}\" ]", "a = [ '}', \"\\\"}\" ] # [}", "a = [ { b = 1 }, { b = [ 2 ] } ]", "[a]\nb = { c = [] }",
            "a = \"\"\"[ } \"\"\"", "a = '''[ } '''", "# [ }\na = 1", "\"[\" = { b = 1 }", "a = [\n  1, # }\n]",
            "a = \"\"\"\"}\"\"\"\"", "a = \"[\"\nb = { c = 1 }", "[[a]]\nb = 1 # é", "[ \"é\" ]",
            "a = \"1979-05-27T07:32:00\"", "a = 2026",
        ])
    func sound(text: String) throws {
        #expect(TOMLScan.mistake(in: text) == nil)
        _ = try TOMLReading.table(text)
    }

    @Test("ends with a table or a mistake, whatever is written")
    func fuzz() {
        let seed = UInt64.random(in: 0 ... .max)
        var state = seed
        // A linear congruential sequence is random enough to place brackets, and known by its seed.
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pieces =
            Array("[]{}\"'#,=.ab1 \n\\-:TZ+").map(String.init) + [
                "\"\"\"", "'''", "a = ", "[[", "]]", "é", "1979-05-27", "07:32", "\u{2028}", "inf",
            ]
        for _ in 0..<20_000 {
            let text = (0..<next(24)).map { _ in pieces[next(pieces.count)] }.joined()
            do throws(TOMLReading.Mistake) {
                _ = try TOMLReading.table(text)
            } catch { #expect(!error.why.isEmpty, "seed \(seed): \(text)") }
        }
    }
}
