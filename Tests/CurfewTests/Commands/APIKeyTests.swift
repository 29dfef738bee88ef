import Foundation
import Testing

@Suite("curfew apikey")
struct APIKeyTests {
    @Test("makes a key that is shown once, lists it, and revokes it")
    func life() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        var keys: [String] = []
        for (role, prefix) in [("application", "cfk_"), ("admin", "cfa_"), ("auditor", "cfa_")] {
            let made = try await curfew.succeed("apikey", "create", "--role", role, "--name", "the \(role)")
            let key = try #require(made.lines.first)
            #expect(made.lines.count == 1 && key.hasPrefix(prefix) && key.utf8.count == 43)
            keys.append(key)
        }
        let listed = try await curfew.succeed("apikey", "list", "--json")
        let objects = try listed.objects()
        #expect(objects.map { $0["role"] as? String } == ["application", "admin", "auditor"])
        #expect(
            Set(objects[0].keys) == ["id", "role", "name", "created", "expires", "last_used", "revoked", "good"])
        #expect(objects.allSatisfy { $0["good"] as? Bool == true && $0["expires"] is NSNull })
        let id = try #require(objects[1]["id"] as? String)
        #expect(try await curfew.succeed("apikey", "revoke", String(id.prefix(6))).output.contains(id))
        #expect(try await curfew.run("apikey", "revoke", id).status == 1)
        let table = try await curfew.succeed("apikey", "list").output
        #expect(table.contains("the auditor") && table.contains("revoked"))
        let kinds = try await curfew.succeed("events", "kind:key", "--json").objects()
        #expect(kinds.count == 4)
        #expect(kinds.last?["reason"] as? String == "revoke admin key \(id) \"the admin\"")
        #expect(kinds.allSatisfy { ($0["actor"] as? String)?.hasPrefix("admin:tester@") == true })
        #expect(try await curfew.succeed("audit", "verify").output.contains("records 4"))
        // At rest there is a hash alone.
        for suffix in ["", "-wal"] {
            let bytes = try? Data(contentsOf: URL(filePath: curfew.store + suffix))
            for key in keys { #expect(bytes?.range(of: Data(key.dropFirst(4).prefix(32).utf8)) == nil) }
        }
    }

    @Test("makes a key that ends by itself")
    func expiring() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let made = try await curfew.succeed("apikey", "create", "--role", "admin", "--expires", "1ms", "--json")
        let object = try #require(try made.objects().first)
        #expect((object["key"] as? String)?.hasPrefix("cfa_") == true)
        let listed = try #require(try await curfew.succeed("apikey", "list", "--json").objects().first)
        #expect(listed["good"] as? Bool == false && listed["expires"] as? String != nil)
    }

    @Test("makes no store for a key: one that is not there is missed, with the remedy")
    func missing() async throws {
        let curfew = try Program()
        let run = try await curfew.run("apikey", "create", "--role", "admin")
        #expect(run.status == 69 && run.error.contains("curfew store init") && run.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: curfew.store))
    }

    @Test("lists them as every listing does")
    func listing() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        for name in ["b", "=a", "c"] {
            try await curfew.succeed("apikey", "create", "--role", "admin", "--name", name)
        }
        try await curfew.succeed("apikey", "create", "--role", "application")
        func names(_ arguments: String...) async throws -> [String?] {
            try await curfew.run(["apikey", "list", "--json"] + arguments).objects().map { $0["name"] as? String }
        }
        #expect(try await names() == ["b", "=a", "c", nil])
        #expect(try await names("--sort", "name") == ["=a", "b", "c", nil])
        #expect(try await names("--sort", "name:desc", "--limit", "2") == ["c", "b"])
        #expect(try await names("--sort", "role") == ["b", "=a", "c", nil])
        let table = try await curfew.succeed("apikey", "list", "--csv", "--sort", "name").lines
        #expect(table.count == 5 && table[0] == "id,role,name,created,expires,last_used,revoked,good")
        #expect(table[1].contains(",admin,'=a,") && table[1].hasSuffix(",,,,true"))
        #expect(
            try await curfew.succeed("apikey", "list", "--csv-raw", "--sort", "name").lines[1].contains(",admin,=a,"))
        #expect(try await curfew.run("apikey", "list", "--sort", "secret").status == 64)
    }

    @Test(
        "refuses what makes no key",
        arguments: [
            (["create"], 64), (["create", "--role", "root"], 64), (["create", "--role", "admin", "--name", ""], 64),
            (["create", "--role", "admin", "--expires", "soon"], 64), (["revoke", "zzzz"], 1), (["revoke", ""], 1),
            (["create", "--role", "admin", "--read-only"], 77), (["list", "--restricted"], 77),
        ] as [([String], Int32)])
    func refused(arguments: [String], status: Int32) async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        let run = try await curfew.run(["apikey"] + arguments + ["--store", curfew.store])
        #expect(run.status == status && run.error.split(separator: "\n").count == 1, "\(run.error)")
        #expect(try await curfew.succeed("apikey", "list", "--json").output.isEmpty)
    }
}
