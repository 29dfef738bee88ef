import Foundation
import Testing

@Suite("Themes of one's own")
struct ThemeTests {
    /// A theme that is whole: the shipped mono, which has no colours, under another name.
    private static let plain = """
        name = "plain"
        [ground]
        base = {}
        bar = {}
        selection = { reverse = true }
        dialog = {}
        field = {}
        "field.idle" = {}
        [role]
        \(roles.map { "\"\($0)\" = {}" }.joined(separator: "\n"))
        """
    private static let roles = [
        "text", "label", "fact", "title", "rule", "accent", "heading", "quiet", "user", "client", "query", "mark",
        "cursor", "alarmed", "error", "login", "lane.live", "lane.ended", "lane.ahead", "refresh", "refresh.due",
        "idle",
        "absolute", "now", "recent", "soon", "urgent", "good", "alarm", "ended", "hint.key", "hint", "input",
    ]

    private func write(_ text: String, _ name: String, of curfew: Program, mode: Int = 0o600) throws {
        let folder = curfew.folder.path + "/config/curfew/themes"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        #expect(
            FileManager.default.createFile(
                atPath: folder + "/" + name, contents: Data(text.utf8), attributes: [.posixPermissions: mode]))
    }

    @Test("are listed with their files, chosen by name, and stand in the place of a shipped one")
    func own() async throws {
        let curfew = try Program()
        try write(Self.plain, "plain.toml", of: curfew)
        try write(Self.plain.replacing("name = \"plain\"", with: "name = \"light\""), "light.toml", of: curfew)
        let listed = try await curfew.succeed("theme", "list", "--json").objects()
        #expect(
            listed.compactMap { $0["name"] as? String }
                == ["dark", "light", "high-contrast", "colour-blind", "solarized", "mono", "plain"])
        #expect(listed[0]["file"] is NSNull && (listed[1]["file"] as? String)?.hasSuffix("themes/light.toml") == true)
        try await curfew.succeed("store", "init")
        for theme in ["plain", "light"] {
            let picture = try await curfew.succeed("console", "--once", "--svg", "--size", "80x24", "--theme", theme)
            // Without a colour of its own it leaves the terminal's.
            #expect(!picture.output.contains("#00776a") && !picture.output.contains("#f7f8f6"))
        }
        #expect(try await curfew.run("console", "--once", "--theme", "plane").status == 64)
    }

    @Test("that are no themes are told of with file, line and role, and the default goes on")
    func bad() async throws {
        let curfew = try Program()
        try await curfew.succeed("store", "init")
        try write(Self.plain.replacing("\"alarm\" = {}", with: "\"alarm\" = \"red\""), "plain.toml", of: curfew)
        try write(Self.plain, "open.toml", of: curfew, mode: 0o666)
        let run = try await curfew.run("console", "--once", "--theme", "plain")
        #expect(run.status == 0 && run.output.contains("USER"))
        #expect(run.error.contains("themes/plain.toml:38: alarm: \"red\" is not a colour"), "\(run.error)")
        #expect(run.error.contains("themes/open.toml: others can write it"))
        let check = try await curfew.run("theme", "check")
        #expect(check.status == 1 && check.output.contains("plain.toml:38: alarm"))
        #expect(check.output.contains("theme dark: ok"))
    }

    @Test("that are too faint are found by role, ground and figures")
    func faint() async throws {
        let curfew = try Program()
        let text = Self.plain.replacing("base = {}", with: "base = \"#101418\"")
            .replacing("\"label\" = {}", with: "\"label\" = \"#3a4046\"")
        try write(text, "plain.toml", of: curfew)
        let run = try await curfew.run(
            "theme", "check", curfew.folder.path + "/config/curfew/themes/plain.toml", "--json")
        let findings = try run.objects()
        #expect(run.status == 1 && findings.count == 1 && findings[0]["code"] as? String == "contrast")
        #expect((findings[0]["what"] as? String)?.contains("label on base: the contrast is 1.7") == true)
    }
}
