extension Golden {
    static let loginsAt200 = Golden(
        name: "loginsAt200",
        picture: ##"""
             curfew  memory in memory                                                             8 logins  5 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0                                                                                                     ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Logins                                                                                                                                                                           8 shown · last seen ▾
               ID        USER                         CLIENT   DEVICE                          IP                                       SIGNED IN    SEEN  LIFE                               LEFT  NOTES
               7f3k9qwe  ada.lovelace@example.com     web      Firefox 128 · Linux             10.0.3.17                                09:14        now            ●━━━◆◆┃◌╌╌╌╌╌╌▌       ◌ 30 min
             ▸ b0b00001  bob.okafor@example.com       web      Firefox 128 · Linux             10.0.9.2                                 13:58        10 s                ●┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 30 min
               4mwh0vra  ada.lovelace@example.com     cli      curl 8.5                        10.0.3.17                                12:02        40 s              ●━━┃◌▌             ◌ 29 min
             ! c81ts6zn  ada.lovelace@example.com     web      Firefox 128 · Linux             203.0.113.9                           ≠  13:40        2 m                 ◆┃◌╌╌╌╌╌╌╌╌╌╌╌▌  ◌ 28 min  moved
               ev11ev11  eve␛]0;owned␇‹202E›          web      ‹009B›2Jevil                    10.0.3.17                                13:00        7 m                ●━┃◌╌╌╌╌╌╌╌╌╌╌▌   ◌ 23 min
               p0x2m4ab  ada.lovelace@example.com     ios      Safari 18 · iPhone              10.8.1.4                                 yest. 18:40  11 m  ◂━━━━━━━━━━━━━━┃◌╌╌╌▌          ◌ 19 min
               car01111  carol.nunez@example.com      web      Firefox 128 · Linux             2001:db8:40::7                           10:20        24 m            ●━━━━┃◌╌╌╌╌╌╌╌▌       ◌ 6 min
               j1m11111  日本語@example.jp            tv       —                               10.0.3.17                                06:00        28 m       ●━━━━━━━━━┃◌╌╌╌╌╌╌╌╌╌╌╌╌   ◌ 1 min

            ── b0b00001  generation 0 · next refresh due 14:13 ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                     user  bob.okafor@example.com                                                                        idle deadline  14:31:50Z  in 30 min
                   client  web                                                                                                absolute  01:58:00Z  in 11 h 56
                   device  Firefox 128 · Linux
                signed in  2026-11-23 13:58:00Z  from 10.0.9.2                                                           no refresh yet
                last seen  2026-11-23 14:01:50Z  from 10.0.9.2
                  methods  pwd + webauthn

               agent, attributes and everything else: ⏎

               history
               ● 13:58        login    Firefox 128 · Linux











            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:00 refresh ada.lovelace web   13:40:01 expire ada.lovelace web   13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ details  x revoke  o revoke others  X all  t timeline  / filter  space mark  m mark like  s sort  y copy id  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                                                     A A AAAAA
            rr l lllll r T TTTTTT r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                                                                                                                                                                           l lllll l llll llll l
               hh        hhhh                         hhhhhh   hhhhhh                          hh                                       hhhhhh hh    hhhh  hhhh                               hhhh  hhhhh
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      ttttttt ttt t ttttt             ttttttttt                                ttttt        yyy            oLLLRRnippppppb       i ii iii
             C FFFFFFFF  FFFFFFFFFFFFFFFFFFFFFF       ccc      ttttttt ttt t ttttt             tttttttt                                 ttttt        yy y                onipppppppppppb  i ii iii
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      tttt ttt                        ttttttttt                                ttttt        yy y              oLLnib             i ii iii
             A tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      ttttttt ttt t ttttt             WWWWWWWWWWW                           W  ttttt        t t                 Rnipppppppppppb  i ii iii  WWWWW
               tttttttt  uuuuuuuuuuuuuuuuuuu          ccc      tttttttttttt                    ttttttttt                                ttttt        t t                oLnippppppppppb   i ii iii
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuuu     ccc      tttttt tt t tttttt              tttttttt                                 ttttt ttttt  tt t  LLLLLLLLLLLLLLLnipppb          i ii iii
               tttttttt  uuuuuuuuuuuuuuuuuuuuuuu      ccc      ttttttt ttt t ttttt             tttttttttttttt                           ttttt        tt t            oLLLLnipppppppb       s s sss
               tttttttt  uuuuuuuuuuuuuuuuu            cc       q                               ttttttttt                                ttttt        tt t       oLLLLLLLLLnipppppppppppp   S S SSS

            rr TTTTTTTT  llllllllll l l llll lllllll lll lllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                     llll  FFFFFFFFFFFFFFFFFFFFFF                                                                        llll llllllll  iiiiiiiii  ii ii iii
                   llllll  ccc                                                                                                llllllll  bbbbbbbbb  bb bb b bb
                   llllll  ttttttt ttt t ttttt
                llllll ll  tttttttttt ttttttttt  llll tttttttt                                                           ll lllllll lll
                llll llll  tttttttttt ttttttttt  llll tttttttt
                  lllllll  ttt t tttttttt

               qqqqqq qqqqqqqqqq qqq qqqqqqqqqq qqqqq q

               lllllll
               o ttttt        ooooo    lllllll lll l lllll











            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll iiiiii tttttttttttt ttt   llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj  k jjjjjjjj  k jjjjjj  kkkkk jjjj  k jjjj jjjj  k jjjj  k jjjj jj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
