extension Golden {
    static let helpAt80 = Golden(
        name: "helpAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             ╭── Keys on this screen ─────────────────────────────── 1 of 2  space more ──╮
            ─│ Acting                                    j ↓  down                        │─
             │        x  end it, or the marked           k ↑  up                          │
             │        o  end the user's others       PgDn ^F  a screen down               │
             │        X  end all of the user         PgUp ^B  a screen up                 │
             │        R  result of the last end — …   g Home  to the first                │
             │    space  mark or unmark                G End  to the last                 │
             │        a  mark all of it, or none     esc h ⌫  back; drops marks first     │
             │        m  mark alike, or by query    Screens                               │
             │ Looking                                     1  users and their logins      │
             │        ⏎  open it; every field              2  all logins                  │
             │        t  timeline of user or marked        3  timeline of all logins      │
             │        /  filter by a query                 4  events as they happen       │
             │        s  sort by the next column           5  keys of service tokens      │
             │        S  reverse the order                 6  judge a pasted token        │
             │        y  copy the public id                7  what is wrong; the policy   │
             │        e  events of the user         General                               │
             │        u  logins of the user                :  commands, users, logins     │
             │        n  next alarm anywhere               p  pause the picture           │
             │        N  previous alarm                    r  read everything anew        │
            ─│ Moving                                      z  UTC or local time           │─
             ╰────────────────────────────────────────────────────────────────────────────╯
             space more  any other key back to the screen
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             aaa TTTT TT TTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa l ll l  kkkkk llll aaa
            ra llllll                                    k k  tttt                        ar
             a        k  ttt ttt tt ttt tttttt           k k  tt                          a
             a        k  ttt ttt tttttt tttttt       kkkk kk  t tttttt tttt               a
             a        k  ttt ttt tt ttt tttt         kkkk kk  t tttttt tt                 a
             a        q  qqqqqq qq qqq qqqq qqq q q   k kkkk  tt ttt ttttt                a
             a    kkkkk  tttt tt tttttt                k kkk  tt ttt tttt                 a
             a        k  tttt ttt tt ttt tt tttt     kkk k k  ttttt ttttt ttttt ttttt     a
             a        k  tttt tttttt tt tt ttttt    lllllll                               a
             a lllllll                                     k  ttttt ttt ttttt tttttt      a
             a        k  tttt ttt ttttt ttttt              k  ttt tttttt                  a
             a        k  tttttttt tt tttt tt tttttt        k  tttttttt tt ttt tttttt      a
             a        k  tttttt tt t ttttt                 k  tttttt tt tttt tttttt       a
             a        k  tttt tt ttt tttt tttttt           k  tttt tt ttttttt tttttt      a
             a        k  ttttttt ttt ttttt                 k  ttttt t tttttt ttttt        a
             a        k  tttt ttt tttttt tt                k  tttt tt tttttt ttt tttttt   a
             a        k  tttttt tt ttt tttt         lllllll                               a
             a        k  tttttt tt ttt tttt                k  ttttttttt tttttt tttttt     a
             a        k  tttt ttttt tttttttt               k  ttttt ttt ttttttt           a
             a        k  tttttttt ttttt                    k  tttt tttttttttt tttt        a
            ra llllll                                      k  ttt tt ttttt tttt           ar
             aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
             kkkkk jjjj  kkk kkkkk kkk jjjj jj jjj jjjjjj
            """##)
}
