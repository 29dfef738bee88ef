extension Golden {
    static let inspectContentsAt80 = Golden(
        name: "inspectContentsAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Inspect                                               judged offline 14:02:07Z

                    kind  JSON Web Token  JWT  HS256
               signature  ◌ unchecked  no key of this store is for it
                          paste its issuer's keys first
                   times  issued 3 min ago   expires in 29 d
                    size  364 bytes  8.5 times the 43 of a session token  █████████

            ── Findings 3 errors · 4 warnings · 1 notice ── Header and claims ─ 2–10 of 15 ─
               alg  "HS256"
               typ  "JWT"
               kid  "../keys/shop"
             claims
               iss       "https://shop.example.com"
               sub       "ada"
               email     "ada@example.com"
               roles     ["admin", "billing"]
               address
            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             i paste or type a token  tab findings, contents  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r l llll r T TTTTTTT r l llllll rr
             TTTTTTT                                               llllll lllllll lllllllll

                    llll  FFFF FFF FFFFF  ttt  ttttt
               lllllllll  s sssssssss  ll lll ll llll lllll ll lll ll
                          lllll lll llllllll llll lllll
                   lllll  llllll F FFF FFF   lllllll FF FF F
                    llll  FFF FFFFF  lll lllll lll ll ll l lllllll lllll  gssssssss

            rr llllllll l llllll l l llllllll l l llllll rr TTTTTT TTT TTTTTT r llll ll ll r
               lll  qQQQQQq
               lll  qQQQq
               lll  qQQQQQQQQQQQQq
             TTTTTT
               lll       qQQQQQQQQQQQQQQQQQQQQQQQQq
               lll       qQQQq
               lllll     qQQQQQQQQQQQQQQQq
               lllll     qqQQQQQqq qQQQQQQQqq
               lllllll
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jj jjjj j jjjjj  kkk jjjjjjjjj jjjjjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
