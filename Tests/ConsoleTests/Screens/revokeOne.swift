extension Golden {
    static let revokeOne = Golden(
        name: "revokeOne",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users › ada.lovelace@example.com  ! moved                                     4 live · 3 ended · last seen ▾
               ID        CLIENT   DEVICE                IP                 SIGNED IN    SEEN  LIFE                  LEFT
             ▸ 7f3k9qwe  web      Firefox 128 · Linux   10.0.3.17          09:14        now       ●━━◆┃◌╌╌▌     ◌ 30 min
               4mwh0vra  cli      curl 8.5              10.0.3.17          12:02        40 s        ●━┃▌        ◌ 29 min
             ! c81ts6zn  web      Firefox 128 · Linux   203.0.113.9     ≠  13:40        2 m          ◆┃◌╌╌╌╌╌▌  ◌ 28 min
               p0x2m4ab  ios   ╭── End 1 login of ada.lovelace@example.com ───────────────────────────╮◌╌▌      ◌ 19 min
                               │                                                                      │
               ended, the lates│  login 7f3k9qwe                                    pinned 14:02:07Z  │─────────────────
             ◌ k2n8yd3q  web   │                                                                      │            13:40
             ! e55rbt1m  web   │    7f3k9qwe  web     Firefox 128 · Linux       10.0.3.17        now  │(reuse)     13:22
             ✖ 91cdv7hh  cli   │                                                                      │ stolen Fri 09:31
                               │  reason     laptop stolen                                            │
            ── 7f3k9qwe  genera│  to user    optional, shown to the user                              │───────────────────
                     user  ada.│                                                                      │ min
                   client  web │                                         ⏎ end   tab next   esc keep  │h 12
                   device  Fire│                                                                      │
                signed in  2026╰──────────────────────────────────────────────────────────────────────╯
                last seen  2026-11-23 14:02:05Z  from 10.0.3.17         ◆ 13:55  rotated  10.0.3.17
                  methods  pwd + webauthn                               ◆ 13:40  rotated  10.0.3.17
                                                                        ↻ 13:25  retried  10.0.3.17
               agent, attributes and everything else: ⏎                 ◆ 13:25  rotated  10.0.3.17
                                                                        ◆ 13:10  rotated  10.0.3.17


            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ end them  tab next field  esc keep them
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l TTTTTTTTTTTTTTTTTTTTTTTT  A AAAAA                                     l llll l l lllll l llll llll l
               hh        hhhhhh   hhhhhh                hh                 hhhhhh hh    hhhh  hhhh                  hhhh
             C FFFFFFFF  ccc      ttttttt ttt t ttttt   ttttttttt          ttttt        yyy       oLLRnippb     i ii iii
               tttttttt  ccc      tttt ttt              ttttttttt          ttttt        yy y        oLnb        i ii iii
             A tttttttt  ccc      ttttttt ttt t ttttt   WWWWWWWWWWW     W  ttttt        t t          Rnipppppb  i ii iii
               tttttttt  ccc   AAA AAA A AAAAA AA AAAAAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAipb      i ii iii
                               A                                                                      A
               llllll lll lllllA  QQQQQ QQQQQQQQ                                    llllll lllllllll  Arrrrrrrrrrrrrrrrr
             i xxxxxxxx  xxx   A                                                                      A            lllll
             A xxxxxxxx  xxx   A    FFFFFFFF  ccc     ttttttt ttt t ttttt       lllllllll        lll  AAAAAAAA     lllll
             A xxxxxxxx  xxx   A                                                                      A tttttt lll lllll
                               A  tttttt     IIIIII IIIIII                                            A
            rr TTTTTTTT  llllllA  ll llll    lllllllll lllll ll lll llll                              Arrrrrrrrrrrrrrrrrrr
                     llll  FFFFA                                                                      A iii
                   llllll  ccc A                                         k jjj   kkk jjjj   kkk jjjj  Ab bb
                   llllll  ttttA                                                                      A
                llllll ll  ttttAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                llll llll  tttttttttt ttttttttt  llll ttttttttt         R ttttt  RRRRRRR  lllllllll
                  lllllll  ttt t tttttttt                               R ttttt  RRRRRRR  lllllllll
                                                                        R ttttt  RRRRRRR  lllllllll
               qqqqqq qqqqqqqqqq qqq qqqqqqqqqq qqqqq q                 R ttttt  RRRRRRR  lllllllll
                                                                        R ttttt  RRRRRRR  lllllllll


            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjj jjjj  kkk jjjj jjjjj  kkk jjjj jjjj
            """##)
}
