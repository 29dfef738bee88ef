import ArgumentParser
import SQLiteStore

/// `curfew [console]`.
struct ConsoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Open the console: see logins, follow them, end them. This is the default.",
        discussion: """
            The key ? shows every key of a screen. The configuration gives commands other keys: \
            [console] keys = { revoke = "delete", open = ["enter", "l"] }. A command that is not known is answered \
            with the nearest name.

            A click selects, a second one opens, ctrl and a click marks, a click on a heading sorts, the wheel scrolls, \
            the timeline is dragged. With shift held the mouse is the terminal's; with [console] mouse = false always.

            Over SSH for somebody who shall look and no more, as the forced command of a key in authorized_keys: \
            command="curfew console --restricted --store FILE",restrict,pty. With --allow revoke they can end logins.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var view: ConsoleViewOptions

    func run() async throws {
        let (configuration, location) = try store.resolved()
        // Root becomes the store's owner, who may not read them.
        let themes = store.restricted ? ThemeFolder.Contents() : ThemeFolder.read()
        let keeper = try store.open(location, configuration, .onDefaultPath, .revoke)
        AuditPush.holdWarnings()
        let status = try await view.show(
            keeper, configuration: configuration, actor: actor.administrator, readOnly: store.changesNothing(.revoke),
            location: location, themes: themes, isRestricted: store.restricted)
        try await OpenStores.closeAll()
        AuditPush.tellWarnings()
        Platform.exit(status)
    }
}
