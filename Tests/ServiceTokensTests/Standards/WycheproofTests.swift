import Testing

@testable import ServiceTokens

/// The signature layer, judged by vectors of others.
@Suite("Vectors for signed tokens and keys")
struct WycheproofTests {
    struct File: Decodable {
        let testGroups: [Group]
    }

    struct Group: Decodable {
        let comment: String
        let `public`: AnyJSON?
        let `private`: AnyJSON
        let tests: [Case]
    }

    struct Case: Decodable {
        let tcId: Int
        let comment: String
        let jws: String
        let curfew: Verdict
    }

    enum Verdict: String, Decodable {
        case reject, accept, either
        case acceptIfSupported = "accept-if-supported"
    }

    /// Those of the vectors' acceptable ones that are refused here, and why: the key names another algorithm than the
    /// token, or one that there is not.
    private static let refused: [String: [Int: VerificationFailure.Code]] = [
        "json_web_signature_test": [346: .algorithmMismatch, 350: .algorithmMismatch, 351: .unusableKey]
    ]

    @Test(
        "are judged as they must be, and each accepted or refused as written down",
        .enabled(if: Vectors.isThere("wycheproof")),
        arguments: ["json_web_key_test", "json_web_signature_test"])
    func vectors(_ name: String) throws {
        let file = try Vectors.read("wycheproof/\(name).json", as: File.self)
        var count = 0
        for group in file.testGroups {
            let keys = try KeySet(parsing: Array((group.public ?? group.private).text.utf8))
            for test in group.tests {
                count += 1
                let inspection = TokenInspector(keys: keys).inspect(Array(test.jws.utf8), at: NumericDate(seconds: 0))
                let isAccepted = inspection.signature == .valid
                let words: Comment = "\(group.comment) \(test.tcId) \(test.comment): \(inspection.findings.map(\.what))"
                let refused = Self.refused[name]?[test.tcId]
                #expect(isAccepted == (test.curfew != .reject && refused == nil), words)
                guard let refused else { continue }
                let token = try SignedToken(parsing: Array(test.jws.utf8), limit: 8192)
                guard case .refused(let why) = keys.verdict(on: token) else { continue }
                #expect(why.code == refused, words)
            }
        }
        #expect(count == (name == "json_web_key_test" ? 16 : 241))
    }

    private struct Examples: Decodable {
        let tests: [Example]
    }

    private struct Example: Decodable {
        let source: String
        let jwk: AnyJSON?
        let jws: String?
        let curfew: Verdict?
    }

    @Test(
        "of the standards' examples and computed variants of them are judged as they must be",
        .enabled(if: Vectors.isThere("rfc_examples.json")))
    func examples() throws {
        let cases = try Vectors.read("rfc_examples.json", as: Examples.self).tests
        var count = 0
        for example in cases {
            guard let jws = example.jws, let verdict = example.curfew else { continue }
            count += 1
            let keys = try example.jwk.map { try KeySet(parsing: Array($0.text.utf8)) }
            let inspection = TokenInspector(keys: keys).inspect(Array(jws.utf8), at: NumericDate(seconds: 0))
            #expect((inspection.signature == .valid) == (verdict != .reject), "\(example.source)")
        }
        #expect(count == 11)
    }
}
