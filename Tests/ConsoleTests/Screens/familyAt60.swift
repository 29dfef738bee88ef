extension Golden {
    static let familyAt60 = Golden(
        name: "familyAt60",
        picture: ##"""
             curfew  …ry in memory  0 logins  0 users  ● live 14:02:07Z
            ── 1 ─ 2 logins ─ 3 ─ 4 ─ 5 ─ 6 ─ 7 ────────────────────────
             Users › ada.lovelace@example.…  generation 4 · ended 13:20

                     ended  ! reuse  2026-11-23 13:20:00Z  42 min ago
                       why  a stolen or copied token was used (reuse)
                        by  policy
                            … 14 more lines: ⏎
            ── History  5 tokens, the newest first · 12 events ─────────
            ▸! ! 13:20:00  reused       #4  198.51.100.8             ≠
               ╋ 13:05:00  in use       #4  2001:db8:85a3:8d3:1319:8a…
             ! ≠ 12:55:09  moved        #4  198.51.100.8             ≠
               ◆ 12:55:00  rotated      #4  2001:db8:85a3:8d3:1319:… ≠
               ╋ 12:40:01  in use       #3  10.0.3.17
               ▲ 12:40:00  elevated     #3  10.0.3.17
             ⏎ every field  o revoke others  ? help  q quit  esc back
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr l r T TTTTTT r l r l r l r l r l rrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllllllllll  llllllllll l l lllll lllll

                     lllll  A AAAAA  tttttttttt ttttttttt  ll lll lll
                       lll  F FFFFFF FF FFFFFF FFFFF FFF FFFF FFFFFFF
                        ll  tttttt
                            q qq qqqq qqqqqq q
            rr TTTTTTT  l lllllll lll llllll lllll l ll llllll rrrrrrrrr
            CA A tttttttt  AAAAAA       qq  WWWWWWWWWWWW             W
               q tttttttt  qq qqq       qq  llllllllllllllllllllllllll
             A A tttttttt  AAAAA        qq  WWWWWWWWWWWW             W
               R tttttttt  RRRRRRR      FF  WWWWWWWWWWWWWWWWWWWWWWWW W
               q tttttttt  qq qqq       qq  lllllllll
               a tttttttt  aaaaaaaa     FF  lllllllll
             k jjjjj jjjjj  k jjjjjj jjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
