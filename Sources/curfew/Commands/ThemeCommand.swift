import ArgumentParser
import Themes

/// `curfew theme list | check`.
struct ThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "The looks of the console.",
        discussion: """
            Themes of your own are TOML files in \("~/.config/curfew/themes"): one that bears the name of a shipped theme \
            stands in its place. Choose with --theme, with theme = "NAME" under [console] in the configuration, or with T \
            in the console.
            """,
        subcommands: [List.self, Check.self])

    /// `curfew theme list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Which themes there are, and where from.")
        @Flag(help: "One JSON object per theme.") var json = false

        func run() async throws {
            let own = ThemeFolder.read()
            var table = PlainTable([.init(title: "NAME"), .init(title: "FROM")])
            for name in own.catalogue.names {
                let path = own.themes.last { $0.theme.name == name }?.path
                if json {
                    Output.standard.line(JSONLine.text(["name": JSONText(name), "file": JSONText(path)]))
                } else {
                    table.add([name, path ?? "shipped"])
                }
            }
            if !json { table.write(inColour: Platform.isTerminal(STDOUT_FILENO)) }
            Output.standard.flush()
            guard own.troubles.isEmpty else { throw Failure(.configuration, own.troubles.joined(separator: " · ")) }
        }
    }

    /// `curfew theme check`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "What is wrong with themes, and what is hard to read in them.",
            discussion: """
                Unknown and missing roles, values that are none, and colours that are too faint for what they stand on. \
                Without files, all themes there are. Exit status 1 when anything is found.
                """)
        @Argument(help: "Theme files.") var files: [String] = []
        @Flag(help: "One JSON object per finding.") var json = false

        func run() async throws {
            var themes: [(theme: Theme, path: String)] = []
            var troubles: [String] = []
            if files.isEmpty {
                let own = ThemeFolder.read()
                themes = own.catalogue.themes.map { theme in
                    (theme, own.themes.last { $0.theme == theme }?.path ?? theme.name)
                }
                troubles = own.troubles
            }
            for file in files {
                do throws(Failure) { themes.append((try ThemeFolder.theme(in: Platform.absolute(file)), file)) } catch {
                    troubles.append(error.line)
                }
            }
            for trouble in troubles { tell("invalid", trouble) }
            var count = troubles.count
            for (theme, path) in themes {
                let findings = ThemeLint.findings(theme)
                for finding in findings { tell(finding.code, "theme \(path): \(finding)") }
                if findings.isEmpty, !json { Output.standard.line("theme \(path): ok") }
                count += findings.count
            }
            Output.standard.flush()
            if count > 0 { throw Failure.no }
        }

        private func tell(_ code: String, _ line: String) {
            Output.standard.line(json ? JSONLine.text(["code": JSONText(code), "what": JSONText(line)]) : line)
        }
    }
}
