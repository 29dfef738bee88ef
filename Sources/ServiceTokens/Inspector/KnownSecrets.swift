/// Secrets that everybody knows: placeholders of examples and manuals, the commonest passwords, keys printed in standards.
enum KnownSecrets {
    /// Words that stand where a secret should.
    private static let words = """
        secret Secret SECRET secret! secret1 secret123 secret_key secret-key secretkey secretKey SECRET_KEY mysecret \
        my-secret my_secret mySecret my_secret_key my-secret-key mysecretkey mySecretKey supersecret super-secret \
        super_secret superSecret supersecretkey super-secret-key super_secret_key topsecret top-secret top_secret \
        verysecret very-secret very_secret verysecretkey very-secret-key shh shhh shhhh shhhhhared-secret sharedsecret \
        shared-secret shared_secret jwt JWT jwtsecret jwt-secret jwt_secret jwtSecret JWT_SECRET jwtsecretkey \
        jwt-secret-key jwt_secret_key jwtkey jwt-key jwt_key token tokensecret token-secret token_secret tokenkey key \
        mykey my-key my_key privatekey private-key private_key privateKey signingkey signing-key signing_key signingKey \
        signature hmac hs256 HS256 hmacsecret hmac-secret appsecret app-secret app_secret appkey app-key app_key \
        appSecret APP_KEY application session sessionsecret session-secret session_secret cookie cookiesecret auth \
        authsecret auth-secret auth_secret AUTH_SECRET access accesssecret access-secret access_secret \
        access_token_secret ACCESS_TOKEN_SECRET refresh refresh_token_secret REFRESH_TOKEN_SECRET api apikey api-key \
        api_key apisecret api-secret api_secret admin administrator root user guest test testing tests tester test123 \
        testsecret test-secret test_secret testkey test-key dev develop development devsecret dev-secret dev_secret \
        local localhost demo example sample staging production prod default change changeme change-me change_me \
        changeMe CHANGEME CHANGE_ME changethis change-this change_this changeit replaceme replace-me replace_me \
        placeholder todo TODO fixme FIXME xxx insecure unsafe none null undefined nil true false password Password \
        PASSWORD password1 password123 passw0rd P@ssw0rd p@ssw0rd pass passphrase pwd letmein welcome qwerty qwertyuiop \
        asdf asdfgh abc abc123 abcdef abcdefg 1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0 000000 \
        111111 foo bar foobar baz hello helloworld hello-world world a aa aaa keyboardcat server client node express \
        django flask rails laravel spring symfony gateway backend service internal
        """

    /// Phrases with blanks, sentences of manuals, and longer placeholders.
    private static let phrases = [
        "", " ", "keyboard cat", "hello world", "my secret", "my secret key", "super secret", "super secret key",
        "top secret", "very secret", "very secret key", "shared secret", "secret key", "change me", "your secret",
        "your-secret", "your_secret", "your-secret-key", "your_secret_key", "yoursecretkey", "your-jwt-secret",
        "your_jwt_secret", "your_jwt_secret_key", "YOUR_SECRET_KEY", "your-256-bit-secret", "your-384-bit-secret",
        "your-512-bit-secret", "a-string-secret-at-least-256-bits-long",
        "a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long",
        "your-super-secret-key", "your-very-secret-key", "change-this-secret", "change_this_secret",
        "change-me-in-production", "changeme-in-production", "please-change-me", "please_change_me",
        "thisisasecret", "this-is-a-secret", "this is a secret", "thisisasecretkey", "this-is-a-secret-key",
        "this is my secret", "this_is_a_secret_key", "django-insecure", "secret-key-for-development",
        "00000000000000000000000000000000", "0123456789abcdef", "0123456789abcdef0123456789abcdef",
        "12345678901234567890123456789012", "abcdefghijklmnopqrstuvwxyz", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ]

    /// Keys of the examples in standards, in base64url: RFC 7515 appendix A.1, RFC 7520 §3.5.
    private static let printed = [
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
        "hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg",
    ]

    /// A secret and how it is told to a person.
    struct Secret {
        let bytes: [UInt8]
        let words: String
    }

    /// All of them, a few hundred: also as what they spell in base64url, where they do.
    static let all: [Secret] = {
        let texts = words.split(separator: " ").map(String.init) + phrases
        var secrets = texts.map { Secret(bytes: Array($0.utf8), words: $0.isEmpty ? "nothing" : "'\($0)'") }
        for text in texts where text.utf8.count >= 4 {
            guard let bytes = Base64URL.decode(Array(text.utf8)) else { continue }
            secrets.append(Secret(bytes: bytes, words: "'\(text)' as base64url"))
        }
        for text in printed {
            guard let bytes = Base64URL.decode(Array(text.utf8)) else { continue }
            secrets.append(Secret(bytes: bytes, words: "one printed in a standard"))
        }
        secrets.append(Secret(bytes: [UInt8](repeating: 0, count: 32), words: "32 zeros"))
        secrets.append(Secret(bytes: [UInt8](repeating: 0, count: 64), words: "64 zeros"))
        return secrets
    }()

    /// The words among them whose bytes are these.
    static func words(for bytes: [UInt8]) -> String? { all.first { $0.bytes == bytes }?.words }
}
