extension Golden {
    static let filterMistake = Golden(
        name: "filterMistake",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users  /client:web colour:red
                                ^ there is no field colour: the fields are user client age…
            ▸! ada.lovelace@example.com       4        now  10.0.3.17 +2     idle   19 min
               bob.okafor@example.com         1       10 s  10.0.9.2         idle   30 min
               eve␛]0;owned␇‹202E›            1        7 m  10.0.3.17        idle   23 min
               carol.nunez@example.com        1       24 m  2001:db8:40::7   idle    6 min
               日本語@example.jp              1       28 m  10.0.3.17        idle    1 min











            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ apply  tab complete  esc keep the old one  ^U clear
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             TTTTT  kIIIIIIIIII IIIIIIIIII
                                e eeeee ee ee eeeee eeeeeee eee eeeeee eee eeee eeeeee eeee
            CA FFFFFFFFFFFFFFFFFFFFFFFF       t        yyy  ttttttttt tt     iiii   ii iii
               uuuuuuuuuuuuuuuuuuuuuu         t       yy y  tttttttt         iiii   ii iii
               uuuuuuuuuuuuuuuuuuu            t        t t  ttttttttt        iiii   ii iii
               uuuuuuuuuuuuuuuuuuuuuuu        t       tt t  tttttttttttttt   ssss    s sss
               uuuuuuuuuuuuuuuuu              t       tt t  ttttttttt        SSSS    S SSS











            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj  kkk jjjjjjjj  kkk jjjj jjj jjj jjj  kk jjjjj
            """##)
}
