extension Golden {
    static let usersAt60 = Golden(
        name: "usersAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ── 1 users ─ 2 ─ 3 ─ 4 ─ 5 ─ 6 ─ 7 ─────────────────────────
             Users                                5 shown · last seen ▾
               USER                   LOGINS  LAST SEEN  NEXT DEADLINE
            ▸! ada.lovelace@example…       4        now  idle   19 min
               bob.okafor@example.c…       1       10 s  idle   30 min
               eve␛]0;owned␇‹202E›         1        7 m  idle   23 min
               carol.nunez@example.…       1       24 m  idle    6 min
               日本語@example.jp           1       28 m  idle    1 min






             ⏎ logins  x revoke all of user  t timeline  ? help  q quit
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr T TTTTT r l r l r l r l r l r l rrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTT                                l lllll l llll llll l
               hhhh                   hhhhhh  hhhh hhhh  hhhh hhhhhhhh
            CA FFFFFFFFFFFFFFFFFFFFF       t        yyy  iiii   ii iii
               uuuuuuuuuuuuuuuuuuuuu       t       yy y  iiii   ii iii
               uuuuuuuuuuuuuuuuuuu         t        t t  iiii   ii iii
               uuuuuuuuuuuuuuuuuuuuu       t       tt t  ssss    s sss
               uuuuuuuuuuuuuuuuu           t       tt t  SSSS    S SSS






             k jjjjjj  k jjjjjj jjj jj jjjj  k jjjjjjjj  k jjjj  k jjjj
            """##)
}
