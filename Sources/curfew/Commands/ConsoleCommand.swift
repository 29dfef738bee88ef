import ArgumentParser
import SQLiteStore

/// `curfew [console]`.
struct ConsoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Open the console: see logins, follow them, end them. This is the default.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var view: ConsoleViewOptions

    func run() async throws {
        let (configuration, location) = try store.resolved()
        // Root becomes the store's owner, who may not read them.
        let themes = ThemeFolder.read()
        let keeper = try store.open(location, configuration, .onDefaultPath)
        AuditPush.holdWarnings()
        let status = try await view.show(
            keeper, configuration: configuration, actor: actor.administrator, readOnly: store.readOnly,
            location: location, themes: themes)
        try await OpenStores.closeAll()
        AuditPush.tellWarnings()
        Platform.exit(status)
    }
}
