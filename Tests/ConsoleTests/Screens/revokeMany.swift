extension Golden {
    static let revokeMany = Golden(
        name: "revokeMany",
        picture: ##"""
             curfew  memory in memory                14 logins  6 users  1 client                        ● live 14:02:07Z
             logins ▁▁▁▁▁▁▁▁▁▁ 0/min   refreshes ▁▁▁▁▁▁▁▁▁▁ 0/min   ending ≤10 min 0   revoked 24 h 0
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users                                                                       6 marked · 6 shown · last seen ▾
               USER            ╭── End 14 logins of 6 users ──────────────────────────────────────────╮  NEXT DEADLINE
            ▸* user5@example.co│                                                                      │  idle     30 min
             * user4@example.co│  all logins of the marked users                    pinned 14:02:07Z  │  idle     30 min
             * user3@example.co│                                                                      │  idle     30 min
             * user2@example.co│    m0000113  web     user1@example.com         10.0.3.17        now  │  idle     30 min
             * user1@example.co│    m0000112  web     user0@example.com         10.0.3.17        now  │  idle     30 min
             * user0@example.co│    m0000111  web     user5@example.com         10.0.3.17        now  │  idle     30 min
                               │    m0000110  web     user4@example.com         10.0.3.17        now  │
                               │    m0000109  web     user3@example.com         10.0.3.17        now  │
                               │    … 9 more; in all 1 client: web 14                                 │
                               │    6 users: user0@example.com 3, user1@example.com 3, user2@exampl…  │
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
             aaaaaa  tttttt tt tttttt                FF llllll  F lllll  F llllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll q   lllllll ll l q
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTT                                                                       l llllll l l lllll l llll llll l
               hhhh            AAA AAA AA AAAAAA AA A AAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA  hhhh hhhhhhhh
            Cm FFFFFFFFFFFFFFFFA                                                                      A  iiii     ii iii
             m uuuuuuuuuuuuuuuuA  QQQ QQQQQQ QQ QQQ QQQQQQ QQQQQ                    llllll lllllllll  A  iiii     ii iii
             m uuuuuuuuuuuuuuuuA                                                                      A  iiii     ii iii
             m uuuuuuuuuuuuuuuuA    FFFFFFFF  ccc     ttttttttttttttttt         lllllllll        lll  A  iiii     ii iii
             m uuuuuuuuuuuuuuuuA    FFFFFFFF  ccc     ttttttttttttttttt         lllllllll        lll  A  iiii     ii iii
             m uuuuuuuuuuuuuuuuA    FFFFFFFF  ccc     ttttttttttttttttt         lllllllll        lll  A  iiii     ii iii
                               A    FFFFFFFF  ccc     ttttttttttttttttt         lllllllll        lll  A
                               A    FFFFFFFF  ccc     ttttttttttttttttt         lllllllll        lll  A
                               A    l l lllll ll lll l lllllll lll ll                                 A
                               A    l llllll lllllllllllllllll ll lllllllllllllllll ll lllllllllllll  A
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
