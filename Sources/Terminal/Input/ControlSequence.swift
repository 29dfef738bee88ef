/// The rest of a control sequence of which the beginning has been recognised: parameters, then one letter that ends it
/// (ECMA-48 §5.4).
struct ControlSequence: Equatable {
    enum Step: Equatable {
        case more
        case ended
        /// What came does not belong to it: it is given up, and what came means what it means by itself.
        case broken
    }

    private(set) var parameters = ""
    private(set) var final: Unicode.Scalar?
    /// Nothing that is understood is longer. What comes beyond belongs to the sequence all the same, up to the letter
    /// that ends it, and is dropped; a sequence that was cut here is none that is understood.
    private static let longest = 32

    mutating func take(_ scalar: Unicode.Scalar) -> Step {
        switch scalar.value {
        case 0x20...0x3F:
            if parameters.utf8.count < Self.longest { parameters.unicodeScalars.append(scalar) }
            return .more
        case 0x40...0x7E:
            final = scalar
            return .ended
        default: return .broken
        }
    }

    /// The parameters as numbers; `nil` where one is missing, none, or beyond what any terminal means.
    func numbers(_ count: Int) -> [Int]? {
        let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == count else { return nil }
        let numbers = parts.compactMap { part -> Int? in
            guard (1...5).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            return Int(part)
        }
        return numbers.count == count ? numbers : nil
    }
}
