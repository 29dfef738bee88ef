import Terminal
import Themes

extension State {
    /// A key while a theme is chosen: the screen wears each as soon as it is selected.
    mutating func take(_ input: Input, in choice: ThemeChoice) -> [Effect] {
        switch input {
        case .key(.escape), .character("q"), .character("h"), .key(.backspace):
            overlay = nil
            return wear(choice.before)
        case .key(.enter):
            overlay = nil
            tell("theme \(theme.name)")
            return []
        case .key(.down), .character("j"), .character("T"), .wheel(1): return select(choice.index + 1, in: choice)
        case .key(.up), .character("k"), .wheel(-1): return select(choice.index - 1, in: choice)
        case .key(.home), .character("g"): return select(0, in: choice)
        case .key(.end), .character("G"): return select(choice.themes.count - 1, in: choice)
        default: return []
        }
    }

    private mutating func select(_ index: Int, in choice: ThemeChoice) -> [Effect] {
        var choice = choice
        choice.index = min(max(index, 0), choice.themes.count - 1)
        overlay = .theme(choice)
        return wear(choice.themes[choice.index])
    }

    private mutating func wear(_ other: Theme) -> [Effect] {
        guard other != theme else { return [] }
        theme = other
        return [.use(other)]
    }
}
