extension Golden {
    static let helpAt110 = Golden(
        name: "helpAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁╭── Keys on this screen ───────────────────────────────────────────────────────────────────╮ 1 reuse
            ── 1 user│ Acting                                      Moving                                       │─────────
             Users › │        x  end it, or the marked                  j ↓  down                               │t seen ▾
               ID    │        o  end the user's others                  k ↑  up                                 │   LEFT
             ▸ 7f3k9q│        X  end all of the user                PgDn ^F  a screen down                      │ 30 min
               4mwh0v│    space  mark or unmark                     PgUp ^B  a screen up                        │ 29 min
             ! c81ts6│        a  mark all of it, or none             g Home  to the first                       │ 28 min
               p0x2m4│                                                G End  to the last                        │ 19 min
                     │ Looking                                      esc h ⌫  back; drops marks first            │
               ended │        ⏎  open it; every field                                                           │───────
             ◌ k2n8yd│        t  timeline of user or marked        Screens                                      │  13:40
             ! e55rbt│        /  filter by a query                        1  users and their logins             │  13:22
             ✖ 91cdv7│        s  sort by the next column                  2  all logins                         │i 09:31
                     │        S  reverse the order                        3  timeline of all logins             │
            ── 7f3k9q│        y  copy the public id                       4  events as they happen              │─────────
                     │        e  events of the user                                                             │
                   cl│        n  next alarm anywhere               General                                      │
                   de│        N  previous alarm                           p  pause the picture                  │
                signe│                                                    r  read everything anew               │
                last │                                                    z  UTC or local time                  │
                  met│                                                    T  choose a theme                     │
                     │                                                   ^L  paint anew                         │en
               agent,│                                                    ?  this help                          │
                     │                                                    q  quit                               │
                     │                                                                                          │
                     │                                                                                          │
            ─────────╰──────────────────────────────────────────────────────────────────────────────────────────╯─────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             any key back to the screen
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oaaa TTTT TT TTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa A AAAAA
            rr T TTTTa llllll                                      llllll                                       arrrrrrrrr
             lllll l a        k  ttt ttt tt ttt tttttt                  k k  tttt                               al llll l
               hh    a        k  ttt ttt tttttt tttttt                  k k  tt                                 a   hhhh
             C FFFFFFa        k  ttt ttt tt ttt tttt                kkkk kk  t tttttt tttt                      a ii iii
               tttttta    kkkkk  tttt tt tttttt                     kkkk kk  t tttttt tt                        a ii iii
             A tttttta        k  tttt ttt tt ttt tt tttt             k kkkk  tt ttt ttttt                       a ii iii
               tttttta                                                k kkk  tt ttt tttt                        a ii iii
                     a lllllll                                      kkk k k  ttttt ttttt ttttt ttttt            a
               lllll a        k  tttt ttt ttttt ttttt                                                           arrrrrrr
             i xxxxxxa        k  tttttttt tt tttt tt tttttt        lllllll                                      a  lllll
             A xxxxxxa        k  tttttt tt t ttttt                        k  ttttt ttt ttttt tttttt             a  lllll
             A xxxxxxa        k  tttt tt ttt tttt tttttt                  k  ttt tttttt                         al lllll
                     a        k  ttttttt ttt ttttt                        k  tttttttt tt ttt tttttt             a
            rr TTTTTTa        k  tttt ttt tttttt tt                       k  tttttt tt tttt tttttt              arrrrrrrrr
                     a        k  tttttt tt ttt tttt                                                             a
                   lla        k  tttt ttttt tttttttt               lllllll                                      a
                   lla        k  tttttttt ttttt                           k  ttttt ttt ttttttt                  a
                llllla                                                    k  tttt tttttttttt tttt               a
                llll a                                                    k  ttt tt ttttt tttt                  a
                  llla                                                    k  tttttt t ttttt                     a
                     a                                                   kk  ttttt tttt                         all
               qqqqqqa                                                    k  tttt tttt                          a
                     a                                                    k  tttt                               a
                     a                                                                                          a
                     a                                                                                          a
            rrrrrrrrraaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaarrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             kkk kkk jjjj jj jjj jjjjjj
            """##)
}
