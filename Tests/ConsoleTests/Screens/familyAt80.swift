extension Golden {
    static let familyAt80 = Golden(
        name: "familyAt80",
        picture: ##"""
             curfew  memory in memory  0 logins  0 users  0 clients        ● live 14:02:07Z
             logins ▁▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 0          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users › ada.lovelace@example.com › st01en00         generation 4 · ended 13:20

                     ended  ! reuse  2026-11-23 13:20:00Z  42 min ago
                       why  a stolen or copied token was used (reuse)
                        by  policy
                    alarms  ! reuse: an old token was shown again · moved: retried from
                            elsewhere
                            … 11 more lines: ⏎

            ── History  5 tokens, the newest first · 12 events ─────────────────────────────
            ▸! ! 13:20:00  reused       #4  198.51.100.8                  ≠  curl 8.5    ≠
               ╋ 13:05:00  in use       #4  2001:db8:85a3:8d3:1319:8a2e:37…  Firefox 128 …
             ! ≠ 12:55:09  moved        #4  198.51.100.8                  ≠  curl 8.5    ≠
               ◆ 12:55:00  rotated      #4  2001:db8:85a3:8d3:1319:8a2e:… ≠  Firefox 128 …
               ╋ 12:40:01  in use       #3  10.0.3.17                        Firefox 128 …
               ▲ 12:40:00  elevated     #3  10.0.3.17                        Firefox 128 …
               ╋ 12:30:04  in use       #2  10.0.3.17                        Firefox 128 …
               ↻ 12:30:02  retried      #2  10.0.3.17                        Firefox 128 …
            ────────────────────────────────────────────────────────────────────────────────
             12:55:09 retry ada.lovelace web   13:20:00 reuse ada.lovelace web
             ⏎ every field  o revoke others  X all of user  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll q          A A AAAAA
            rr l lllll r T TTTTTT r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             lllll l llllllllllllllllllllllll l TTTTTTTT         llllllllll l l lllll lllll

                     lllll  A AAAAA  tttttttttt ttttttttt  ll lll lll
                       lll  F FFFFFF FF FFFFFF FFFFF FFF FFFF FFFFFFF
                        ll  tttttt
                    llllll  A AAAAAA AA AAA AAAAA AAA AAAAA AAAAA A AAAAAA AAAAAAA AAAA
                            AAAAAAAAA
                            q qq qqqq qqqqqq q

            rr TTTTTTT  l lllllll lll llllll lllll l ll llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrr
            CA A tttttttt  AAAAAA       qq  WWWWWWWWWWWW                  W  WWWW WWW    W
               q tttttttt  qq qqq       qq  lllllllllllllllllllllllllllllll  lllllll lll l
             A A tttttttt  AAAAA        qq  WWWWWWWWWWWW                  W  WWWW WWW    W
               R tttttttt  RRRRRRR      FF  WWWWWWWWWWWWWWWWWWWWWWWWWWWWW W  lllllll lll l
               q tttttttt  qq qqq       qq  lllllllll                        lllllll lll l
               a tttttttt  aaaaaaaa     FF  lllllllll                        lllllll lll l
               q tttttttt  qq qqq       qq  lllllllll                        lllllll lll l
               R tttttttt  RRRRRRR      qq  lllllllll                        lllllll lll l
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRR tttttttttttt ttt   llllllll AAAAA tttttttttttt ttt
             k jjjjj jjjjj  k jjjjjj jjjjjj  k jjj jj jjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
