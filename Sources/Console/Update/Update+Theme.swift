import Terminal
import Themes

extension State {
    /// A key while a theme is chosen: the screen wears each as soon as it is selected.
    mutating func take(_ input: Input, in choice: ThemeChoice) -> [Effect] {
        switch input {
        case .wheel(let steps): return select(choice.index + steps.signum(), in: choice)
        case .click(let position):
            guard let number = ThemeView(state: self, choice: choice).box.number(at: position) else { return [] }
            // What is selected already is done, as in any list.
            return number == choice.index ? keep() : select(number, in: choice)
        case .key(.enter): return keep()
        case .key(.escape): return drop(choice)
        default: break
        }
        switch commands.command(of: input, on: place.kind)?.name {
        case .back, .quit: return drop(choice)
        case .open: return keep()
        case .down, .theme: return select(choice.index + 1, in: choice)
        case .up: return select(choice.index - 1, in: choice)
        case .first: return select(0, in: choice)
        case .last: return select(choice.themes.count - 1, in: choice)
        default: return []
        }
    }

    private mutating func keep() -> [Effect] {
        overlay = nil
        tell("theme \(theme.name)")
        return []
    }

    private mutating func drop(_ choice: ThemeChoice) -> [Effect] {
        overlay = nil
        return wear(choice.before)
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
