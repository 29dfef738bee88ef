extension Golden {
    static let familyAt200 = Golden(
        name: "familyAt200",
        picture: ##"""
             curfew  memory in memory                                                             0 logins  0 users  0 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁▁▁▁▁▁ 0/min   refreshes ▁▁▁▁▁▁▁▁▁▁ 0/min   ending ≤10 min 0   revoked 24 h 0                                                                                                     ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Users › ada.lovelace@example.com › st01en00                                                                                                                                 generation 4 · ended 13:20

                     user  ada.lovelace@example.com                                                                              ended  ! reuse  2026-11-23 13:20:00Z  42 min ago
                   client  web                                                                                                     why  a stolen or copied token was used (reuse)
                   device  Firefox 128 · Linux                                                                                      by  policy
                signed in  2026-11-23 12:00:00Z  from 10.0.3.17
                last seen  2026-11-23 13:05:00Z  from 2001:db8:85a3:8d3:1319:8a2e:370:7348                                          id  st01en0000000000
                  methods  pwd + webauthn                                                                                        login  number 1 of the feed
                   alarms  ! reuse: an old token was shown again · moved: retried from elsewhere
                    agent  Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
               attributes  —

            ── History  5 tokens, the newest first · 12 events ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
            ▸! ! 13:20:00  reused       #4  198.51.100.8                         ≠  curl 8.5                   ≠  a token replaced long ago: stolen or copied
               ╋ 13:05:00  in use       #4  2001:db8:85a3:8d3:1319:8a2e:370:7348    Firefox 128 · Linux           the new token was used for the first time
             ! ≠ 12:55:09  moved        #4  198.51.100.8                         ≠  curl 8.5                   ≠  the same token again, to somebody elsewhere
               ◆ 12:55:00  rotated      #4  2001:db8:85a3:8d3:1319:8a2e:370:7348 ≠  Firefox 128 · Linux           a new token took its place
               ╋ 12:40:01  in use       #3  10.0.3.17                               Firefox 128 · Linux           the new token was used for the first time
               ▲ 12:40:00  elevated     #3  10.0.3.17                               Firefox 128 · Linux           the user proved more; a new token took its place
               ╋ 12:30:04  in use       #2  10.0.3.17                               Firefox 128 · Linux           the new token was used for the first time
               ↻ 12:30:02  retried      #2  10.0.3.17                               Firefox 128 · Linux           the answer had been lost: the same token again
               ◆ 12:30:00  rotated      #2  10.0.3.17                               Firefox 128 · Linux           a new token took its place
               ╋ 12:15:01  in use       #1  10.0.3.17                               Firefox 128 · Linux           the new token was used for the first time
               ◆ 12:15:00  rotated      #1  10.0.3.17                               Firefox 128 · Linux           a new token took its place
               ● 12:00:00  login        #0  10.0.3.17                               Firefox 128 · Linux           signed in























            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ! 2026-11-23 13:20:00Z reuse generation 4 reused: a token replaced long ago: stolen or copied   would have ended idle 13:35:00   by policy
             from 198.51.100.8 ≠ before: 2001:db8:85a3:8d3:1319:8a2e:370:7348   with curl 8.5   user ada.lovelace@example.com client web login st01en0000000000
             agent curl/8.5.0 ≠ before: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0


            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             12:30:02 retry ada.lovelace web   12:40:00 elevate ada.lovelace web   12:55:00 refresh ada.lovelace web   12:55:09 retry ada.lovelace web   13:20:00 reuse ada.lovelace web
             ⏎ every field  o revoke others  X all of user  t timeline  y copy id  e events  u user  : command  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll q   lllllll ll l q                                                                                                     A A AAAAA
            rr l lllll r T TTTTTT r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllllllllllll l TTTTTTTT                                                                                                                                 llllllllll l l lllll lllll

                     llll  FFFFFFFFFFFFFFFFFFFFFFFF                                                                              lllll  A AAAAA  tttttttttt ttttttttt  ll lll lll
                   llllll  ccc                                                                                                     lll  F FFFFFF FF FFFFFF FFFFF FFF FFFF FFFFFFF
                   llllll  ttttttt ttt t ttttt                                                                                      ll  tttttt
                llllll ll  tttttttttt ttttttttt  llll ttttttttt
                llll llll  tttttttttt ttttttttt  llll tttttttttttttttttttttttttttttttttttt                                          ll  tttttttttttttttt
                  lllllll  ttt t tttttttt                                                                                        lllll  llllll l ll lll llll
                   llllll  A AAAAAA AA AAA AAAAA AAA AAAAA AAAAA A AAAAAA AAAAAAA AAAA AAAAAAAAA
                    lllll  ttttttttttt ttttt ttttt ttttttt ttttttttt tttttttttttttt ttttttttttttt
               llllllllll  q

            rr TTTTTTT  l lllllll lll llllll lllll l ll llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
            CA A tttttttt  AAAAAA       qq  WWWWWWWWWWWW                         W  WWWW WWW                   W  A AAAAA AAAAAAAA AAAA AAAA AAAAAA AA AAAAAA
               q tttttttt  qq qqq       qq  llllllllllllllllllllllllllllllllllll    lllllll lll l lllll           lll lll lllll lll llll lll lll lllll llll
             A A tttttttt  AAAAA        qq  WWWWWWWWWWWW                         W  WWWW WWW                   W  AAA AAAA AAAAA AAAAAA AA AAAAAAAA AAAAAAAAA
               R tttttttt  RRRRRRR      FF  WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW W  lllllll lll l lllll           l lll lllll llll lll lllll
               q tttttttt  qq qqq       qq  lllllllll                               lllllll lll l lllll           lll lll lllll lll llll lll lll lllll llll
               a tttttttt  aaaaaaaa     FF  lllllllll                               lllllll lll l lllll           lll llll llllll lllll l lll lllll llll lll lllll
               q tttttttt  qq qqq       qq  lllllllll                               lllllll lll l lllll           lll lll lllll lll llll lll lll lllll llll
               R tttttttt  RRRRRRR      qq  lllllllll                               lllllll lll l lllll           lll llllll lll llll lllll lll llll lllll lllll
               R tttttttt  RRRRRRR      FF  lllllllll                               lllllll lll l lllll           l lll lllll llll lll lllll
               q tttttttt  qq qqq       qq  lllllllll                               lllllll lll l lllll           lll lll lllll lll llll lll lll lllll llll
               R tttttttt  RRRRRRR      FF  lllllllll                               lllllll lll l lllll           l lll lllll llll lll lllll
               o tttttttt  ooooo        FF  lllllllll                               lllllll lll l lllll           llllll ll























            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             A FFFFFFFFFF FFFFFFFFF AAAAA tttttttttt t AAAAAAA t ttttt tttttttt tttt tttt tttttt tt tttttt   lllll llll lllll llll iiiiiiii   ll tttttt
             llll tttttttttttt W WWWWWWW WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW   llll tttt ttt   llll uuuuuuuuuuuuuuuuuuuuuuuu llllll ccc lllll tttttttttttttttt
             lllll tttttttttt W WWWWWWW WWWWWWWWWWW WWWWW WWWWW WWWWWWW WWWWWWWWW WWWWWWWWWWWWWW WWWWWWWWWWWWW


            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRR tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt   llllllll RRRRR tttttttttttt ttt   llllllll AAAAA tttttttttttt ttt
             k jjjjj jjjjj  k jjjjjj jjjjjj  k jjj jj jjjj  k jjjjjjjj  k jjjj jj  k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
