extension Golden {
    static let loginAt80 = Golden(
        name: "loginAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users › ada.lovelace@exam…  generation 6 · refreshed 7 min ago · next refresh…

             idle deadline  14:32:05Z  in 30 min
                  absolute  21:14:22Z  in 7 h 12
                      user  ada.lovelace@example.com
                    client  web
                    device  Firefox 128 · Linux
                            … 8 more lines: ⏎

            ── History  7 tokens, the newest first · 6 events ──────────────────────────────
             ▸ ◆ 13:55:00  rotated      #6  10.0.3.17          Firefox 128 · Linux
               ◆ 13:40:00  rotated      #5  10.0.3.17          Firefox 128 · Linux
               ↻ 13:25:02  retried      #4  10.0.3.17          Firefox 128 · Linux
               ◆ 13:25:00  rotated      #4  10.0.3.17          Firefox 128 · Linux
               ◆ 13:10:00  rotated      #3  10.0.3.17          Firefox 128 · Linux
               ● 09:14:22  login        #0  10.0.3.17          Firefox 128 · Linux


            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ every field  x revoke  o revoke others  t timeline  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             lllll l llllllllllllllllll  llllllllll l l lllllllll l lll lll l llll llllllll

             llll llllllll  iiiiiiiii  ii ii iii
                  llllllll  bbbbbbbbb  bb b b bb
                      llll  FFFFFFFFFFFFFFFFFFFFFFFF
                    llllll  ccc
                    llllll  ttttttt ttt t ttttt
                            q q qqqq qqqqqq q

            rr TTTTTTT  l lllllll lll llllll lllll l l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             C R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll
               R tttttttt  RRRRRRR      qq  lllllllll          lllllll lll l lllll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll
               o tttttttt  ooooo        FF  lllllllll          lllllll lll l lllll


            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjjjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
