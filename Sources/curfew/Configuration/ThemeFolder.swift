import Foundation
import Themes

/// One's own themes: the files in `themes` beside the account's configuration.
enum ThemeFolder {
    static var path: String { Platform.configurationFolder + "/themes" }

    /// What was found there.
    struct Contents {
        var themes: [(theme: Theme, path: String)] = []
        /// In one line each, why a file is not used.
        var troubles: [String] = []

        var catalogue: ThemeCatalogue { ThemeCatalogue(own: themes.map(\.theme)) }
    }

    /// Reads all of them, in the order of their names. A file that cannot be used is told of, and the others count.
    static func read() -> Contents {
        var contents = Contents()
        guard access(path, F_OK) == 0 else { return contents }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            contents.troubles.append(
                "themes in \(path): \(String(cString: strerror(EACCES))); make the folder readable")
            return contents
        }
        for name in names.sorted() where name.hasSuffix(".toml") {
            do throws(Failure) { contents.themes.append((try theme(in: path + "/" + name), path + "/" + name)) } catch {
                contents.troubles.append(error.line)
            }
        }
        return contents
    }

    /// The theme in a file.
    static func theme(in path: String) throws(Failure) -> Theme {
        let text: String?
        do throws(TrustedText.Refused) { text = try TrustedText.read(path) } catch {
            throw Failure(.configuration, "theme \(path): \(error.why)")
        }
        guard let text else { throw Failure(.configuration, "theme \(path): it is not there; correct the path") }
        do throws(ThemeError) { return try Theme(toml: text, file: path) } catch {
            throw Failure(.configuration, error.description)
        }
    }
}
