import Foundation
import Testing

@Suite("curfew token inspect and verify")
struct TokenInspectTests {
    // RFC 8037 appendix A.4, and its key, A.2.
    private static let token =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4"
        + "ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    private static let key = #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#

    private func keys(_ curfew: Program, _ text: String = key) async throws -> String {
        let path = curfew.folder.path + "/keys.json"
        let made = try await curfew.shell("cat > '\(path)' <<'END'\n\(text)\nEND")
        #expect(made.status == 0)
        return path
    }

    @Test("tells of a token what the contract says, and nothing else")
    func object() async throws {
        let curfew = try Program()
        let keys = try await keys(curfew)
        for (arguments, signature) in [([], "unchecked"), (["--keys", keys], "valid")] {
            let run = try await curfew.run(["token", "inspect", "--json"] + arguments, input: Self.token + "\n")
            let object = try #require(try run.objects().first)
            #expect(run.status == 0 && Set(object.keys) == ["kind", "header", "claims", "signature", "findings"])
            #expect(object["kind"] as? String == "jwt" && object["signature"] as? String == signature)
            let findings = try #require(object["findings"] as? [[String: Any]])
            #expect(findings.allSatisfy { Set($0.keys) == ["code", "severity", "what", "section", "advice"] })
            #expect(findings.map { $0["code"] as? String }.contains("claims.unreadable"))
        }
    }

    @Test("says what a session token is without a character of it")
    func session() async throws {
        let curfew = try Program()
        let token = try await curfew.succeed("issue", "--user", "ada").lines[0]
        for arguments in [["--json"], []] {
            let run = try await curfew.run(["token", "inspect"] + arguments, input: token)
            #expect(run.status == 0 && run.output.contains("session") && run.error.isEmpty)
            #expect(!run.output.contains(token.dropFirst(4).prefix(6)))
        }
    }

    @Test("shows people no secret that stands in a token")
    func secrets() async throws {
        let token =
            [
                #"{"alg":"EdDSA","jwk":{"kty":"OKP","d":"HIDDEN"}}"#, #"{"tokens":["cfs_HIDDEN","SHOWN"]}"#,
            ].map { Data($0.utf8).base64EncodedString().replacing("=", with: "") }.joined(separator: ".") + "."
        let run = try await Program().run("token", "inspect", input: token)
        #expect(run.status == 0 && run.output.contains("SHOWN") && !run.output.contains("HIDDEN"), "\(run.output)")
        #expect(run.output.contains("claims.secret") && run.output.contains("hidden: it seems to be a secret"))
    }

    @Test("ends with 65 for what cannot be read, with 65 for keys that are none")
    func unreadable() async throws {
        let curfew = try Program()
        let run = try await curfew.run("token", "inspect", "--json", input: "garbage")
        #expect(try run.status == 65 && run.objects()[0]["kind"] as? String == "unknown" && run.error.isEmpty)
        let none = try await curfew.run("token", "inspect", "--keys", "/nowhere", input: Self.token)
        #expect(none.status == 65 && none.error.contains("/nowhere"))
        let odd = try await keys(curfew, "{}x")
        #expect(try await curfew.run("token", "inspect", "--keys", odd, input: Self.token).status == 65)
    }

    @Test("shows hostile text as marks, in words and in JSON")
    func hostile() async throws {
        let curfew = try Program()
        // {"alg":"ES256","kid":"\u001b]0;x\u0007\u202e"} and {"sub":"\u001b[31m"}, unsigned.
        let token = "eyJhbGciOiJFUzI1NiIsImtpZCI6Ilx1MDAxYl0wO3hcdTAwMDdcdTIwMmUifQ.eyJzdWIiOiJcdTAwMWJbMzFtIn0."
        for arguments in [["--json"], []] {
            let output = try await curfew.run(["token", "inspect"] + arguments, input: token).output
            #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
            #expect(output.contains("kid"))
        }
    }

    @Test("verify answers with the code of the reason, and status 1")
    func verify() async throws {
        let curfew = try Program()
        let keys = try await keys(curfew)
        let run = try await curfew.run("token", "verify", "--keys", keys, input: Self.token)
        #expect(run.status == 1 && run.output == "wrong_type\n" && run.error.contains("at+jwt is expected"))
        let json = try await curfew.run("token", "verify", "--keys", keys, "--json", input: Self.token)
        let object = try #require(try json.objects().first)
        #expect(object["valid"] as? Bool == false && object["reason"] as? String == "wrong_type")
        #expect(try await curfew.run("token", "verify", input: Self.token).status == 64)
        #expect(try await curfew.run("token", "verify", "--keys", keys, "--at", "x", input: Self.token).status == 64)
    }
}
