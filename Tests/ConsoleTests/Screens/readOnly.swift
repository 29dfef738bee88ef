extension Golden {
    static let readOnly = Golden(
        name: "readOnly",
        picture: ##"""
             curfew  READ-ONLY  … in memory  8 logins  5 users  4 clients  ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users › ada.lovelace@example.com  ! moved       4 live · 3 ended · last seen ▾
               ID        CLIENT   DEVICE                IP                 SEEN      LEFT
             ▸ 7f3k9qwe  web      Firefox 128 · Linux   10.0.3.17          now   ◌ 30 min
               4mwh0vra  cli      curl 8.5              10.0.3.17          40 s  ◌ 29 min
             ! c81ts6zn  web      Firefox 128 · Linux   203.0.113.9     ≠  2 m   ◌ 28 min
               p0x2m4ab  ios      Safari 18 · iPhone    10.8.1.4           11 m  ◌ 19 min

               ended, the latest first ───────────────────────────────────────────────────
             ◌ k2n8yd3q  web      idle for 30 min                                    13:40
             ! e55rbt1m  web      a stolen or copied token was used (reuse)          13:22
             ✖ 91cdv7hh  cli      ended by ops@bastion: laptop stolen            Fri 09:31







            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ details  t timeline  / filter  space mark  s sort  ? help  q quit  esc back
            === roles
             aaaaaa  sssssssss  t tt tttttt  F llllll  F lllll  F lllllll  g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             lllll l TTTTTTTTTTTTTTTTTTTTTTTT  A AAAAA       l llll l l lllll l llll llll l
               hh        hhhhhh   hhhhhh                hh                 hhhh      hhhh
             C FFFFFFFF  ccc      ttttttt ttt t ttttt   ttttttttt          yyy   i ii iii
               tttttttt  ccc      tttt ttt              ttttttttt          yy y  i ii iii
             A tttttttt  ccc      ttttttt ttt t ttttt   WWWWWWWWWWW     W  t t   i ii iii
               tttttttt  ccc      tttttt tt t tttttt    tttttttt           tt t  i ii iii

               llllll lll llllll lllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             i xxxxxxxx  xxx      tttt ttt tt ttt                                    lllll
             A xxxxxxxx  xxx      A AAAAAA AA AAAAAA AAAAA AAA AAAA AAAAAAA          lllll
             A xxxxxxxx  xxx      ttttt tt tttttttttttt tttttt tttttt            lll lllll







            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjjj  k jjjjjjjj  k jjjjjj  kkkkk jjjj  k jjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
