/// The people of a company, numbered from 0. A number is the same person whatever the seed.
enum People {
    /// A person's address: `ada.lovelace@example.com`, with a number once all names have been given away.
    static func address(_ number: Int) -> String {
        let names = givenNames.count * familyNames.count
        // A prime step reaches every pair once, and neighbours in number share neither name.
        let pair = number * 7919 % names
        let given = givenNames[pair % givenNames.count]
        let family = familyNames[pair / givenNames.count]
        let round = number / names
        return round == 0 ? "\(given).\(family)@example.com" : "\(given).\(family)\(round + 1)@example.com"
    }

    /// A person's first name, as a person writes it.
    static func givenName(_ number: Int) -> String {
        let name = address(number).prefix { $0 != "." }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static let givenNames = words(
        """
        ada grace alan edsger barbara donald frances ken margaret dennis radia niklaus hedy john katherine claude
        dorothy tony mary leslie karen edgar adele robin shafi linus annie vint joan tim evelyn guido sophie bjarne
        amina kofi yuki mateo ingrid ravi leila tomasz chiara omar freya dmitri nadia pablo astrid hiroshi zainab
        lukas priya emeka sofia jonas mei tariq elena viktor aisha henrik camila kwame noor oskar ines samir hanna
        diego fatima emil rosa ibrahim greta marek lucia anders thandi felix miriam arjun clara stefan yara nils olga
        rafael selma jakub farah theo irina
        """)

    private static let familyNames = words(
        """
        lovelace hopper turing dijkstra liskov knuth allen thompson hamilton ritchie perlman wirth lamarr backus
        johnson shannon vaughan hoare keller lamport jones codd goldberg milner goldwasser torvalds easley cerf
        clarke lee boyd rossum wilson stroustrup okafor mensah tanaka garcia lindqvist iyer haddad nowak ricci farouk
        sorensen volkov petrova moreno berg sato bello weber sharma eze costa fischer chen rahman popescu novak
        hassan dahl torres asante aziz holm silva khan larsen vargas siddiqui bauer mancini diallo schmidt kowalski
        romano nilsson dube hoffmann cohen patel laurent horvat mansour virtanen morozova santos yilmaz krause
        karimi wagner osei lund
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
