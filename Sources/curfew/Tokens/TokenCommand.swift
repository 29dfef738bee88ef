import ArgumentParser

/// `curfew token inspect | verify | mint`.
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Signed tokens (JWT): look at any, verify and mint those of services.",
        subcommands: [TokenInspectCommand.self, TokenVerifyCommand.self, TokenMintCommand.self])
}
