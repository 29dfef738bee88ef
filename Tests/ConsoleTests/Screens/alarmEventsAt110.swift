extension Golden {
    static let alarmEventsAt110 = Golden(
        name: "alarmEventsAt110",
        picture: ##"""
             curfew  memory in memory               22 logins  8 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 3    ! 1 reuse 1 split 1 storm 1 rapid
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Events                                                                              newest first · f follows
               TIME         EVENT    USER                      CLIENT   LOGIN     IP            WHAT
               13:58:00     login    bob.okafor@example.com    web      b0b00001  10.0.9.2      Firefox 128 · Linux
               13:55:30     refresh  ada.lovelace@example.com  web      c81ts6zn  203.0.113.9   generation 1
               13:55:00     refresh  ada.lovelace@example.com  web      7f3k9qwe  10.0.3.17     generation 6
             ! 13:50:43     login    mallory@example.com       cli      st0rm111  203.0.113.99  storm: 10 logins within…
            ▸! 13:50:40     login    mallory@example.com       cli      st0rm110  203.0.113.99  storm: 10 logins within…
             ! 13:50:37     login    mallory@example.com       cli      st0rm109  203.0.113.99  storm: 10 logins within…
               13:50:34     login    mallory@example.com       cli      st0rm108  203.0.113.99  python-requests 2.32
               13:50:31     login    mallory@example.com       cli      st0rm107  203.0.113.99  python-requests 2.32
               13:50:28     login    mallory@example.com       cli      st0rm106  203.0.113.99  python-requests 2.32
               13:50:25     login    mallory@example.com       cli      st0rm105  203.0.113.99  python-requests 2.32
               13:50:22     login    mallory@example.com       cli      st0rm104  203.0.113.99  python-requests 2.32
               13:50:19     login    mallory@example.com       cli      st0rm103  203.0.113.99  python-requests 2.32
               13:50:16     login    mallory@example.com       cli      st0rm102  203.0.113.99  python-requests 2.32
               13:50:13     login    mallory@example.com       cli      st0rm101  203.0.113.99  python-requests 2.32
               13:50:10     login    mallory@example.com       cli      st0rm100  203.0.113.99  python-requests 2.32
             ! 13:46:00     refresh  emma@example.com          web      sp11t000  10.0.3.17     split: used from 10.0.3…
               13:45:20     confirm  emma@example.com          web      sp11t000  203.0.113.7   the new token was used …
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ● 2026-11-23 13:50:40Z login generation 0   ! storm: 10 logins within 27 s
             idle deadline to 14:20:40 absolute to tom. 01:50   by user   from 203.0.113.99   with python-requests 2.32
             user mallory@example.com client cli login st0rm11000000000   agent python-requests/2.32.3

            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:50:43 ! login mallory cli ×12   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ login  f follow  t timeline  / filter  u user  : command  p pause  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt               FF llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s    A A AAAAA A AAAAA A AAAAA A AAAAA
            rr l lllll r l llllll r l llllllll r T TTTTTT r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                                                                              llllll lllll l l lllllll
               hhhh         hhhhh    hhhh                      hhhhhh   hhhhh     hh            hhhh
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuuuuu    ccc      tttttttt  tttttttt      lllllll lll l lllll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttttt   llllllllll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuuuuuuuuuu  ccc      tttttttt  ttttttttt     llllllllll l
             A llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  AAAAAA AA AAAAAA AAAAAAA
            CA llllllll     ooooo    FFFFFFFFFFFFFFFFFFF       ccc      tttttttt  tttttttttttt  AAAAAA AA AAAAAA AAAAAAA
             A llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  AAAAAA AA AAAAAA AAAAAAA
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
               llllllll     ooooo    uuuuuuuuuuuuuuuuuuu       ccc      tttttttt  tttttttttttt  lllllllllllllll llll
             A llllllll     RRRRRRR  uuuuuuuuuuuuuuuu          ccc      tttttttt  ttttttttt     AAAAAA AAAA AAAA AAAAAAA
               llllllll     qqqqqqq  uuuuuuuuuuuuuuuu          ccc      tttttttt  ttttttttttt   lll lll lllll lll llll l
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             o FFFFFFFFFF FFFFFFFFF ooooo tttttttttt t   A AAAAAA AA AAAAAA AAAAAA AA A
             llll llllllll ll iiiiiiii llllllll ll bbbb bbbbb   ll tttt   llll tttttttttttt   llll ttttttttttttttt tttt
             llll uuuuuuuuuuuuuuuuuuu llllll ccc lllll tttttttttttttttt   lllll tttttttttttttttttttttt

            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll A ooooo ttttttt ttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj  k jjjjjj  k jjjjjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjjj  k jjjj  k jjjj
            """##)
}
