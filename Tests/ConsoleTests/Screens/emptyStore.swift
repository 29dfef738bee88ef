extension Golden {
    static let emptyStore = Golden(
        name: "emptyStore",
        picture: ##"""
             curfew  memory in memory  0 logins  0 users  0 clients        ● live 14:02:07Z
             logins ▁▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 0  revoked 24 h 0
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users                                                    0 shown · last seen ▾
               USER                      LOGINS  LAST SEEN  FROM             NEXT DEADLINE


               Nobody is logged in yet.

               Sign somebody in, from another terminal:
                   curfew issue --user ada --client web

               or let your application do it; this screen shows it within half a second.

               To see what a busy day looks like:
                   curfew demo





            ────────────────────────────────────────────────────────────────────────────────

             / filter  s sort  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll q  lllllll ll l q
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             TTTTT                                                    l lllll l llll llll l
               hhhh                      hhhhhh  hhhh hhhh  hhhh             hhhh hhhhhhhh


               FFFFFF FF FFFFFF FF FFFF

               tttt tttttttt ttt tttt ttttttt ttttttttt
                   aaaaaa aaaaa aaaaaa aaa aaaaaaaa aaa

               ll lll llll lllllllllll ll lll llll llllll lllll ll llllll llll l lllllll

               tt ttt tttt t tttt ttt ttttt ttttt
                   aaaaaa aaaa





            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr

             k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
