extension Golden {
    static let familyAt110 = Golden(
        name: "familyAt110",
        picture: ##"""
             curfew  memory in memory                0 logins  0 users  0 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁▁▁▁▁▁ 0/min   refreshes ▁▁▁▁▁▁▁▁▁▁ 0/min   ending ≤10 min 0   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users › ada.lovelace@example.com › st01en00                                       generation 4 · ended 13:20

                     user  ada.lovelace@example.com                             ended  ! reuse  2026-11-23 13:20:00Z
                   client  web                                                         42 min ago
                   device  Firefox 128 · Linux                                    why  a stolen or copied token was used
                signed in  2026-11-23 12:00:00Z  from 10.0.3.17                        (reuse)
                last seen  2026-11-23 13:05:00Z                                    by  policy
                           from 2001:db8:85a3:8d3:1319:8a2e:370:7348
                  methods  pwd + webauthn                                          id  st01en0000000000
                   alarms  ! reuse: an old token was shown again ·              login  number 1 of the feed
                           … 3 more lines: ⏎

            ── History  5 tokens, the newest first · 12 events ───────────────────────────────────────────────────────────
            ▸! ! 13:20:00  reused       #4  198.51.100.8                        ≠  curl 8.5    ≠  a token replaced long…
               ╋ 13:05:00  in use       #4  2001:db8:85a3:8d3:1319:8a2e:370:7348   Firefox 128 …  the new token was use…
             ! ≠ 12:55:09  moved        #4  198.51.100.8                        ≠  curl 8.5    ≠  the same token again,…
               ◆ 12:55:00  rotated      #4  2001:db8:85a3:8d3:1319:8a2e:370:73… ≠  Firefox 128 …  a new token took its …
               ╋ 12:40:01  in use       #3  10.0.3.17                              Firefox 128 …  the new token was use…
               ▲ 12:40:00  elevated     #3  10.0.3.17                              Firefox 128 …  the user proved more;…
               ╋ 12:30:04  in use       #2  10.0.3.17                              Firefox 128 …  the new token was use…
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ! 2026-11-23 13:20:00Z reuse generation 4 reused: a token replaced long ago: stolen or copied
             would have ended idle 13:35:00   by policy
             from 198.51.100.8 ≠ before: 2001:db8:85a3:8d3:1319:8a2e:370:7348   with curl 8.5
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             12:55:00 refresh ada.lovelace web   12:55:09 retry ada.lovelace web   13:20:00 reuse ada.lovelace web
             ⏎ every field  o revoke others  X all of user  t timeline  y copy id  e events  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll q   lllllll ll l q           A A AAAAA
            rr l lllll r T TTTTTT r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllllllllllll l TTTTTTTT                                       llllllllll l l lllll lllll

                     llll  FFFFFFFFFFFFFFFFFFFFFFFF                             lllll  A AAAAA  tttttttttt ttttttttt
                   llllll  ccc                                                         ll lll lll
                   llllll  ttttttt ttt t ttttt                                    lll  F FFFFFF FF FFFFFF FFFFF FFF FFFF
                llllll ll  tttttttttt ttttttttt  llll ttttttttt                        FFFFFFF
                llll llll  tttttttttt ttttttttt                                    ll  tttttt
                           llll tttttttttttttttttttttttttttttttttttt
                  lllllll  ttt t tttttttt                                          ll  tttttttttttttttt
                   llllll  A AAAAAA AA AAA AAAAA AAA AAAAA AAAAA A              lllll  llllll l ll lll llll
                           q q qqqq qqqqqq q

            rr TTTTTTT  l lllllll lll llllll lllll l ll llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
            CA A tttttttt  AAAAAA       qq  WWWWWWWWWWWW                        W  WWWW WWW    W  A AAAAA AAAAAAAA AAAAA
               q tttttttt  qq qqq       qq  llllllllllllllllllllllllllllllllllll   lllllll lll l  lll lll lllll lll llll
             A A tttttttt  AAAAA        qq  WWWWWWWWWWWW                        W  WWWW WWW    W  AAA AAAA AAAAA AAAAAAA
               R tttttttt  RRRRRRR      FF  WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW W  lllllll lll l  l lll lllll llll lll l
               q tttttttt  qq qqq       qq  lllllllll                              lllllll lll l  lll lll lllll lll llll
               a tttttttt  aaaaaaaa     FF  lllllllll                              lllllll lll l  lll llll llllll llllll
               q tttttttt  qq qqq       qq  lllllllll                              lllllll lll l  lll lll lllll lll llll
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             A FFFFFFFFFF FFFFFFFFF AAAAA tttttttttt t AAAAAAA t ttttt tttttttt tttt tttt tttttt tt tttttt
             lllll llll lllll llll iiiiiiii   ll tttttt
             llll tttttttttttt W WWWWWWW WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW   llll tttt ttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll RRRRR tttttttttttt ttt   llllllll AAAAA tttttttttttt ttt
             k jjjjj jjjjj  k jjjjjj jjjjjj  k jjj jj jjjj  k jjjjjjjj  k jjjj jj  k jjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
