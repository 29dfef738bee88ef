extension Golden {
    static let eventsAt60 = Golden(
        name: "eventsAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ── 1 ─ 2 ─ 3 ─ 4 events ─ 5 ─ 6 ─ 7 ────────────────────────
             Events                            newest first · f follows
               TIME         EVENT    USER              WHAT
               13:58:00     login    bob.okafor@exam…  Firefox 128 · …
             ▸ 13:55:30     refresh  ada.lovelace@ex…  generation 1
               13:55:00     refresh  ada.lovelace@ex…  generation 6
               13:40:10     login    ada.lovelace@ex…  Firefox 128 · …
               13:40:01     expire   ada.lovelace@ex…  idle
               13:40:00     refresh  ada.lovelace@ex…  generation 5
               13:25:02     retry    ada.lovelace@ex…  the answer had…
               13:25:00     refresh  ada.lovelace@ex…  generation 4
             ! 13:22:00     reuse    ada.lovelace@ex…  a token replac…
             ! 13:20:00     reuse    ada.lovelace@ex…  a token replac…
               13:10:00     refresh  ada.lovelace@ex…  generation 3
             ⏎ login  f follow  t timeline  / filter  ? help  q quit
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr l r l r l r T TTTTTT r l r l r l rrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                            llllll lllll l l lllllll
               hhhh         hhhhh    hhhh              hhhh
               llllllll     ooooo    uuuuuuuuuuuuuuuu  lllllll lll l l
             C llllllll     RRRRRRR  FFFFFFFFFFFFFFFF  llllllllll l
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  llllllllll l
               llllllll     ooooo    uuuuuuuuuuuuuuuu  lllllll lll l l
               llllllll     iiiiii   uuuuuuuuuuuuuuuu  llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  llllllllll l
               llllllll     RRRRR    uuuuuuuuuuuuuuuu  lll llllll llll
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  llllllllll l
             A llllllll     AAAAA    uuuuuuuuuuuuuuuu  A AAAAA AAAAAAA
             A llllllll     AAAAA    uuuuuuuuuuuuuuuu  A AAAAA AAAAAAA
               llllllll     RRRRRRR  uuuuuuuuuuuuuuuu  llllllllll l
             k jjjjj  k jjjjjj  k jjjjjjjj  k jjjjjj  k jjjj  k jjjj
            """##)
}
