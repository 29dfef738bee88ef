extension Golden {
    static let helpAt80 = Golden(
        name: "helpAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             l╭── Keys on this screen ───────────────────────────────────────────────────╮e
            ──│        x  end it, or the marked      esc h ⌫  back; drops marks first    │──
             U│        o  end the user's others            1  users and their logins     │▾
              │        X  end all of the user              2  all logins                 │
             ▸│    space  mark or unmark                   3  timeline of all logins     │
              │        a  mark all of it, or none          4  events as they happen      │
             !│        ⏎  open it; every field             p  pause the picture          │
              │        t  timeline of user or mark…        r  read everything anew       │
              │        /  filter by a query                z  UTC or local time          │
              │        s  sort by the next column          T  choose a theme             │
             ◌│        S  reverse the order               ^L  paint anew                 │
             !│        y  copy the public id               ?  this help                  │
             ✖│        e  events of the user               q  quit                       │
              │        n  next alarm anywhere                                            │
              │        N  previous alarm                                                 │
              │      j ↓  down                                                           │
              │      k ↑  up                                                             │
              │  PgDn ^F  a screen down                                                  │
              │  PgUp ^B  a screen up                                                    │
              │   g Home  to the first                                                   │
            ──│    G End  to the last                                                    │──
             1╰──────────────────────────────────────────────────────────────────────────╯
             any key back to the screen
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             laaa TTTT TT TTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA
            rra        k  ttt ttt tt ttt tttttt      kkk k k  ttttt ttttt ttttt ttttt    arr
             la        k  ttt ttt tttttt tttttt            k  ttttt ttt ttttt tttttt     al
              a        k  ttt ttt tt ttt tttt              k  ttt tttttt                 a
             Ca    kkkkk  tttt tt tttttt                   k  tttttttt tt ttt tttttt     a
              a        k  tttt ttt tt ttt tt tttt          k  tttttt tt tttt tttttt      a
             Aa        k  tttt ttt ttttt ttttt             k  ttttt ttt ttttttt          a
              a        k  tttttttt tt tttt tt ttttt        k  tttt tttttttttt tttt       a
              a        k  tttttt tt t ttttt                k  ttt tt ttttt tttt          a
              a        k  tttt tt ttt tttt tttttt          k  tttttt t ttttt             a
             ia        k  ttttttt ttt ttttt               kk  ttttt tttt                 a
             Aa        k  tttt ttt tttttt tt               k  tttt tttt                  a
             Aa        k  tttttt tt ttt tttt               k  tttt                       a
              a        k  tttt ttttt tttttttt                                            a
              a        k  tttttttt ttttt                                                 a
              a      k k  tttt                                                           a
              a      k k  tt                                                             a
              a  kkkk kk  t tttttt tttt                                                  a
              a  kkkk kk  t tttttt tt                                                    a
              a   k kkkk  tt ttt ttttt                                                   a
            rra    k kkk  tt ttt tttt                                                    arr
             laaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
             kkk kkk jjjj jj jjj jjjjjj
            """##)
}
