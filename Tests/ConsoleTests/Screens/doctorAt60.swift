extension Golden {
    static let doctorAt60 = Golden(
        name: "doctorAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ── 1 ─ 2 ─ 3 ─ 4 ─ 5 ─ 6 ─ 7 doctor ────────────────────────
             Doctor                      1 error · 1 warning · 1 notice
               LEVEL    WHAT
            ▸✖ error    the store is on a network file system
             ! warning  412 ends have not been written down, the oldes…
             ▲ notice   mode 600 in a folder of mode 755, owner 1000
               policy   policy.idle = 30m
               policy   policy.absolute = 12h
            ────────────────────────────────────────────────────────────
             the store is on a network file system
             do   keep it on a local disk; end every login after moving
                  it
             why  its write-ahead log needs memory that all processes
                  share, and locks that hold
             v verify all  : command  r read anew  ? help  q quit
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr l r l r l r l r l r l r T TTTTTT rrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                      l lllll l l lllllll l l llllll
               hhhhh    hhhh
            Ce eeeee    FFF FFFFF FF FF F FFFFFFF FFFF FFFFFF
             s sssssss  FFF FFFF FFFF FFF FFFF FFFFFFF FFFFF FFF FFFFFF
             i iiiiii   tttt ttt tt t tttttt tt tttt tttt ttttt tttt
               llllll   ttttttttttt t ttt
               llllll   ttttttttttttttt t ttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             eee eeeee ee ee e eeeeeee eeee eeeeee
             ll   FFFF FF FF F FFFFF FFFFF FFF FFFFF FFFFF FFFFF FFFFFF
                  FF
             lll  ttt ttttttttttt ttt ttttt tttttt tttt ttt ttttttttt
                  tttttt ttt ttttt tttt tttt
             k jjjjjj jjj  k jjjjjjj  k jjjj jjjj  k jjjj  k jjjj
            """##)
}
