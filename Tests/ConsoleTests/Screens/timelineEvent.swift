extension Golden {
    static let timelineEvent = Golden(
        name: "timelineEvent",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 2 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Timeline › ada.lovelace@example.com                                    7 logins · 4 h window · f follows now
                                           10:00             11:00             12:00             13:00
             ada.lovelace         · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
             !  web      c81ts6zn                                                                       ▸         → 01:40
                web      k2n8yd3q                                                                  ●━━━━━      idle 13:40
                cli      4mwh0vra                                                ●━━━━━━━━━━━━━━━━━━━━━━▸         → 16:02
                web      st01en00                                                ●━━━◆━━━━↻━━▲━━━≠━━╋━━━━     reuse 13:20
              ▸ web      e55rbt1m                                    ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━     reuse 13:22
                web      7f3k9qwe ◂━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◆━▸         → 21:14
                ios      p0x2m4ab ◂━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▸         → 18:40

             ● login  ◆ refresh  ╋ in use  ↻ retried  ▲ elevated  ≠ moved
            ── Rates and endings ─────────────────────────────────────────────────────────────────────────────────────────
                          logins                                    ▄           █                 ▄                 0/min
                       refreshes                                                    █    █      █    █            0.1/min
                           ended                                                                                   0 ends
                     ending idle
                 ending at limit
            ── Event ─────────────────────────────────────────────────────────────────────────────────────────────────────
             ● 2026-11-23 11:20:00Z login generation 0   idle deadline to 11:50:00 absolute to 23:20:00   by user
             from 198.51.100.8   with Firefox 128 · Linux
             user ada.lovelace@example.com client web login e55rbt1m00000000
             agent Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0

            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ open  ←→ pan  +- zoom  0 fit  f follow  [ ] event  / filter  u user  : command  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll l TTTTTTTTTTTTTTTTTTTTTTTT                                    l llllll l l l llllll l l lllllll lll
                                           lllll             lllll             lllll             lllll
             TTTTTTTTTTTT         r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r
             A  ccc      tttttttt                                                                       L         l lllll
                xxx      xxxxxxxx                                                                  oEEEEE      llll lllll
                ccc      tttttttt                                                oLLLLLLLLLLLLLLLLLLLLLLL         l lllll
                xxx      xxxxxxxx                                                oEEEEEEEEEEEEEEEAEEEEEEE     AAAAA AAAAA
              C xxx      FFFFFFFF                                    oEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE     AAAAA AAAAA
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLRLL         l lllll
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL         l lllll

             o lllll  R lllllll  q ll lll  R lllllll  a llllllll  A lllll
            rr TTTTT TTT TTTTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                          llllll                                    o           o                 o                 ttttt
                       lllllllll                                                    R    R      R    R            ttttttt
                           lllll                                                                                   t tttt
                     llllll llll
                 llllll ll lllll
            rr TTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             o FFFFFFFFFF FFFFFFFFF ooooo tttttttttt t   llll llllllll ll iiiiiiii llllllll ll bbbbbbbb   ll tttt
             llll tttttttttttt   llll ttttttt ttt t ttttt
             llll uuuuuuuuuuuuuuuuuuuuuuuu llllll ccc lllll tttttttttttttttt
             lllll ttttttttttt ttttt ttttt ttttttt ttttttttt tttttttttttttt ttttttttttttt

            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjj  kk jjj  kk jjjj  k jjj  k jjjjjj  k k jjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
