extension Golden {
    static let keysAt60 = Golden(
        name: "keysAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ── 1 ─ 2 ─ 3 ─ 4 ─ 5 keys ─ 6 ─ 7 ──────────────────────────
             Keys  1,207 tokens outstanding · a key signs for 30 d · i…
               STATE     KEY            NEXT CHANGE             TOKENS
             ◇ next      mTj56duSvKRM…  signs in 29 d                —
            ▸● active    eMEn3MJoeNzP…  rotates in 29 d          1,207
             ◌ retiring  bDT-d-nLjvJk…  retires in 10 min            —
             ✖ retired   AVxyNhqceHMi…  —                            —

            ────────────────────────────────────────────────────────────
             ● active  eMEn3MJoeNzPVuM1NSsuHmsSCqoAkr-H_ig3i5hPSwQ
             it signs   algorithm EdDSA
             published 2026-11-14 14:02:07Z
             signs since 2026-11-23 13:55:27Z
             tokens 1,207 tokens may still be valid, the last until
             o rotate  x retire  : command  ? help  q quit
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr l r l r l r l r T TTTT r l r l rrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTT  lllll llllll lllllllllll l l lll lllll lll ll l l ll
               hhhhh     hhh            hhhh hhhhhh             hhhhhh
             d dddd      ttttttttttttt  ttttt tt tt t                q
            Cg gggggg    FFFFFFFFFFFFF  ttttttt tt tt t          FFFFF
             i iiiiiiii  ttttttttttttt  iiiiiii ii ii iii            q
             x xxxxxxx   xxxxxxxxxxxxx  x                            x

            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             g gggggg  FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF
             tt ttttt   lllllllll ccccc
             lllllllll tttttttttt ttttttttt
             lllll lllll tttttttttt ttttttttt
             llllll FFFFF FFFFFF ttt ttttt tt tttttt ttt tttt ttttt
             k jjjjjj  k jjjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
