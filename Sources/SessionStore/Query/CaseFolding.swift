/// Makes texts comparable without regard to case.
public enum CaseFolding {
    /// The text with every scalar replaced by its simple case folding (Unicode Standard §3.13, CaseFolding.txt C and S).
    ///
    /// Two texts that differ only in case fold to the same scalars; nothing else is made equal: neither accents nor
    /// canonically equivalent spellings nor `ß` and `ss`. Each scalar folds for itself, so a part of a text folds to a
    /// part of the folded text. Whoever compares texts for a query folds with this function and compares bytes.
    public static func fold(_ text: String) -> String { String(decoding: foldedBytes(text), as: UTF8.self) }

    /// The UTF-8 of the folded text.
    package static func foldedBytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else {
                bytes.append(contentsOf: fold(scalar).utf8)
            }
        }
        return bytes
    }

    /// The simple folding of a scalar. The standard library knows the mappings but not the foldings, which are the lower
    /// case of the upper case, where both are single scalars, except for the few below.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let exception = exceptions[scalar] { return exception }
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return single(upper.properties.lowercaseMapping) ?? upper
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        let scalars = mapping.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }

    private static let exceptions: [Unicode.Scalar: Unicode.Scalar] = [
        // A dotless i is a letter of its own outside of Turkic languages, though its upper case is I.
        "\u{0131}": "\u{0131}",
        // Two spellings of one letter, whose upper cases are several scalars.
        "\u{1FD3}": "\u{0390}", "\u{1FE3}": "\u{03B0}", "\u{FB05}": "\u{FB06}",
    ]
}
