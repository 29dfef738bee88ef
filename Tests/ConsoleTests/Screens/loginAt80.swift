extension Golden {
    static let loginAt80 = Golden(
        name: "loginAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ──────────────────────────────────
             Users › ada.lovelace@exam…  generation 6 · refreshed 7 min ago · next refresh…

             idle deadline  14:32:05Z  in 30 min
                  absolute  21:14:22Z  in 7 h 12
                      user  ada.lovelace@example.com
                    client  web
                    device  Firefox 128 · Linux
                 signed in  2026-11-23 09:14:22Z  from 10.0.3.17
                 last seen  2026-11-23 14:02:05Z  from 10.0.3.17
                   methods  pwd + webauthn
                        id  7f3k9qwe00000000
                     login  number 5 of the feed
                            … 2 more fields: ⏎

            ── History  6 events ───────────────────────────────────────────────────────────
             ▸ ◆ 13:55:00     rotated   10.0.3.17         generation 6
               ◆ 13:40:00     rotated   10.0.3.17         generation 5
               ◆ 13:25:02     retried   10.0.3.17         lost response, same token
            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ every field  x revoke  o revoke others  t timeline  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllllll  llllllllll l l lllllllll l lll lll l llll llllllll

             llll llllllll  iiiiiiiii  ii ii iii
                  llllllll  bbbbbbbbb  bb b b bb
                      llll  FFFFFFFFFFFFFFFFFFFFFFFF
                    llllll  ccc
                    llllll  ttttttt ttt t ttttt
                 llllll ll  tttttttttt ttttttttt  llll ttttttttt
                 llll llll  tttttttttt ttttttttt  llll ttttttttt
                   lllllll  ttt t tttttttt
                        ll  tttttttttttttttt
                     lllll  llllll l ll lll llll
                            q q qqqq qqqqqqq q

            rr TTTTTTT  l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             C R tttttttt     ggggggg   lllllllll         FFFFFFFFFF F
               R tttttttt     ggggggg   lllllllll         tttttttttt t
               R tttttttt     RRRRRRR   lllllllll         tttt ttttttttt tttt ttttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjjjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
