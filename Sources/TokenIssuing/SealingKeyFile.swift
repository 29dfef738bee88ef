import ServiceTokens
import Tokens
import TrustedFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file with the key that private keys are sealed under. A stolen store cannot sign without it.
///
/// It is the one that is named; else the credential `curfew.keys` that systemd hands to a service; else the one that is
/// named after the store, `STORE.keys.secret`; else `keys.secret` in the first of some folders that has it, and a new one
/// in the first that can be written.
public struct SealingKeyFile: Sendable {
    /// What it is called where nobody names it.
    private static let usualName = "keys.secret"
    private static let credential = "curfew.keys"
    private static let limit = 256

    private let named: String?
    private let credentials: String?
    private let ofStore: String?
    private let folders: [String]

    /// - Parameters:
    ///   - named: its path, where somebody names it.
    ///   - credentials: the folder of what systemd hands to the service.
    ///   - store: the path of the store, which one may be named after.
    ///   - folders: where it may lie otherwise.
    public init(
        named: String? = nil, credentials: String? = nil, store: String? = nil, folders: [String] = []
    ) {
        self.named = named
        self.credentials = credentials.map { $0 + "/" + Self.credential }
        ofStore = store.map(Self.name(after:))
        self.folders = folders
    }

    /// What one is called that is for the store of that path alone.
    package static func name(after store: String) -> String { store + "." + usualName }

    /// The key, and where it was found; `nil` when there is none yet.
    public func read() throws(KeyTrouble) -> (key: SealingKey, path: String)? {
        for place in places {
            guard var bytes = try contents(of: place) else { continue }
            defer { wipe(&bytes) }
            guard let key = SealingKey(fileText: bytes) else {
                throw KeyTrouble(
                    .configuration,
                    "keys \(place.path): it holds no key; restore it from a copy, or remove it and every key: "
                        + "curfew keys retire --compromised")
            }
            return (key, place.path)
        }
        return nil
    }

    /// Makes the file, for its owner alone. Who makes it at the same time gets the same key.
    package func make() throws(KeyTrouble) -> SealingKey {
        var random = SystemRandomNumberGenerator()
        let key = SealingKey.generate(using: &random)
        guard try !written(key) else { return key }
        guard let found = try read() else {
            throw KeyTrouble(.unavailable, "keys \(newPath): it comes and goes; try again")
        }
        return found.key
    }

    /// Whether the file has been made; `false` when somebody else was quicker.
    private func written(_ key: SealingKey) throws(KeyTrouble) -> Bool {
        let path = newPath
        var text = key.fileText
        defer { wipe(&text) }
        do throws(FileTrouble) {
            // Of its own for each who makes one at the same time, in whichever process.
            let file = try NewFile("\(path).\(getpid()).\(UInt32.random(in: 0 ... .max))")
            try file.write(text)
            return try file.finish(as: path)
        } catch { throw KeyTrouble(.cannotCreate, error.description) }
    }

    /// Where a new one would be made.
    public var newPath: String {
        if let named { return named }
        // Beside a configuration that somebody else owns, nothing can be made.
        let folder = folders.first { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) == 0 } ?? folders.last ?? "."
        return folder + "/" + Self.usualName
    }

    /// What is wrong with the rights of the file; `nil` when nothing is, or there is none.
    public func fault() -> (path: String, why: String)? {
        for place in places {
            do throws(KeyTrouble) {
                guard try contents(of: place) != nil else { continue }
                return nil
            } catch { return (place.path, error.description) }
        }
        return nil
    }

    private struct Place {
        let path: String
        let forbidden: UInt32
    }

    private var places: [Place] {
        if let named { return [Place(path: named, forbidden: 0o077)] }
        // Systemd lets the service in by an access list, whose mask looks like rights of the group.
        let handed = credentials.map { [Place(path: $0, forbidden: 0o037)] } ?? []
        let paths = [ofStore].compactMap(\.self) + folders.map { $0 + "/" + Self.usualName }
        return handed + paths.map { Place(path: $0, forbidden: 0o077) }
    }

    private func contents(of place: Place) throws(KeyTrouble) -> [UInt8]? {
        do throws(TrustedFile.Refusal) {
            return try TrustedFile.read(
                place.path, file: FileTrust(owners: [geteuid(), 0], forbidden: place.forbidden),
                folder: FileTrust(owners: [geteuid(), 0], forbidden: 0o022), limit: Self.limit)
        } catch {
            throw KeyTrouble(.configuration, "keys \(place.path): \(Self.words(for: error, place.path))")
        }
    }

    private static func words(for refusal: TrustedFile.Refusal, _ path: String) -> String {
        switch refusal {
        case .file(.mode): "others can read or write it; run: chmod 600 \(path)"
        default: refusal.words(for: path)
        }
    }
}
