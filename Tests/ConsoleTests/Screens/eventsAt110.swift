extension Golden {
    static let eventsAt110 = Golden(
        name: "eventsAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Events                                                                              newest first · following
               TIME         EVENT    USER                      CLIENT   LOGIN     IP            WHAT
             ▸ 13:58:00     login    bob.okafor@example.com    web      b0b00001  10.0.9.2      Firefox 128 · Linux
               13:55:30     refresh  ada.lovelace@example.com  web      c81ts6zn  203.0.113.9   generation 1
               13:55:00     refresh  ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     generation 6
               13:40:10     login    ada.lovelace@example.com  web      c81ts6zn  203.0.113.9   Firefox 128 · Linux
               13:40:01     expire   ada.lovelace@example.com  web      k2n8yd3q  10.0.3.17     idle
               13:40:00     refresh  ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     generation 5
               13:25:02     retry    ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     the answer had been los…
               13:25:00     refresh  ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     generation 4
             ! 13:22:00     reuse    ada.lovelace@example.com  web      e55rbt1m  198.51.100.8  a token replaced long a…
               13:10:00     refresh  ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     generation 3
               13:02:00     login    ada.lovelace@example.com  web      k2n8yd3q  10.0.3.17     Firefox 128 · Linux
               13:00:00     login    eve␛]0;owned␇‹202E›       web      ev11ev11  10.0.3.17     ‹009B›2Jevil
               12:02:00     login    ada.lovelace@example.com  cli      4mwh0vra  10.0.3.17     curl 8.5
               11:20:00     login    ada.lovelace@example.com  web      e55rbt1m  198.51.100.8  Firefox 128 · Linux
               10:20:00     login    carol.nunez@example.com   web      car01111  2001:db8:40…  Firefox 128 · Linux
               09:14:22     login    ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     Firefox 128 · Linux
               06:00:00     login    日本語@example.jp         tv       j1m11111  10.0.3.17
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ● 2026-11-23 13:58:00Z login generation 0   idle deadline to 14:28:00 absolute to tom. 01:58   by user
             from 10.0.9.2   with Firefox 128 · Linux   user bob.okafor@example.com client web login b0b0000100000000
             agent Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0

            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ login  f follow  t timeline  / filter  u user  : command  p pause  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr l lllll r l llllll r l llllllll r T TTTTTT r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                                                                              llllll lllll l lllllllll
               hhhh         hhhhh    hhhh                      hhhhhh   hhhhh     hh            hhhh
             C llllllll     ooooo    FFFFFFFFFFFFFFFFFFFFFF    ccc      tttttttt  tttttttt      lllllll lll l lllll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttttt   llllllllll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llllllllll l
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttttt   lllllll lll l lllll
               llllllll     iiiiii   uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llllllllll l
               llllllll     RRRRR    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     lll llllll lll llll llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llllllllll l
             A llllllll     AAAAA    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  tttttttttttt  A AAAAA AAAAAAAA AAAA AA
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llllllllll l
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  ttttttttt     llllllllllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llll lll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  tttttttttttt  lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuu   ccc      tttttttt  tttttttttttt  lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     lllllll lll l lllll
               llllllll     ooooo    uuuuuuuuuuuuuuuuu         cc       tttttttt  ttttttttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             o FFFFFFFFFF FFFFFFFFF ooooo tttttttttt t   llll llllllll ll iiiiiiii llllllll ll bbbb bbbbb   ll tttt
             llll tttttttt   llll ttttttt ttt t ttttt   llll uuuuuuuuuuuuuuuuuuuuuu llllll ccc lllll tttttttttttttttt
             lllll ttttttttttt ttttt ttttt ttttttt ttttttttt tttttttttttttt ttttttttttttt

            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj  k jjjjjj  k jjjjjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjjj  k jjjj  k jjjj
            """##)
}
