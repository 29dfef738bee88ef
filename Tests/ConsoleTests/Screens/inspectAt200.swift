extension Golden {
    static let inspectAt200 = Golden(
        name: "inspectAt200",
        picture: ##"""
             curfew  memory in memory                                                             8 logins  5 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0                                                                                                     ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Inspect                                                                                                                                                                       judged offline 14:02:07Z

                    kind  JSON Web Token  JWT  HS256
               signature  ◌ unchecked  no key of this store is for it  paste its issuer's keys first
                   times  issued 3 min ago   expires in 29 d
                    size  364 bytes  8.5 times the 43 of a session token  █████████

            ── Findings 3 errors · 4 warnings · 1 notice ────────────────────────────────────────────────────────────────────┬─ Header and claims ──────────────────────────────────────────────────────────────────
            ▸✖ error    kid.path                  kid looks like a path: ../keys/shop                                        │ header
             ✖ error    claims.secret             it seems to hold secrets: password                                         │   alg  "HS256"
             ✖ error    key.known                 it is signed with a known secret: 'secret'                                 │   typ  "JWT"
             ! warning  exp.far                   it is good for 30 days                                                     │   kid  "../keys/shop"
             ! warning  aud.missing               it does not say whom it is for                                             │ claims
             ! warning  token.used-as-session     it does what a session is for: it lives as long as a login                 │   iss       "https://shop.example.com"
             ! warning  claims.personal           it seems to hold personal data: email, address                             │   sub       "ada"
             ▲ notice   alg.symmetric             it is signed with a shared secret (HS256)                                  │   email     "ada@example.com"
                                                                                                                             │   roles     ["admin", "billing"]
                                                                                                                             │   address
                                                                                                                             │     city  "London"
                                                                                                                             │   password  hidden, 15 bytes: it seems to be a secret
                                                                                                                             │   iat       1795442347  13:59:07Z, 3 min ago
                                                                                                                             │   exp       1798034347  2026-12-23 13:59:07Z, in 29 d
                                                                                                                             │ signature  hidden
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
                                                                                                                             │
            ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────┴──────────────────────────────────────────────────────────────────────────────────────
             kid looks like a path: ../keys/shop
             do   compare kid with the labels of the set, and never open a file by it
             code kid.path  RFC 8725 section 3.10



            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:00 refresh ada.lovelace web   13:40:01 expire ada.lovelace web   13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             i paste or type a token  tab findings, contents  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                                                     A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r l llll r T TTTTTTT r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTTT                                                                                                                                                                       llllll lllllll lllllllll

                    llll  FFFF FFF FFFFF  ttt  ttttt
               lllllllll  s sssssssss  ll lll ll llll lllll ll lll ll  lllll lll llllllll llll lllll
                   lllll  llllll F FFF FFF   lllllll FF FF F
                    llll  FFF FFFFF  lll lllll lll ll ll l lllllll lllll  gssssssss

            rr TTTTTTTT l llllll l l llllllll l l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr llllll lll llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
            Ce eeeee    llllllll                  FFF FFFFF FFFF F FFFFF FFFFFFFFFFFF                                        r TTTTTT
             e eeeee    lllllllllllll             FF FFFFF FF FFFF FFFFFFFF FFFFFFFF                                         r   lll  qQQQQQq
             e eeeee    lllllllll                 FF FF FFFFFF FFFF F FFFFF FFFFFFF FFFFFFFF                                 r   lll  qQQQq
             s sssssss  lllllll                   FF FF FFFF FFF FF FFFF                                                     r   lll  qQQQQQQQQQQQQq
             s sssssss  lllllllllll               FF FFFF FFF FFF FFFF FF FF FFF                                             r TTTTTT
             s sssssss  lllllllllllllllllllll     FF FFFF FFFF F FFFFFFF FF FFFF FF FFFFF FF FFFF FF F FFFFF                 r   lll       qQQQQQQQQQQQQQQQQQQQQQQQQq
             s sssssss  lllllllllllllll           FF FFFFF FF FFFF FFFFFFFF FFFFF FFFFFF FFFFFFF                             r   lll       qQQQq
             i iiiiii   lllllllllllll             tt tt tttttt tttt t tttttt tttttt ttttttt                                  r   lllll     qQQQQQQQQQQQQQQQq
                                                                                                                             r   lllll     qqQQQQQqq qQQQQQQQqq
                                                                                                                             r   lllllll
                                                                                                                             r     llll  qQQQQQQq
                                                                                                                             r   llllllll  sssssss ss ssssss ss sssss ss ss s ssssss
                                                                                                                             r   lll       FFFFFFFFFF  bbbbbbbbbl l lll lll
                                                                                                                             r   lll       FFFFFFFFFF  bbbbbbbbbb bbbbbbbbbl ll ll l
                                                                                                                             r TTTTTTTTT  qqqqqq
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
                                                                                                                             r
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             eee eeeee eeee e eeeee eeeeeeeeeeee
             ll   FFFFFFF FFF FFFF FFF FFFFFF FF FFF FFFF FFF FFFFF FFFF F FFFF FF FF
             llll tttttttt  lll llll lllllll llll



            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll iiiiii tttttttttttt ttt   llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jj jjjj j jjjjj  kkk jjjjjjjjj jjjjjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
