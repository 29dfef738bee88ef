import Testing

@testable import Themes

@Suite("A theme file")
struct ThemeFileTests {
    @Test("every shipped theme parses and bears its file's name")
    func shipped() throws {
        let names = ["dark", "light", "high-contrast", "colour-blind", "solarized", "mono"]
        #expect(ThemeCatalogue().names == names)
        #expect(ThemeCatalogue().standard.name == "dark")
    }

    @Test("every shipped theme can be read: nothing in it is too faint for what it stands on", arguments: Theme.shipped)
    func legible(_ theme: Theme) {
        #expect(ThemeLint.findings(theme).map(\.description) == [])
    }

    @Test("high contrast is at least seven for every word")
    func highContrast() throws {
        let theme = try #require(ThemeCatalogue().named("high-contrast"))
        for role in Role.allCases where role != .rule {
            let (ink, paper) = (theme.style(of: role).color, theme.style(of: .base).color)
            #expect(try #require(ink).contrast(with: #require(paper)) >= 7, "\(role.name)")
        }
    }

    @Test("what is too faint is told with role, ground, figures and remedy")
    func faint() throws {
        let text = Self.dark.replacing("label = \"#919ca8\"", with: "label = \"#3a4046\"")
        let findings = ThemeLint.findings(try Theme(toml: text, file: "my.toml"))
        #expect(
            findings.map(\.role) == [.label, .label, .label] && findings.map(\.ground) == [.base, .dialog, .selection])
        #expect(
            findings.first?.description
                == "label on base: the contrast is 1.7 and should be 4.5 (WCAG 2.2); make the one lighter or the other darker"
        )
    }

    @Test("one's own stands in the place of the shipped one of its name, or behind the others")
    func own() throws {
        let mine = try Theme(toml: Self.dark.replacing("\"#919ca8\"", with: "\"#a0a0a0\""), file: "dark.toml")
        let other = try Theme(toml: Self.dark.replacing("name = \"dark\"", with: "name = \"mine\""), file: "mine.toml")
        let catalogue = ThemeCatalogue(own: [mine, other])
        #expect(catalogue.standard == mine && catalogue.named("mine") == other)
        #expect(catalogue.names == ThemeCatalogue().names + ["mine"])
    }

    @Test("dark is the default, mono has no colour, the others have nothing but colours for their grounds")
    func natures() {
        #expect(Theme.standard.name == "dark")
        #expect(Theme.mono.isMono)
        for theme in Theme.shipped where !theme.isMono {
            for ground in Ground.allCases { #expect(theme.style(of: ground).color != nil) }
            for role in Role.allCases { #expect(theme.style(of: role).color != nil) }
        }
    }

    @Test("no two roles and no two grounds share a name or a letter")
    func unique() {
        #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
        #expect(Set(Ground.allCases.map(\.letter)).count == Ground.allCases.count)
    }

    static let dark = String(decoding: PackageResources.dark_toml, as: UTF8.self)

    static let mistakes: [(change: (String, String), message: String)] = [
        (
            ("\"#ff6f6f\", bold = true }\nended", "\"red\", bold = true }\nended"),
            "theme my.toml:41: alarm: \"red\" is not a colour; write six digits such as \"#6fe0c8\""
        ),
        (("\"lane.live\"", "\"lane.life\""), "theme my.toml:29: lane.life: unknown; did you mean \"lane.live\"?"),
        (("quiet = \"#7b8691\"\n", ""), "theme my.toml: quiet: missing; give \"quiet\" a colour in [role]"),
        (("[role]", "[rolls]"), "theme my.toml: rolls: unknown; did you mean \"role\"?"),
        (("name = \"dark\"\n", ""), "theme my.toml: name: missing; add a line such as name = \"dark\""),
        (
            ("label = \"#919ca8\"", "label = 7"),
            "theme my.toml:14: label: neither a colour nor a table; "
                + "write \"#6fe0c8\" or { bold = true }"
        ),
    ]

    @Test("a mistake is told with file, line, role and remedy", arguments: mistakes.indices)
    func mistake(at index: Int) {
        let (change, message) = Self.mistakes[index]
        #expect(Self.dark.contains(change.0))
        let text = Self.dark.replacing(change.0, with: change.1, maxReplacements: 1)
        #expect { try Theme(toml: text, file: "my.toml") } throws: { "\($0)" == message }
    }

    @Test("what is not TOML is told with its line")
    func syntax() {
        #expect { try Theme(toml: "name = \"x\"\nrole = = 3\n", file: "my.toml") } throws: {
            ($0 as? ThemeError)?.code == .syntax && "\($0)".hasPrefix("theme my.toml:2: not TOML")
        }
    }

    @Test("dotted and quoted names mean the same")
    func dotted() throws {
        let text = Self.dark.replacing("\"lane.live\" =", with: "lane.live =").replacing(
            "\"lane.ended\"", with: "lane.ended")
        #expect(try Theme(toml: text, file: "my.toml") == Theme.standard)
    }
}
