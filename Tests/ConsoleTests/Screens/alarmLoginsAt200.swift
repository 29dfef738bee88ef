extension Golden {
    static let alarmLoginsAt200 = Golden(
        name: "alarmLoginsAt200",
        picture: ##"""
             curfew  memory in memory                                                            22 logins  8 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 3   revoked 24 h 0                                                                             ! 1 reuse 1 split 1 storm 1 rapid
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Logins                                                                                                                                                                          22 shown · last seen ▾
               ID        USER                         CLIENT   DEVICE                          IP                                       SIGNED IN    SEEN  LIFE                               LEFT  NOTES
             ▸ 7f3k9qwe  ada.lovelace@example.com     web      Firefox 128 · Linux             10.0.3.17                                09:14        now            ●━━━◆◆┃◌╌╌╌╌╌╌▌       ◌ 30 min
               b0b00001  bob.okafor@example.com       web      Firefox 128 · Linux             10.0.9.2                                 13:58        10 s                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 30 min
               4mwh0vra  ada.lovelace@example.com     cli      curl 8.5                        10.0.3.17                                12:02        40 s              ●━━┃◌▌             ◌ 29 min
             ! c81ts6zn  ada.lovelace@example.com     web      Firefox 128 · Linux             203.0.113.9                           ≠  13:40        2 m                 ◆┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 28 min  moved
               ev11ev11  eve␛]0;owned␇‹202E›          web      ‹009B›2Jevil                    10.0.3.17                                13:00        7 m                ●━┃◌╌╌╌╌╌╌╌╌╌╌▌   ◌ 23 min
               p0x2m4ab  ada.lovelace@example.com     ios      Safari 18 · iPhone              10.8.1.4                                 yest. 18:40  11 m  ◂━━━━━━━━━━━━━━┃◌╌╌╌▌          ◌ 19 min
             ! st0rm111  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 19 min  storm
             ! st0rm110  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 19 min  storm
             ! st0rm109  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 19 min  storm
             ! st0rm108  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm107  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm106  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm105  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm104  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm103  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm102  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm101  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! st0rm100  mallory@example.com          cli      python-requests 2.32            203.0.113.99                             13:50        11 m                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 18 min  storm
             ! sp11t000  emma@example.com             web      Firefox 128 · Linux             10.0.3.17                                13:15        16 m               ◆◆┃◌╌╌╌╌╌╌╌╌╌╌▌   ◌ 14 min  split
             ! rap1d000  dora@example.com             web      Firefox 128 · Linux             10.0.3.17                                13:20        20 m               ●◆┃◌╌╌╌╌╌╌╌╌╌╌▌   ◌ 10 min  rapid
               car01111  carol.nunez@example.com      web      Firefox 128 · Linux             2001:db8:40::7                           10:20        24 m            ●━━━━┃◌╌╌╌╌╌╌╌▌       ◌ 6 min
               j1m11111  日本語@example.jp            tv       —                               10.0.3.17                                06:00        28 m       ●━━━━━━━━━┃◌╌╌╌╌╌╌╌╌╌╌╌╌   ◌ 1 min

            ── 7f3k9qwe  generation 6 · refreshed 7 min ago · next refresh due 14:10 ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                     user  ada.lovelace@example.com                                                                      idle deadline  14:32:05Z  in 30 min
                   client  web                                                                                                absolute  21:14:22Z  in 7 h 12
                   device  Firefox 128 · Linux
                signed in  2026-11-23 09:14:22Z  from 10.0.3.17                                                          refreshes
                last seen  2026-11-23 14:02:05Z  from 10.0.3.17                                                          ◆ 13:55  rotated  10.0.3.17
                  methods  pwd + webauthn                                                                                ◆ 13:40  rotated  10.0.3.17
                                                                                                                         ↻ 13:25  retried  10.0.3.17
               agent, attributes and everything else: ⏎                                                                  ◆ 13:25  rotated  10.0.3.17
                                                                                                                         ◆ 13:10  rotated  10.0.3.17
               history
               ◆ 13:55        refresh  generation 6
               ◆ 13:40        refresh  generation 5
               ↻ 13:25        retry    the answer had been lost: the same token again
               ◆ 13:25        refresh  generation 4
               ◆ 13:10        refresh  generation 3
               ● 09:14        login    Firefox 128 · Linux












            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:46:00 ! refresh emma web ×7   13:50:43 ! login mallory cli ×12   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ details  x revoke  o revoke others  X all  t timeline  / filter  space mark  m mark like  s sort  y copy id  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                                                            FF llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                             A A AAAAA A AAAAA A AAAAA A AAAAA
            rr l lllll r T TTTTTT r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                                                                                                                                                                          ll lllll l llll llll l
               hh        hhhh                         hhhhhh   hhhhhh                          hh                                       hhhhhh hh    hhhh  hhhh                               hhhh  hhhhh
             C FFFFFFFF  FFFFFFFFFFFFFFFFFFFFFFFF     ccc      ttttttt ttt t ttttt             ttttttttt                                ttttt        yyy            oLLLRRnippppppb       i ii iii
               tttttttt  uuuuuuuuuuuuuuuuuuuuuu       ccc      ttttttt ttt t ttttt             tttttttt                                 ttttt        yy y                onipppppppppppb  i ii iii
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      tttt ttt                        ttttttttt                                ttttt        yy y              oLLnib             i ii iii
             A tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      ttttttt ttt t ttttt             WWWWWWWWWWW                           W  ttttt        t t                 Rnipppppppppppb  i ii iii  WWWWW
               tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      tttttttttttt                    ttttttttt                                ttttt        t t                oLnippppppppppb   i ii iii
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      tttttt tt t tttttt              tttttttt                                 ttttt ttttt  tt t  LLLLLLLLLLLLLLLnipppb          i ii iii
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      ttttttttttttttt tttt            tttttttttttt                             ttttt        tt t                onipppppppppppb  i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuu             ccc      ttttttt ttt t ttttt             ttttttttt                                ttttt        tt t               RRnippppppppppb   i ii iii  WWWWW
             A tttttttt  uuuuuuuuuuuuuuuu             ccc      ttttttt ttt t ttttt             ttttttttt                                ttttt        tt t               oRnippppppppppb   s ss sss  WWWWW
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuu      ccc      ttttttt ttt t ttttt             tttttttttttttt                           ttttt        tt t            oLLLLnipppppppb       s s sss
               tttttttt  uuuuuuuuuuuuuuuuu            cc       q                               ttttttttt                                ttttt        tt t       oLLLLLLLLLnipppppppppppp   S S SSS

            rr TTTTTTTT  llllllllll l l lllllllll l lll lll l llll lllllll lll lllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                     llll  FFFFFFFFFFFFFFFFFFFFFFFF                                                                      llll llllllll  iiiiiiiii  ii ii iii
                   llllll  ccc                                                                                                llllllll  bbbbbbbbb  bb b b bb
                   llllll  ttttttt ttt t ttttt
                llllll ll  tttttttttt ttttttttt  llll ttttttttt                                                          lllllllll
                llll llll  tttttttttt ttttttttt  llll ttttttttt                                                          R ttttt  RRRRRRR  lllllllll
                  lllllll  ttt t tttttttt                                                                                R ttttt  RRRRRRR  lllllllll
                                                                                                                         R ttttt  RRRRRRR  lllllllll
               qqqqqq qqqqqqqqqq qqq qqqqqqqqqq qqqqq q                                                                  R ttttt  RRRRRRR  lllllllll
                                                                                                                         R ttttt  RRRRRRR  lllllllll
               lllllll
               R ttttt        RRRRRRR  llllllllll l
               R ttttt        RRRRRRR  llllllllll l
               R ttttt        RRRRR    lll llllll lll llll lllll lll llll lllll lllll
               R ttttt        RRRRRRR  llllllllll l
               R ttttt        RRRRRRR  llllllllll l
               o ttttt        ooooo    lllllll lll l lllll












            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll A RRRRRRR tttt ttt tt   llllllll A ooooo ttttttt ttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj  k jjjjjjjj  k jjjjjj  kkkkk jjjj  k jjjj jjjj  k jjjj  k jjjj jj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
