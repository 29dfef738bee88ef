extension Golden {
    static let paletteAt60 = Golden(
        name: "paletteAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ──╭── Commands, users, logins ───────────────────────────╮──
             U│ : a few letters of what you look for                 │▾
              │──────────────────────────────────────────────────────│
            ▸!│ ▸ open                  open it; every field       ⏎ │
              │   timeline              timeline of user or marked t │
              │   filter                filter by a query          / │
              │   sort                  sort by the next column    s │
              │   reverse               reverse the order          S │
              │   copy                  copy the public id — no l… y │
              │   events                events of the user         e │
              │   next alarm            next alarm anywhere        n │
              ╰──────────────────────────────────────────────── 36 ──╯


             ↑↓ choose  ⏎ do it  ^U clear  esc back
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rraaa TTTTTTTTT TTTTTT TTTTTT aaaaaaaaaaaaaaaaaaaaaaaaaaaarr
             Ta k l lll lllllll ll llll lll llll lll                 al
              arrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrra
            CAa C FFFF                  llll lll lllll lllll       k a
              a   tttttttt              llllllll ll llll ll llllll k a
              a   tttttt                llllll ll l lllll          k a
              a   tttt                  llll ll lll llll llllll    k a
              a   ttttttt               lllllll lll lllll          k a
              a   qqqq                  qqqq qqq qqqqqq qq q qq qq k a
              a   tttttt                llllll ll lll llll         k a
              a   tttt ttttt            llll lllll llllllll        k a
              aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ll aaa


             kk jjjjjj  k jj jj  kk jjjjj  kkk jjjj
            """##)
}
