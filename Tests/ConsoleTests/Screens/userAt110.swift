extension Golden {
    static let userAt110 = Golden(
        name: "userAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users › ada.lovelace@example.com  ! moved                                     4 live · 3 ended · last seen ▾
               ID        CLIENT   DEVICE                IP                 SIGNED IN    SEEN  LIFE                  LEFT
             ▸ 7f3k9qwe  web      Firefox 128 · Linux   10.0.3.17          09:14        now       ●━━◆┃◌╌╌▌     ◌ 30 min
               4mwh0vra  cli      curl 8.5              10.0.3.17          12:02        40 s        ●━┃▌        ◌ 29 min
             ! c81ts6zn  web      Firefox 128 · Linux   203.0.113.9     ≠  13:40        2 m          ◆┃◌╌╌╌╌╌▌  ◌ 28 min
               p0x2m4ab  ios      Safari 18 · iPhone    10.8.1.4           yest. 18:40  11 m  ◂━━━━━━━┃◌╌▌      ◌ 19 min

               ended, the latest first ─────────────────────────────────────────────────────────────────────────────────
             ◌ k2n8yd3q  web      Firefox 128 · Linux   10.0.3.17          idle for 30 min                         13:40
             ! e55rbt1m  web      Firefox 128 · Linux   198.51.100.8       stolen or copied token used (reuse)     13:22
             ✖ 91cdv7hh  cli      curl 8.5              10.0.3.17          ended by ops@bastion: laptop stolen Fri 09:31

            ── 7f3k9qwe  generation 6 · refreshed 7 min ago · next refresh due 14:10 ─────────────────────────────────────
                     user  ada.lovelace@example.com                     idle deadline  14:32:05Z  in 30 min
                   client  web                                               absolute  21:14:22Z  in 7 h 12
                   device  Firefox 128 · Linux
                signed in  2026-11-23 09:14:22Z  from 10.0.3.17         refreshes
                last seen  2026-11-23 14:02:05Z  from 10.0.3.17         ◆ 13:55  rotated  10.0.3.17
                  methods  pwd + webauthn                               ◆ 13:40  rotated  10.0.3.17
                                                                        ↻ 13:25  retried  10.0.3.17
               agent, attributes and everything else: ⏎                 ◆ 13:25  rotated  10.0.3.17
                                                                        ◆ 13:10  rotated  10.0.3.17


            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ details  x revoke  o revoke others  X all  t timeline  / filter  space mark  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l TTTTTTTTTTTTTTTTTTTTTTTT  A AAAAA                                     l llll l l lllll l llll llll l
               hh        hhhhhh   hhhhhh                hh                 hhhhhh hh    hhhh  hhhh                  hhhh
             C FFFFFFFF  ccc      ttttttt ttt t ttttt   ttttttttt          ttttt        yyy       oLLRnippb     i ii iii
               tttttttt  ccc      tttt ttt              ttttttttt          ttttt        yy y        oLnb        i ii iii
             A tttttttt  ccc      ttttttt ttt t ttttt   WWWWWWWWWWW     W  ttttt        t t          Rnipppppb  i ii iii
               tttttttt  ccc      tttttt tt t tttttt    tttttttt           ttttt ttttt  tt t  LLLLLLLLnipb      i ii iii

               llllll lll llllll lllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             i xxxxxxxx  xxx      xxxxxxx xxx x xxxxx   xxxxxxxxx          tttt ttt tt ttt                         lllll
             A xxxxxxxx  xxx      xxxxxxx xxx x xxxxx   xxxxxxxxxxxx       AAAAAA AA AAAAAA AAAAA AAAA AAAAAAA     lllll
             A xxxxxxxx  xxx      xxxx xxx              xxxxxxxxx          ttttt tt tttttttttttt tttttt tttttt lll lllll

            rr TTTTTTTT  llllllllll l l lllllllll l lll lll l llll lllllll lll lllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                     llll  FFFFFFFFFFFFFFFFFFFFFFFF                     llll llllllll  iiiiiiiii  ii ii iii
                   llllll  ccc                                               llllllll  bbbbbbbbb  bb b b bb
                   llllll  ttttttt ttt t ttttt
                llllll ll  tttttttttt ttttttttt  llll ttttttttt         lllllllll
                llll llll  tttttttttt ttttttttt  llll ttttttttt         R ttttt  RRRRRRR  lllllllll
                  lllllll  ttt t tttttttt                               R ttttt  RRRRRRR  lllllllll
                                                                        R ttttt  RRRRRRR  lllllllll
               qqqqqq qqqqqqqqqq qqq qqqqqqqqqq qqqqq q                 R ttttt  RRRRRRR  lllllllll
                                                                        R ttttt  RRRRRRR  lllllllll


            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj  k jjjjjjjj  k jjjjjj  kkkkk jjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
