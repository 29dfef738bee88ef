extension Golden {
    static let helpAt110 = Golden(
        name: "helpAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users › ada.lovelace@example.com  ! moved                                     4 live · 3 ended · last seen ▾
              ╭── Keys on this screen ────────────────────────────── mouse: click selects · again opens · ctrl marks ──╮
             ▸│ Acting                             Moving                              General                         │
              │     x  end it, or the marked           j ↓  down                        :  commands, users, logins     │
             !│     o  end the user's others           k ↑  up                          p  pause the picture           │
              │     X  end all of the user         PgDn ^F  a screen down               r  read everything anew        │
              │     R  result of the last end — n… PgUp ^B  a screen up                 z  UTC or local time           │
              │ space  mark or unmark               g Home  to the first                T  choose a theme              │
             ◌│     a  mark all of it, or none       G End  to the last                ^L  paint anew                  │
             !│     m  mark alike, or by query     esc h ⌫  back; drops marks first     ?  this help                   │
             ✖│                                                                         q  quit                        │
              │ Looking                            Screens                                                             │
            ──│     ⏎  open it; every field              1  users and their logins     Signs                           │──
              │     t  timeline of user or marked        2  all logins                  *  marked                      │
              │     /  filter by a query                 3  timeline of all logins      !  raised an alarm             │
              │     s  sort by the next column           4  events as they happen                                      │
              │     S  reverse the order                 5  keys of service tokens                                     │
              │     y  copy the public id                6  judge a pasted token                                       │
              │     e  events of the user                7  what is wrong; the policy                                  │
              │     u  logins of the user                                                                              │
              │     n  next alarm anywhere                                                                             │
              │     N  previous alarm                                                                                  │
              ╰────────────────────────────────────────────────────────────────────────────────────────────────────────╯

            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             any key back to the screen
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l TTTTTTTTTTTTTTTTTTTTTTTT  A AAAAA                                     l llll l l lllll l llll llll l
              aaa TTTT TT TTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa llllll lllll lllllll l lllll lllll l llll lllll aaa
             Ca llllll                             llllll                              lllllll                         a
              a     k  ttt ttt tt ttt tttttt           k k  tttt                        k  ttttttttt tttttt tttttt     a
             Aa     k  ttt ttt tttttt tttttt           k k  tt                          k  ttttt ttt ttttttt           a
              a     k  ttt ttt tt ttt tttt         kkkk kk  t tttttt tttt               k  tttt tttttttttt tttt        a
              a     q  qqqqqq qq qqq qqqq qqq q qq kkkk kk  t tttttt tt                 k  ttt tt ttttt tttt           a
              a kkkkk  tttt tt tttttt               k kkkk  tt ttt ttttt                k  tttttt t ttttt              a
             ia     k  tttt ttt tt ttt tt tttt       k kkk  tt ttt tttt                kk  ttttt tttt                  a
             Aa     k  tttt tttttt tt tt ttttt     kkk k k  ttttt ttttt ttttt ttttt     k  tttt tttt                   a
             Aa                                                                         k  tttt                        a
              a lllllll                            lllllll                                                             a
            rra     k  tttt ttt ttttt ttttt              k  ttttt ttt ttttt tttttt     lllll                           arr
              a     k  tttttttt tt tttt tt tttttt        k  ttt tttttt                  m  tttttt                      a
              a     k  tttttt tt t ttttt                 k  tttttttt tt ttt tttttt      A  tttttt tt ttttt             a
              a     k  tttt tt ttt tttt tttttt           k  tttttt tt tttt tttttt                                      a
              a     k  ttttttt ttt ttttt                 k  tttt tt ttttttt tttttt                                     a
              a     k  tttt ttt tttttt tt                k  ttttt t tttttt ttttt                                       a
              a     k  tttttt tt ttt tttt                k  tttt tt tttttt ttt tttttt                                  a
              a     k  tttttt tt ttt tttt                                                                              a
              a     k  tttt ttttt tttttttt                                                                             a
              a     k  tttttttt ttttt                                                                                  a
              aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa

            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             kkk kkk jjjj jj jjj jjjjjj
            """##)
}
