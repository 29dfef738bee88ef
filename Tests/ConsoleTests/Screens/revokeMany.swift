extension Golden {
    static let revokeMany = Golden(
        name: "revokeMany",
        picture: ##"""
             curfew  memory in memory              14 logins  6 users  1 client                          ● live 14:02:07Z
             logins ▁▁▁▁▁▁▁▁▁▁ 0/min   refreshes ▁▁▁▁▁▁▁▁▁▁ 0/min   ending ≤10 min 0   revoked 24 h 0
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Users                                                                       6 marked · 6 shown · last seen ▾
               USER                          LOGINS  CLIENTS             LAST SEEN  FROM                 NEXT DEADLINE
            ▸* user5@example.co╭── End 14 logins of 6 users ──────────────────────────────────────────╮  idle     30 min
             * user4@example.co│                                                                      │  idle     30 min
             * user3@example.co│  all logins of the marked users                    pinned 14:02:07Z  │  idle     30 min
             * user2@example.co│                                                                      │  idle     30 min
             * user1@example.co│    user1@example.com                  3   web                        │  idle     30 min
             * user0@example.co│    user0@example.com                  3   web                        │  idle     30 min
                               │    user5@example.com                  2   web                        │
                               │    user4@example.com                  2   web                        │
                               │    … 2 more users                     4                              │
                               │                                                                      │
                               │  reason     INC-2291                                                 │
                               │  to user    optional, shown to the user                              │
                               │                                                                      │
                               │  type 14    2                                                        │
                               │                                                                      │
                               │                                         ⏎ end   tab next   esc keep  │
                               │                                                                      │
                               ╰──────────────────────────────────────────────────────────────────────╯




            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

             ⏎ end them  tab next field  esc keep them
            === roles
             aaaaaa  llllll tt tttttt              FF llllll  F lllll  F llllll                          g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll q   lllllll ll l q
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTT                                                                       l llllll l l lllll l llll llll l
               hhhh                          hhhhhh  hhhhhhh             hhhh hhhh  hhhh                 hhhh hhhhhhhh
            Cm FFFFFFFFFFFFFFFFAAA AAA AA AAAAAA AA A AAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA  llll     ii iii
             m uuuuuuuuuuuuuuuuA                                                                      A  llll     ii iii
             m uuuuuuuuuuuuuuuuA  QQQ QQQQQQ QQ QQQ QQQQQQ QQQQQ                    llllll lllllllll  A  llll     ii iii
             m uuuuuuuuuuuuuuuuA                                                                      A  llll     ii iii
             m uuuuuuuuuuuuuuuuA    ttttttttttttttttt                  F   lll                        A  llll     ii iii
             m uuuuuuuuuuuuuuuuA    ttttttttttttttttt                  F   lll                        A  llll     ii iii
                               A    ttttttttttttttttt                  F   lll                        A
                               A    ttttttttttttttttt                  F   lll                        A
                               A    l l llll lllll                     F                              A
                               A                                                                      A
                               A  llllll     IIIIIIII                                                 A
                               A  ll llll    lllllllll lllll ll lll llll                              A
                               A                                                                      A
                               A  tttt tt    I                                                        A
                               A                                                                      A
                               A                                         k jjj   kkk jjjj   kkk jjjj  A
                               A                                                                      A
                               AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA




            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr

             k jjj jjjj  kkk jjjj jjjjj  kkk jjjj jjjj
            """##)
}
