extension Golden {
    static let alarmEventsAt80 = Golden(
        name: "alarmEventsAt80",
        picture: ##"""
             curfew  memory in memory  22 logins  8 users  4 clients       ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 3       ! 1 reuse +3
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Events                                                newest first · following
               TIME         EVENT    USER              CLIENT   LOGIN     WHAT
             ▸ 13:58:00     login    bob.okafor@exam…  web      b0b00001  Firefox 128 · L…
               13:55:30     refresh  ada.lovelace@ex…  web      c81ts6zn  generation 1
               13:55:00     refresh  ada.lovelace@ex…  web      7f3k9qwe  generation 6
             ! 13:50:43     login    mallory@example…  cli      st0rm111  storm: 10 login…
             ! 13:50:40     login    mallory@example…  cli      st0rm110  storm: 10 login…
             ! 13:50:37     login    mallory@example…  cli      st0rm109  storm: 10 login…
               13:50:34     login    mallory@example…  cli      st0rm108  python-requests…
               13:50:31     login    mallory@example…  cli      st0rm107  python-requests…
               13:50:28     login    mallory@example…  cli      st0rm106  python-requests…
               13:50:25     login    mallory@example…  cli      st0rm105  python-requests…
               13:50:22     login    mallory@example…  cli      st0rm104  python-requests…
               13:50:19     login    mallory@example…  cli      st0rm103  python-requests…
            ────────────────────────────────────────────────────────────────────────────────
             ● 2026-11-23 13:58:00Z login generation 0
             idle deadline to 14:28:00 absolute to tom. 01:58   by user   from 10.0.9.2
             with Firefox 128 · Linux
            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ login  f follow  t timeline  / filter  u user  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt  FF llllll  F lllll  F lllllll       g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s       A A AAAAA AA
            rr l lllll r l llllll r l llllllll r T TTTTTT r l llll r l lllllll r l llllll rr
             TTTTTT                                                llllll lllll l lllllllll
               hhhh         hhhhh    hhhh              hhhhhh   hhhhh     hhhh
             C llllllll     ooooo    FFFFFFFFFFFFFFFF  ccc      tttttttt  lllllll lll l ll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllll l
             A llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  AAAAAA AA AAAAAA
             A llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  AAAAAA AA AAAAAA
             A llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  AAAAAA AA AAAAAA
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllllllllll
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllllllllll
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllllllllll
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllllllllll
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllllllllll
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllllllllll
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             o FFFFFFFFFF FFFFFFFFF ooooo tttttttttt t
             llll llllllll ll iiiiiiii llllllll ll bbbb bbbbb   ll tttt   llll tttttttt
             llll ttttttt ttt t ttttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj  k jjjjjj  k jjjjjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
