extension Golden {
    static let keysAt110 = Golden(
        name: "keysAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Keys                      1,207 tokens outstanding · a key signs for 30 d · issued by https://id.example.com
               STATE     KEY                           ALGORITHM     AGE  SIGNED SINCE  NEXT CHANGE               TOKENS
             ◇ next      mTj56duSvKRMUENyxDhSBzq85zz…  EdDSA         6 m  —             signs in 29 d                  —
            ▸● active    eMEn3MJoeNzPVuM1NSsuHmsSCqo…  EdDSA         9 d  13:55         rotates in 29 d            1,207
             ◌ retiring  bDT-d-nLjvJkb9_dpjuKBG2Gr-b…  EdDSA        70 d  14 Nov        retires in 10 min              —
             ✖ retired   AVxyNhqceHMiMbc6B0rx0GO2kB3…  EdDSA        70 d  14 Sep        —                              —










            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ● active  eMEn3MJoeNzPVuM1NSsuHmsSCqoAkr-H_ig3i5hPSwQ  it signs   algorithm EdDSA
             published 2026-11-14 14:02:07Z   signs since 2026-11-23 13:55:27Z
             tokens 1,207 tokens may still be valid, the last until 14:07:07Z  for billing 1,204, mail 3




            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             o rotate  x retire  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r T TTTT r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTT                      lllll llllll lllllllllll l l lll lllll lll ll l l llllll ll llllllllllllllllllllll
               hhhhh     hhh                           hhhhhhhhh     hhh  hhhhhh hhhhh  hhhh hhhhhh               hhhhhh
             d dddd      tttttttttttttttttttttttttttt  ccccc         t t  q             ttttt tt tt t                  q
            Cg gggggg    FFFFFFFFFFFFFFFFFFFFFFFFFFFF  ccccc         t t  ttttt         ttttttt tt tt t            FFFFF
             i iiiiiiii  tttttttttttttttttttttttttttt  ccccc        tt t  tt ttt        iiiiiii ii ii iii              q
             x xxxxxxx   xxxxxxxxxxxxxxxxxxxxxxxxxxxx  xxxxx        xx x  xx xxx        x                              x










            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             g gggggg  FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF  tt ttttt   lllllllll ccccc
             lllllllll tttttttttt ttttttttt   lllll lllll tttttttttt ttttttttt
             llllll FFFFF FFFFFF ttt ttttt tt tttttt ttt tttt ttttt sssssssss  ttt ttttttt tttttt tttt t




            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjj  k jjjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
