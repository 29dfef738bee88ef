extension Golden {
    static let alarmUserAt80 = Golden(
        name: "alarmUserAt80",
        picture: ##"""
             curfew  memory in memory  22 logins  8 users  4 clients       ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 3       ! 1 reuse +3
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users › mallory@example.com  ! storm           12 live · 0 ended · last seen ▾
               ID        CLIENT   DEVICE                IP                 SEEN      LEFT
            ▸! st0rm111  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 19 min
             ! st0rm110  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 19 min
             ! st0rm109  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 19 min
             ! st0rm108  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm107  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm106  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm105  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm104  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm103  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm102  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm101  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min
             ! st0rm100  cli      python-requests 2.32  203.0.113.99       11 m  ◌ 18 min




            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ details  x revoke  o revoke others  X all  s sort  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt  FF llllll  F lllll  F lllllll       g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s       A A AAAAA AA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             lllll l TTTTTTTTTTTTTTTTTTT  A AAAAA           ll llll l l lllll l llll llll l
               hh        hhhhhh   hhhhhh                hh                 hhhh      hhhh
            CA FFFFFFFF  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii
             A tttttttt  ccc      ttttttttttttttt tttt  tttttttttttt       tt t  i ii iii




            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj  k jjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
