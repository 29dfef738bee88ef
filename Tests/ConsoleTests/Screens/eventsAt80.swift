extension Golden {
    static let eventsAt80 = Golden(
        name: "eventsAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 2 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Events                                                newest first · f follows
               TIME         EVENT    USER              CLIENT   LOGIN     WHAT
               13:58:00     login    bob.okafor@exam…  web      b0b00001  Firefox 128 · L…
             ▸ 13:55:30     refresh  ada.lovelace@ex…  web      c81ts6zn  generation 1
               13:55:00     refresh  ada.lovelace@ex…  web      7f3k9qwe  generation 6
               13:40:10     login    ada.lovelace@ex…  web      c81ts6zn  Firefox 128 · L…
               13:40:01     expire   ada.lovelace@ex…  web      k2n8yd3q  idle
               13:40:00     refresh  ada.lovelace@ex…  web      7f3k9qwe  generation 5
               13:25:02     retry    ada.lovelace@ex…  web      7f3k9qwe  the answer had …
               13:25:00     refresh  ada.lovelace@ex…  web      7f3k9qwe  generation 4
             ! 13:22:00     reuse    ada.lovelace@ex…  web      e55rbt1m  a token replace…
             ! 13:20:00     reuse    ada.lovelace@ex…  web      st01en00  a token replace…
               13:10:00     refresh  ada.lovelace@ex…  web      7f3k9qwe  generation 3
               13:05:00     confirm  ada.lovelace@ex…  web      st01en00  the new token w…
            ────────────────────────────────────────────────────────────────────────────────
             ◆ 2026-11-23 13:55:30Z refresh generation 1 rotated: a new token took its
             place   idle deadline to 14:25:30   by user   from 203.0.113.9
             with Firefox 128 · Linux
            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ login  f follow  t timeline  / filter  u user  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr l lllll r l llllll r l llllllll r T TTTTTT r l llll r l lllllll r l llllll rr
             TTTTTT                                                llllll lllll l l lllllll
               hhhh         hhhhh    hhhh              hhhhhh   hhhhh     hhhh
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  lllllll lll l ll
             C llllllll     RRRRRRR  FFFFFFFFFFFFFFFF  ccc      tttttttt  llllllllll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllll l
               llllllll     ooooo    uuuuuuuuuuuuuuuu  ccc      tttttttt  lllllll lll l ll
               llllllll     iiiiii   uuuuuuuuuuuuuuuu  ccc      tttttttt  llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllll l
               llllllll     RRRRR    uuuuuuuuuuuuuuuu  ccc      tttttttt  lll llllll lll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllll l
             A llllllll     AAAAA    uuuuuuuuuuuuuuuu  ccc      tttttttt  A AAAAA AAAAAAAA
             A llllllll     AAAAA    uuuuuuuuuuuuuuuu  ccc      tttttttt  A AAAAA AAAAAAAA
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  ccc      tttttttt  llllllllll l
               llllllll     qqqqqqq  uuuuuuuuuuuuuuuu  ccc      tttttttt  lll lll lllll ll
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             R FFFFFFFFFF FFFFFFFFF RRRRRRR tttttttttt t RRRRRRRR t ttt ttttt tttt ttt
             ttttt   llll llllllll ll iiiiiiii   ll tttt   llll ttttttttttt
             llll ttttttt ttt t ttttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj  k jjjjjj  k jjjjjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
