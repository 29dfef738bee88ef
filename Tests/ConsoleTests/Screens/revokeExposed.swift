extension Golden {
    static let revokeExposed = Golden(
        name: "revokeExposed",
        picture: ##"""
             curfew  memory in memory                4 logins  4 users  2 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 4           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users                                                                                  4 shown · last seen ▾
               USER                          LOGINS  CLIENTS             LAST SEEN  FROM                 NEXT DEADLINE
             ▸ bob.okafor@example.com             1  web                      10 s  10.0.9.2             idle     30 min
               eve␛]0;owned␇‹20╭── Ended 4 logins ────────────────────────────────────────────────────╮  idle     23 min
               carol.nunez@exam│                                                                      │  idle      6 min
               日本語@example.j│  ✖ Their tokens are dead at the next use.                            │  idle      1 min
                               │                                                                      │
                               │    p0x2m4ab  ios     Safari 18 · iPhone        10.8.1.4        11 m  │
                               │    7f3k9qwe  web     Firefox 128 · Linux       10.0.3.17        now  │
                               │    4mwh0vra  cli     curl 8.5                  10.0.3.17       40 s  │
                               │    c81ts6zn  web     Firefox 128 · Linux       203.0.113.9      2 m  │
                               │                                                                      │
                               │  ▲ 3 service tokens still verify offline, until 14:05:07Z            │
                               │    for billing, mail␛[2J                                             │
                               │                                                                      │
                               │  any key back to the screen                                          │
                               │                                                                      │
                               ╰──────────────────────────────────────────────────────────────────────╯






            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             14:02:07 revoke ada.lovelace web   14:02:07 revoke ada.lovelace cli   14:02:07 revoke ada.lovelace web
             any key back to the screen
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l t           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTT                                                                                  l lllll l llll llll l
               hhhh                          hhhhhh  hhhhhhh             hhhh hhhh  hhhh                 hhhh hhhhhhhh
             C FFFFFFFFFFFFFFFFFFFFFF             t  ttt                      yy y  tttttttt             iiii     ii iii
               uuuuuuuuuuuuuuuuAAA AAAAA A AAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA  iiii     ii iii
               uuuuuuuuuuuuuuuuA                                                                      A  ssss      s sss
               uuuuuuuuuuuuuuuuA  A ttttt tttttt ttt tttt tt ttt tttt tttt                            A  SSSS      S SSS
                               A                                                                      A
                               A    FFFFFFFF  ccc     tttttt tt t tttttt        llllllll        ll l  A
                               A    FFFFFFFF  ccc     ttttttt ttt t ttttt       lllllllll        lll  A
                               A    FFFFFFFF  ccc     tttt ttt                  lllllllll       ll l  A
                               A    FFFFFFFF  ccc     ttttttt ttt t ttttt       lllllllllll      l l  A
                               A                                                                      A
                               A  s t ttttttt tttttt ttttt tttttt tttttttt ttttt sssssssss            A
                               A    lll llllllll llllllll                                             A
                               A                                                                      A
                               A  kkk kkk jjjj jj jjj jjjjjj                                          A
                               A                                                                      A
                               AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA






            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll AAAAAA tttttttttttt ttt   llllllll AAAAAA tttttttttttt ttt   llllllll AAAAAA tttttttttttt ttt
             kkk kkk jjjj jj jjj jjjjjj
            """##)
}
