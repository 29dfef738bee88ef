extension Golden {
    static let paletteAt200 = Golden(
        name: "paletteAt200",
        picture: ##"""
             curfew  memory in memory                                                             8 logins  5 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0                                                                                                     ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Users                                                                                                                                                                            5 shown · last seen ▾
               USER                                        LOGINS   CLIENTS                               LAST SEEN   FROM                                                         NEXT DEADLINE     NOTES
            ▸! ada.lovelace@example.com                         4   cli ios web                                 now   10.0.3.17  203.0.113.9  10.8.1.4                             idle     19 min   moved
               bob.okafor@example.com                           1   web                                        10 s   10.0.9.2                                                     idle     30 min
               eve␛]0;owned␇‹202E›                              1   web                                         7 m   10.0.3.17                                                    idle     23 min
               carol.nunez@example.com                          1   web                                        24 m   2001:db8:40::7                                               idle      6 min
               日本語@example.jp                                1   tv                                         28 m   10.0.3.17                                                    idle      1 min
                                                            ╭── Commands, users, logins ───────────────────────────────────────────────────────────────────────────╮
                                                            │ : re                                                                                                 │
                                                            │──────────────────────────────────────────────────────────────────────────────────────────────────────│
                                                            │ ▸ revoke                                 end it, or the marked                                     x │
                                                            │   result                                 result of the last end — nothing has been ended from here R │
                                                            │   reload                                 read everything anew                                      r │
                                                            │   reverse                                reverse the order                                         S │
                                                            │   repaint                                paint anew                                               ^L │
                                                            │   revoke all                             end all of the user                                       X │
                                                            │   keys screen                            keys of service tokens                                    5 │
                                                            │   events screen                          events as they happen                                     4 │
                                                            │   doctor screen                          what is wrong; the policy                                 7 │
                                                            │   previous alarm                         previous alarm                                            N │
                                                            │   inspect screen                         judge a pasted token                                      6 │
                                                            │   timeline screen                        timeline of all logins                                    3 │
                                                            │   page up                                a screen up                                         PgUp ^B │
                                                            │   page down                              a screen down                                       PgDn ^F │
                                                            │   pause                                  pause the picture                                         p │
                                                            │   next alarm                             next alarm anywhere                                       n │
                                                            │   mark like                              mark alike, or by query                                   m │
                                                            │   timeline                               timeline of user or marked                                t │
                                                            │   open                                   open it; every field                                      ⏎ │
                                                            │   mark all                               mark all of it, or none                                   a │
                                                            │   sort                                   sort by the next column                                   s │
                                                            │   filter                                 filter by a query                                         / │
                                                            │   users                                  users and their logins                                    1 │
                                                            │   zone                                   UTC or local time                                         z │
                                                            │                                                                                                      │
                                                            │                                                                                                      │
                                                            ╰──────────────────────────────────────────────────────────────────────────────────────────────── 24 ──╯

















            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:00 refresh ada.lovelace web   13:40:01 expire ada.lovelace web   13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ↑↓ choose  ⏎ do it  ^U clear  esc back
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                                                     A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTT                                                                                                                                                                            l lllll l llll llll l
               hhhh                                        hhhhhh   hhhhhhh                               hhhh hhhh   hhhh                                                         hhhh hhhhhhhh     hhhhh
            CA FFFFFFFFFFFFFFFFFFFFFFFF                         t   ttt ttt ttt                                 yyy   ttttttttt  lllllllllll  llllllll                             iiii     ii iii   WWWWW
               uuuuuuuuuuuuuuuuuuuuuu                           t   ttt                                        yy y   tttttttt                                                     iiii     ii iii
               uuuuuuuuuuuuuuuuuuu                              t   ttt                                         t t   ttttttttt                                                    iiii     ii iii
               uuuuuuuuuuuuuuuuuuuuuuu                          t   ttt                                        tt t   tttttttttttttt                                               ssss      s sss
               uuuuuuuuuuuuuuuuu                                t   tt                                         tt t   ttttttttt                                                    SSSS      S SSS
                                                            aaa TTTTTTTTT TTTTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                                                            a k II                                                                                                 a
                                                            arrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrra
                                                            a C QQFFFF                                 lll lll ll lll llllll                                     k a
                                                            a   QQqqqq                                 qqqqqq qq qqq qqqq qqq q qqqqqqq qqq qqqq qqqqq qqqq qqqq k a
                                                            a   QQtttt                                 llll llllllllll llll                                      k a
                                                            a   QQttttt                                lllllll lll lllll                                         k a
                                                            a   QQttttt                                lllll llll                                               kk a
                                                            a   QQtttt ttt                             lll lll ll lll llll                                       k a
                                                            a   tttt ttQQtt                            llll ll lllllll llllll                                    k a
                                                            a   tttttt ttQQtt                          llllll ll llll llllll                                     k a
                                                            a   tttttt ttQQtt                          llll ll llllll lll llllll                                 k a
                                                            a   tQQttttt ttttt                         llllllll lllll                                            k a
                                                            a   ttttttt ttQQtt                         lllll l llllll lllll                                      k a
                                                            a   tttttttt ttQQtt                        llllllll ll lll llllll                                    k a
                                                            a   tttt tt                                l llQQll ll                                         kkkk kk a
                                                            a   tttt tttt                              l llQQll llll                                       kkkk kk a
                                                            a   ttttt                                  lllll lll lllllQQ                                         k a
                                                            a   tttt ttttt                             llll lllll llllllQQ                                       k a
                                                            a   ttQt tttQ                              llll llllll ll ll lllll                                   k a
                                                            a   tttttttt                               llllllll ll llll ll llQlQl                                k a
                                                            a   tttt                                   llll lll lllQl llQll                                      k a
                                                            a   tttt ttt                               llll lll ll lll lQ lllQ                                   k a
                                                            a   tttt                                   llQl ll llQ llll llllll                                   k a
                                                            a   tttttt                                 lllllQ ll l llQll                                         k a
                                                            a   ttttt                                  lllQl lll llQll llllll                                    k a
                                                            a   tttt                                   lll lQ lllll lllQ                                         k a
                                                            a                                                                                                      a
                                                            a                                                                                                      a
                                                            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ll aaa

















            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll iiiiii tttttttttttt ttt   llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             kk jjjjjj  k jj jj  kk jjjjj  kkk jjjj
            """##)
}
