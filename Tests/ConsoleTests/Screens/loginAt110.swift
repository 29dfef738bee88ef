extension Golden {
    static let loginAt110 = Golden(
        name: "loginAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ────────────────────────────────────────────────────────────────
             Users › ada.lovelace@example.com › 7f3k9qwe      generation 6 · refreshed 7 min ago · next refresh due 14:10

                     user  ada.lovelace@example.com                     idle deadline  14:32:05Z  in 30 min
                   client  web                                               absolute  21:14:22Z  in 7 h 12
                   device  Firefox 128 · Linux
                signed in  2026-11-23 09:14:22Z  from 10.0.3.17                    id  7f3k9qwe00000000
                last seen  2026-11-23 14:02:05Z  from 10.0.3.17                 login  number 5 of the feed
                  methods  pwd + webauthn                                       agent  Mozilla/5.0 (X11; Linux x86_64; r…
                                                                           attributes  —

            ── History  6 events ─────────────────────────────────────────────────────────────────────────────────────────
             ▸ ◆ 13:55:00     rotated   10.0.3.17         generation 6
               ◆ 13:40:00     rotated   10.0.3.17         generation 5
               ◆ 13:25:02     retried   10.0.3.17         lost response, same token
               ◆ 13:25:00     rotated   10.0.3.17         generation 4
               ◆ 13:10:00     rotated   10.0.3.17         generation 3
               ● 09:14:22     login     10.0.3.17         Firefox 128 · Linux







            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ every field  x revoke  o revoke others  X all of user  t timeline  y copy id  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllllllllllll l TTTTTTTT      llllllllll l l lllllllll l lll lll l llll lllllll lll lllll

                     llll  FFFFFFFFFFFFFFFFFFFFFFFF                     llll llllllll  iiiiiiiii  ii ii iii
                   llllll  ccc                                               llllllll  bbbbbbbbb  bb b b bb
                   llllll  ttttttt ttt t ttttt
                llllll ll  tttttttttt ttttttttt  llll ttttttttt                    ll  tttttttttttttttt
                llll llll  tttttttttt ttttttttt  llll ttttttttt                 lllll  llllll l ll lll llll
                  lllllll  ttt t tttttttt                                       lllll  ttttttttttt ttttt ttttt ttttttt tt
                                                                           llllllllll  q

            rr TTTTTTT  l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             C R tttttttt     ggggggg   lllllllll         FFFFFFFFFF F
               R tttttttt     ggggggg   lllllllll         tttttttttt t
               R tttttttt     RRRRRRR   lllllllll         tttt ttttttttt tttt ttttt
               R tttttttt     ggggggg   lllllllll         tttttttttt t
               R tttttttt     ggggggg   lllllllll         tttttttttt t
               o tttttttt     ooooo     lllllllll         ttttttt ttt t ttttt







            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj jj jjjj  k jjjjjjjj  k jjjj jj  k jjjj  k jjjj  kkk jjjj
            """##)
}
