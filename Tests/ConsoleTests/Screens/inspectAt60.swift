extension Golden {
    static let inspectAt60 = Golden(
        name: "inspectAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ── 1 ─ 2 ─ 3 ─ 4 ─ 5 ─ 6 inspect ─ 7 ───────────────────────
             Inspect                           judged offline 14:02:07Z
                    kind  JSON Web Token  JWT  HS256
               signature  ◌ unchecked  no key of this store is for it
                          paste its issuer's keys first
                   times  issued 3 min ago   expires in 29 d
            ── Findings 3 errors · 4 warnings · 1 notice ── Header and …
            ▸✖ error    kid.path         kid looks like a path: ../key…
             ✖ error    claims.secret    it seems to hold secrets: pas…
             ✖ error    key.known        it is signed with a known sec…
             ! warning  exp.far          it is good for 30 days
            ────────────────────────────────────────────────────────────
             kid looks like a path: ../keys/shop
             do   compare kid with the labels of the set, and never
             i paste or type a token  : command  ? help  q quit
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr l r l r l r l r l r T TTTTTTT r l rrrrrrrrrrrrrrrrrrrrrrr
             TTTTTTT                           llllll lllllll lllllllll
                    llll  FFFF FFF FFFFF  ttt  ttttt
               lllllllll  s sssssssss  ll lll ll llll lllll ll lll ll
                          lllll lll llllllll llll lllll
                   lllll  llllll F FFF FFF   lllllll FF FF F
            rr TTTTTTTT l llllll l l llllllll l l llllll rr llllll lll l
            Ce eeeee    llllllll         FFF FFFFF FFFF F FFFFF FFFFFFF
             e eeeee    lllllllllllll    FF FFFFF FF FFFF FFFFFFFF FFFF
             e eeeee    lllllllll        FF FF FFFFFF FFFF F FFFFF FFFF
             s sssssss  lllllll          FF FF FFFF FFF FF FFFF
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             eee eeeee eeee e eeeee eeeeeeeeeeee
             ll   FFFFFFF FFF FFFF FFF FFFFFF FF FFF FFFF FFF FFFFF
             k jjjjj jj jjjj j jjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
