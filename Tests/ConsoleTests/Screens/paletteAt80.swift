extension Golden {
    static let paletteAt80 = Golden(
        name: "paletteAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ──╭── Commands, users, logins ───────────────────────────────────────────────╮──
             U│ : re                                                                     │▾
              │──────────────────────────────────────────────────────────────────────────│
            ▸!│ ▸ revoke                       end it, or the marked                   x │
              │   result                       result of the last end — nothing has b… R │
              │   reload                       read everything anew                    r │
              │   reverse                      reverse the order                       S │
              │   repaint                      paint anew                             ^L │
              │   revoke all                   end all of the user                     X │
              │   keys screen                  keys of service tokens                  5 │
              │   events screen                events as they happen                   4 │
              │   doctor screen                what is wrong; the policy               7 │
              │   previous alarm               previous alarm                          N │
              │   inspect screen               judge a pasted token                    6 │
              │   timeline screen              timeline of all logins                  3 │
              │   page up                      a screen up                       PgUp ^B │
              │   page down                    a screen down                     PgDn ^F │
              ╰──────────────────────────────────────────────────────────────────── 24 ──╯

            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ↑↓ choose  ⏎ do it  ^U clear  esc back
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rraaa TTTTTTTTT TTTTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaarr
             Ta k II                                                                     al
              arrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrra
            CAa C QQFFFF                       lll lll ll lll llllll                   k a
              a   QQqqqq                       qqqqqq qq qqq qqqq qqq q qqqqqqq qqq qq k a
              a   QQtttt                       llll llllllllll llll                    k a
              a   QQttttt                      lllllll lll lllll                       k a
              a   QQttttt                      lllll llll                             kk a
              a   QQtttt ttt                   lll lll ll lll llll                     k a
              a   tttt ttQQtt                  llll ll lllllll llllll                  k a
              a   tttttt ttQQtt                llllll ll llll llllll                   k a
              a   tttttt ttQQtt                llll ll llllll lll llllll               k a
              a   tQQttttt ttttt               llllllll lllll                          k a
              a   ttttttt ttQQtt               lllll l llllll lllll                    k a
              a   tttttttt ttQQtt              llllllll ll lll llllll                  k a
              a   tttt tt                      l llQQll ll                       kkkk kk a
              a   tttt tttt                    l llQQll llll                     kkkk kk a
              aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ll aaa

            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             kk jjjjjj  k jj jj  kk jjjjj  kkk jjjj
            """##)
}
