extension Golden {
    static let keysRetire = Golden(
        name: "keysRetire",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Keys                      1,207 tokens outstanding · a key signs for 30 d · issued by https://id.example.com
               STATE     KEY                           ALGORITHM     AGE  SIGNED SINCE  NEXT CHANGE               TOKENS
             ◇ next      mTj56duSvKRMUENyxDhSBzq85zz…  EdDSA         6 m  —             signs in 29 d                  —
            ▸● active    eMEn3M╭── Retire key eMEn3MJo ───────────────────────────────────────────────╮            1,207
             ◌ retiring  bDT-d-│                                                                      │in              —
             ✖ retired   AVxyNh│  It is published no more: whatever it signed is refused as soon as   │                —
                               │  verifiers read the new set of keys. A key that is only over         │
                               │  retires by itself; this is for one that somebody else may have.     │
                               │                                                                      │
                               │  ! This key signs. The next one takes its place at once.             │
                               │                                                                      │
                               │  ▲ 1,207 tokens that it signed fail from now on; the last would be   │
                               │  valid until 14:07:07Z.                                              │
                               │                                                                      │
                               │  type it    compromised, to do it all the same                       │
                               │                                                                      │
            ───────────────────│                                                 ⏎ retire   esc keep  │───────────────────
             ● active  eMEn3MJo│                                                                      │
             published 2026-11-╰──────────────────────────────────────────────────────────────────────╯
             tokens 1,207 tokens may still be valid, the last until 14:07:07Z  for billing 1,204, mail 3




            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ do it  esc leave the keys as they are
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r T TTTT r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTT                      lllll llllll lllllllllll l l lll lllll lll ll l l llllll ll llllllllllllllllllllll
               hhhhh     hhh                           hhhhhhhhh     hhh  hhhhhh hhhhh  hhhh hhhhhh               hhhhhh
             d dddd      tttttttttttttttttttttttttttt  ccccc         t t  q             ttttt tt tt t                  q
            Cg gggggg    FFFFFFAAA AAAAAA AAA AAAAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA            FFFFF
             i iiiiiiii  ttttttA                                                                      Aii              q
             x xxxxxxx   xxxxxxA  tt tt ttttttttt tt ttttt tttttttt tt tttttt tt ttttttt tt tttt tt   A                x
                               A  ttttttttt tttt ttt ttt ttt tt ttttt t ttt tttt tt tttt tttt         A
                               A  ttttttt tt ttttttt tttt tt ttt ttt tttt tttttttt tttt ttt ttttt     A
                               A                                                                      A
                               A  A AAAA AAA AAAAAA AAA AAAA AAA AAAAA AAA AAAAA AA AAAAA             A
                               A                                                                      A
                               A  s sssss ssssss ssss ss ssssss ssss ssss sss sss sss ssss sssss ss   A
                               A  sssss sssss ssssssssss                                              A
                               A                                                                      A
                               A  tttt tt    llllllllllll ll ll ll lll lll llll                       A
                               A                                                                      A
            rrrrrrrrrrrrrrrrrrrA                                                 k jjjjjj   kkk jjjj  Arrrrrrrrrrrrrrrrrrr
             g gggggg  FFFFFFFFA                                                                      A
             lllllllll ttttttttAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
             llllll FFFFF FFFFFF ttt ttttt tt tttttt ttt tttt ttttt sssssssss  ttt ttttttt tttttt tttt t




            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jj jj  kkk jjjjj jjj jjjj jj jjjj jjj
            """##)
}
