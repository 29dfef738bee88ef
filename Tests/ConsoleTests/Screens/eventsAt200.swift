extension Golden {
    static let eventsAt200 = Golden(
        name: "eventsAt200",
        picture: ##"""
             curfew  memory in memory                                                             8 logins  5 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0                                                                                                     ! 2 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Events                                                                                                                                                                        newest first · f follows
               TIME         EVENT    USER                                                  CLIENT   LOGIN     IP                          WHAT
               13:58:00     login    bob.okafor@example.com                                web      b0b00001  10.0.9.2                    Firefox 128 · Linux
             ▸ 13:55:30     refresh  ada.lovelace@example.com                              web      c81ts6zn  203.0.113.9                 generation 1
               13:55:00     refresh  ada.lovelace@example.com                              web      7f3k9qwe  10.0.3.17                   generation 6
               13:40:10     login    ada.lovelace@example.com                              web      c81ts6zn  203.0.113.9                 Firefox 128 · Linux
               13:40:01     expire   ada.lovelace@example.com                              web      k2n8yd3q  10.0.3.17                   idle
               13:40:00     refresh  ada.lovelace@example.com                              web      7f3k9qwe  10.0.3.17                   generation 5
               13:25:02     retry    ada.lovelace@example.com                              web      7f3k9qwe  10.0.3.17                   the answer had been lost: the same token again
               13:25:00     refresh  ada.lovelace@example.com                              web      7f3k9qwe  10.0.3.17                   generation 4
             ! 13:22:00     reuse    ada.lovelace@example.com                              web      e55rbt1m  198.51.100.8                a token replaced long ago: stolen or copied
             ! 13:20:00     reuse    ada.lovelace@example.com                              web      st01en00  198.51.100.8                a token replaced long ago: stolen or copied
               13:10:00     refresh  ada.lovelace@example.com                              web      7f3k9qwe  10.0.3.17                   generation 3
               13:05:00     confirm  ada.lovelace@example.com                              web      st01en00  2001:db8:85a3:8d3:1319:8a…  the new token was used for the first time
               13:02:00     login    ada.lovelace@example.com                              web      k2n8yd3q  10.0.3.17                   Firefox 128 · Linux
               13:00:00     login    eve␛]0;owned␇‹202E›                                   web      ev11ev11  10.0.3.17                   ‹009B›2Jevil
               12:55:09     retry    ada.lovelace@example.com                              web      st01en00  198.51.100.8                the answer had been lost: the same token again
               12:55:00     refresh  ada.lovelace@example.com                              web      st01en00  2001:db8:85a3:8d3:1319:8a…  generation 4
               12:40:01     confirm  ada.lovelace@example.com                              web      st01en00  10.0.3.17                   the new token was used for the first time
               12:40:00     elevate  ada.lovelace@example.com                              web      st01en00  10.0.3.17                   generation 3
               12:30:04     confirm  ada.lovelace@example.com                              web      st01en00  10.0.3.17                   the new token was used for the first time
               12:30:02     retry    ada.lovelace@example.com                              web      st01en00  10.0.3.17                   the answer had been lost: the same token again
               12:30:00     refresh  ada.lovelace@example.com                              web      st01en00  10.0.3.17                   generation 2
               12:15:01     confirm  ada.lovelace@example.com                              web      st01en00  10.0.3.17                   the new token was used for the first time
               12:15:00     refresh  ada.lovelace@example.com                              web      st01en00  10.0.3.17                   generation 1
               12:02:00     login    ada.lovelace@example.com                              cli      4mwh0vra  10.0.3.17                   curl 8.5
               12:00:00     login    ada.lovelace@example.com                              web      st01en00  10.0.3.17                   Firefox 128 · Linux
               11:20:00     login    ada.lovelace@example.com                              web      e55rbt1m  198.51.100.8                Firefox 128 · Linux
               10:20:00     login    carol.nunez@example.com                               web      car01111  2001:db8:40::7              Firefox 128 · Linux
               09:14:22     login    ada.lovelace@example.com                              web      7f3k9qwe  10.0.3.17                   Firefox 128 · Linux
               06:00:00     login    日本語@example.jp                                     tv       j1m11111  10.0.3.17
               yest. 18:40  login    ada.lovelace@example.com                              ios      p0x2m4ab  10.8.1.4                    Safari 18 · iPhone
               Fri 09:31    revoke   ada.lovelace@example.com                              cli      91cdv7hh  10.0.3.17                   by ops · laptop stolen
               Fri 08:10    login    ada.lovelace@example.com                              cli      91cdv7hh  10.0.3.17                   curl 8.5














            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ◆ 2026-11-23 13:55:30Z refresh generation 1 rotated: a new token took its place   idle deadline to 14:25:30   by user   from 203.0.113.9   with Firefox 128 · Linux
             user ada.lovelace@example.com client web login c81ts6zn00000000   agent Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0



            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:00 refresh ada.lovelace web   13:40:01 expire ada.lovelace web   13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ login  f follow  t timeline  / filter  u user  : command  p pause  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                                                     A A AAAAA
            rr l lllll r l llllll r l llllllll r T TTTTTT r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                                                                                                                                                                        llllll lllll l l lllllll
               hhhh         hhhhh    hhhh                                                  hhhhhh   hhhhh     hh                          hhhh
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuu                                ccc      tttttttt  tttttttt                    lllllll lll l lllll
             C llllllll     RRRRRRR  FFFFFFFFFFFFFFFFFFFFFFFF                              ccc      tttttttt  ttttttttttt                 llllllllll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttttt                 lllllll lll l lllll
               llllllll     iiiiii   uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
               llllllll     RRRRR    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lll llllll lll llll lllll lll llll lllll lllll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
             A llllllll     AAAAA    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttttttt                A AAAAA AAAAAAAA AAAA AAAA AAAAAA AA AAAAAA
             A llllllll     AAAAA    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttttttt                A AAAAA AAAAAAAA AAAA AAAA AAAAAA AA AAAAAA
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
               llllllll     qqqqqqq  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttttttttttttttttttttt  lll lll lllll lll llll lll lll lllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu                                   ccc      tttttttt  ttttttttt                   llllllllllll
               llllllll     RRRRR    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttttttt                lll llllll lll llll lllll lll llll lllll lllll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttttttttttttttttttttt  llllllllll l
               llllllll     qqqqqqq  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lll lll lllll lll llll lll lll lllll llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
               llllllll     qqqqqqq  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lll lll lllll lll llll lll lll lllll llll
               llllllll     RRRRR    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lll llllll lll llll lllll lll llll lllll lllll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
               llllllll     qqqqqqq  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lll lll lllll lll llll lll lll lllll llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llllllllll l
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llll lll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttttttt                lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuu                               ccc      tttttttt  tttttttttttttt              lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuu                                     cc       tttttttt  ttttttttt
               lllll lllll  ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  tttttttt                    llllll ll l llllll
               lll lllll    AAAAAA   uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   ll lll l llllll llllll
               lll lllll    ooooo    uuuuuuuuuuuuuuuuuuuuuuuu                              ccc      tttttttt  ttttttttt                   llll lll














            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             R FFFFFFFFFF FFFFFFFFF RRRRRRR tttttttttt t RRRRRRRR t ttt ttttt tttt ttt ttttt   llll llllllll ll iiiiiiii   ll tttt   llll ttttttttttt   llll ttttttt ttt t ttttt
             llll uuuuuuuuuuuuuuuuuuuuuuuu llllll ccc lllll tttttttttttttttt   lllll ttttttttttt ttttt ttttt ttttttt ttttttttt tttttttttttttt ttttttttttttt



            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll iiiiii tttttttttttt ttt   llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj  k jjjjjj  k jjjjjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjjj  k jjjj  k jjjj
            """##)
}
