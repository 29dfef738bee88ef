extension Golden {
    static let alarmUsersAt110 = Golden(
        name: "alarmUsersAt110",
        picture: ##"""
             curfew  memory in memory               22 logins  8 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 3    ! 1 reuse 1 split 1 storm 1 rapid
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users                                                                                  8 shown · last seen ▾
               USER                          LOGINS  CLIENTS             LAST SEEN  FROM                 NEXT DEADLINE
            ▸! ada.lovelace@example.com           4  cli ios web               now  10.0.3.17 +2         idle     19 min
               bob.okafor@example.com             1  web                      10 s  10.0.9.2             idle     30 min
               eve␛]0;owned␇‹202E›                1  web                       7 m  10.0.3.17            idle     23 min
             ! mallory@example.com               12  cli                      11 m  203.0.113.99         idle     18 min
             ! emma@example.com                   1  web                      16 m  10.0.3.17            idle     14 min
             ! dora@example.com                   1  web                      20 m  10.0.3.17            idle     10 min
               carol.nunez@example.com            1  web                      24 m  2001:db8:40::7       idle      6 min
               日本語@example.jp                  1  tv                       28 m  10.0.3.17            idle      1 min














            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:50:43 ! login mallory cli ×12   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ logins  x revoke all of user  t timeline  / filter  space mark  s sort  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt               FF llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s    A A AAAAA A AAAAA A AAAAA A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTT                                                                                  l lllll l llll llll l
               hhhh                          hhhhhh  hhhhhhh             hhhh hhhh  hhhh                 hhhh hhhhhhhh
            CA FFFFFFFFFFFFFFFFFFFFFFFF           t  ttt ttt ttt               yyy  ttttttttt tt         iiii     ii iii
               uuuuuuuuuuuuuuuuuuuuuu             t  ttt                      yy y  tttttttt             iiii     ii iii
               uuuuuuuuuuuuuuuuuuu                t  ttt                       t t  ttttttttt            iiii     ii iii
             A uuuuuuuuuuuuuuuuuuu               FF  ttt                      tt t  tttttttttttt         iiii     ii iii
             A uuuuuuuuuuuuuuuu                   t  ttt                      tt t  ttttttttt            iiii     ii iii
             A uuuuuuuuuuuuuuuu                   t  ttt                      tt t  ttttttttt            ssss     ss sss
               uuuuuuuuuuuuuuuuuuuuuuu            t  ttt                      tt t  tttttttttttttt       ssss      s sss
               uuuuuuuuuuuuuuuuu                  t  tt                       tt t  ttttttttt            SSSS      S SSS














            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll A ooooo ttttttt ttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjj  k jjjjjj jjj jj jjjj  k jjjjjjjj  k jjjjjj  kkkkk jjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
