extension Golden {
    static let doctorAt200 = Golden(
        name: "doctorAt200",
        picture: ##"""
             curfew  memory in memory                                                             8 logins  5 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0                                                                                                     ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Doctor                                                                                                                                                                  1 error · 1 warning · 1 notice
               LEVEL    WHAT                                                                                              CODE OR SOURCE
            ▸✖ error    the store is on a network file system                                                             file.system
             ! warning  412 ends have not been written down, the oldest of 2026-11-22T09:00:00Z                           sweep.overdue
             ▲ notice   mode 600 in a folder of mode 755, owner 1000                                                      file.rights
               policy   policy.idle = 30m                                                                                 default
               policy   policy.absolute = 12h                                                                             /etc/curfew.toml:4
               ok       nothing is odd about the policy                                                                   policy.lint
               ok       SQLite 3.53.0                                                                                     library.sqlite
               ok       18 MiB, log 412 KiB                                                                               file.size
               ok       at most 1284 logins and tombstones, 20412 events, 31 agents                                       store.size



































            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             the store is on a network file system
             do   keep it on a local disk; end every login after moving it
             why  its write-ahead log needs memory that all processes share, and locks that hold
             code file.system



            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:00 refresh ada.lovelace web   13:40:01 expire ada.lovelace web   13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             v verify all  : command  r read anew  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                                                     A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r l llll r l lllllll r T TTTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTT                                                                                                                                                                  l lllll l l lllllll l l llllll
               hhhhh    hhhh                                                                                              hhhh hh hhhhhh
            Ce eeeee    FFF FFFFF FF FF F FFFFFFF FFFF FFFFFF                                                             lllllllllll
             s sssssss  FFF FFFF FFFF FFF FFFF FFFFFFF FFFFF FFF FFFFFF FF FFFFFFFFFFFFFFFFFFFF                           lllllllllllll
             i iiiiii   tttt ttt tt t tttttt tt tttt tttt ttttt tttt                                                      lllllllllll
               llllll   ttttttttttt t ttt                                                                                 lllllll
               llllll   ttttttttttttttt t ttt                                                                             llllllllllllllllll
               ll       ttttttt tt ttt ttttt ttt tttttt                                                                   lllllllllll
               ll       tttttt tttttt                                                                                     llllllllllllll
               ll       tt tttt ttt ttt ttt                                                                               lllllllll
               ll       tt tttt tttt tttttt ttt ttttttttttt ttttt ttttttt tt tttttt                                       llllllllll



































            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             eee eeeee ee ee e eeeeeee eeee eeeeee
             ll   FFFF FF FF F FFFFF FFFFF FFF FFFFF FFFFF FFFFF FFFFFF FF
             lll  ttt ttttttttttt ttt ttttt tttttt tttt ttt ttttttttt tttttt ttt ttttt tttt tttt
             llll lllllllllll



            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll iiiiii tttttttttttt ttt   llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjj jjj  k jjjjjjj  k jjjj jjjj  k jjjj  k jjjj
            """##)
}
