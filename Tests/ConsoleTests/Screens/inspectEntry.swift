extension Golden {
    static let inspectEntry = Golden(
        name: "inspectEntry",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Inspect                                       offline: nothing is sent or kept

               Paste a token, or type it.

                ••••••••••••••••••••••••  364 bytes, hidden

               A JSON Web Token, a session token, the key of an application: it is judged
               here. Nothing of it is shown but what anybody can read in it, and nothing
               is sent or kept.

               Its signature is checked with the keys of this store, or with a set of
               keys (JWKS or PEM) that is pasted here before it.






            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ judge it  ^U clear  esc leave the line
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r l llll r T TTTTTTT r l llllll rr
             TTTTTTT                                       llllllll lllllll ll llll ll llll

               FFFFF F FFFFFF FF FFFF FFF

                IIIIIIIIIIIIIIIIIIIIIIII  III IIIIII IIIIII

               t tttt ttt tttttt t ttttttt tttttt ttt ttt tt tt tttttttttttt tt tt tttttt
               ttttt ttttttt tt tt tt ttttt ttt tttt ttttttt ttt tttt tt ttt ttt ttttttt
               tt tttt tt ttttt

               lll lllllllll ll lllllll llll lll llll ll llll llllll ll llll l lll ll
               llll lllll ll llll llll ll llllll llll llllll lll






            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jj  kk jjjjj  kkk jjjjj jjj jjjj
            """##)
}
