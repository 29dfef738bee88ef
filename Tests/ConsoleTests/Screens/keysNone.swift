extension Golden {
    static let keysNone = Golden(
        name: "keysNone",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Keys



                 no key signs service tokens yet
                 make the first keys and give verifiers the set: curfew keys jwks

                 To mint tokens for services, say in the configuration who issues them
                 and for whom:
                     [tokens]
                     issuer = "https://id.example.com"
                     audiences = ["billing", "mail"]

                 Whoever asks the store itself needs no such tokens, and no keys.




            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             o rotate  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r T TTTT r l lllllll r l llllll rr
             TTTT



                 FF FFF FFFFF FFFFFFF FFFFFF FFF
                 tttt ttt ttttt tttt ttt tttt ttttttttt ttt tttt tttttt tttt tttt

                 tt tttt tttttt ttt ttttttttt ttt tt ttt ttttttttttttt ttt tttttt tttt
                 ttt ttt ttttt
                     aaaaaaaa
                     aaaaaa a aaaaaaaaaaaaaaaaaaaaaaaa
                     aaaaaaaaa a aaaaaaaaaaa aaaaaaa

                 lllllll llll lll lllll llllll lllll ll llll lllllll lll ll lllll




            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
