extension Golden {
    static let keysRotate = Golden(
        name: "keysRotate",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Keys                      1,207 tokens outstanding · a key signs for 30 d · issued by https://id.example.com
               STATE     KEY                           ALGORITHM     AGE  SIGNED SINCE  NEXT CHANGE               TOKENS
            ▸◇ next      mTj56duSvKRMUENyxDhSBzq85zz…  EdDSA         6 m  —             signs in 29 d                  —
             ● active    eMEn3MJoeNzPVuM1NSsuHmsSCqo…  EdDSA         9 d  13:55         rotates in 29 d            1,207
             ◌ retiring  bDT-d-╭── Rotate the signing key ────────────────────────────────────────────╮in              —
             ✖ retired   AVxyNh│                                                                      │                —
                               │  Key mTj56duS signs from now on. Key eMEn3MJo signs no more, and is  │
                               │  published for 17 min more: no valid token fails.                    │
                               │                                                                      │
                               │  ! Verifiers may not know it before 2026-11-24 13:55:27Z: until      │
                               │  then they may refuse what it signs.                                 │
                               │                                                                      │
                               │  type it    now, to do it all the same                               │
                               │                                                                      │
                               │                                                 ⏎ rotate   esc keep  │
                               │                                                                      │
            ───────────────────╰──────────────────────────────────────────────────────────────────────╯───────────────────
             ◇ next  mTj56duSvKRMUENyxDhSBzq85zzRqsH8Z6OBzdaWAGE
             verifiers are given it, so that they know it before it signs   algorithm EdDSA
             published 2026-11-23 13:55:27Z
             tokens none that may still be valid



            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ do it  esc leave the keys as they are
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r T TTTT r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTT                      lllll llllll lllllllllll l l lll lllll lll ll l l llllll ll llllllllllllllllllllll
               hhhhh     hhh                           hhhhhhhhh     hhh  hhhhhh hhhhh  hhhh hhhhhh               hhhhhh
            Cd dddd      FFFFFFFFFFFFFFFFFFFFFFFFFFFF  ccccc         t t  q             ttttt tt tt t                  q
             g gggggg    tttttttttttttttttttttttttttt  ccccc         t t  ttttt         ttttttt tt tt t            FFFFF
             i iiiiiiii  ttttttAAA AAAAAA AAA AAAAAAA AAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAii              q
             x xxxxxxx   xxxxxxA                                                                      A                x
                               A  ttt tttttttt ttttt tttt ttt ttt ttt tttttttt ttttt tt ttttt ttt tt  A
                               A  ttttttttt ttt tt ttt ttttt tt ttttt ttttt tttttt                    A
                               A                                                                      A
                               A  A AAAAAAAAA AAA AAA AAAA AA AAAAAA AAAAAAAAAA AAAAAAAAAA AAAAA      A
                               A  AAAA AAAA AAA AAAAAA AAAA AA AAAAAA                                 A
                               A                                                                      A
                               A  tttt tt    llll ll ll ll lll lll llll                               A
                               A                                                                      A
                               A                                                 k jjjjjj   kkk jjjj  A
                               A                                                                      A
            rrrrrrrrrrrrrrrrrrrAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAArrrrrrrrrrrrrrrrrrr
             d dddd  FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF
             ttttttttt ttt ttttt ttt tt tttt tttt tttt tt tttttt tt ttttt   lllllllll ccccc
             lllllllll tttttttttt ttttttttt
             llllll tttt tttt ttt ttttt tt ttttt



            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jj jj  kkk jjjjj jjj jjjj jj jjjj jjj
            """##)
}
