extension Golden {
    static let timelineAt200 = Golden(
        name: "timelineAt200",
        picture: ##"""
             curfew  memory in memory                                                             8 logins  5 users  4 clients                                                                     ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0                                                                                                     ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             Timeline › ada.lovelace@example.com                                                                                                                              6 logins · 2 h window · following now
                                           13:10        13:20        13:30         13:40        13:50         14:00        14:10        14:20         14:30        14:40         14:50        15:00
             ada.lovelace         · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · │ · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
             !  web      c81ts6zn                                                    ●━━━━━━━━━━━━━━━━━━━━◆━━━━━━━│╌╌╌╌╌╌╌╌╌╌╌◇╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 01:40
              ▸ web      k2n8yd3q ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◌                            │                                                                                      idle 13:40
                cli      4mwh0vra ◂━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 16:02
                web      e55rbt1m ◂━━━━━━━━━━━━━━━━━━━━━━━━━━!                                                    │                                                                                     reuse 13:22
                web      7f3k9qwe ◂━━━━━━━━━━◆━━━━━━━━━━━━━━━━━━━↻━━━━━━━━━━━━━━━━━━━◆━━━━━━━━━━━━━━━━━━━◆━━━━━━━━│╌╌╌╌╌╌╌╌╌╌◇╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 21:14
                ios      p0x2m4ab ◂━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 18:40
                                                                                                                  │
             ● login  ◆ refresh  ↻ retried  ◇ refresh due  ◌ idle deadline  ! reuse
            ── Rates and endings ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                          logins  █                                                 █                             │                                                                                           0/min
                       refreshes            █                   █                   █                   ██        │                                                                                         0.2/min
                           ended                            █                       █                             │                                                                                          2 ends
                     ending idle                                                                                  │                       ▄▄▄           ███▄▄                                          peak 2 14:30
                 ending at limit                                                                                  │





































            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:00 refresh ada.lovelace web   13:40:01 expire ada.lovelace web   13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ open  ←→ pan  +- zoom  0 fit  f follow  [ ] event  / filter  u user  : command  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                                                             F llllll  F lllll  F lllllll                                                                     g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q                                                                                                     A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll l TTTTTTTTTTTTTTTTTTTTTTTT                                                                                                                              l llllll l l l llllll l lllllllll lll
                                           lllll        lllll        lllll         lllll        lllll         lllll        lllll        lllll         lllll        lllll         lllll        lllll
             TTTTTTTTTTTT         r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r n r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r r
             A  ccc      tttttttt                                                    oLLLLLLLLLLLLLLLLLLLLRLLLLLLLnpppppppppppdpppppppppppppppppppppppppipppppppppppppppppppppppppppppppppppppppppp         l lllll
              C xxx      FFFFFFFF oEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEi                            n                                                                                      llll lllll
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLnpppppppppppppppppppppppppppppppppppppppipppppppppppppppppppppppppppppppppppppppp         l lllll
                xxx      xxxxxxxx EEEEEEEEEEEEEEEEEEEEEEEEEEEA                                                    n                                                                                     AAAAA AAAAA
                ccc      tttttttt LLLLLLLLLLLRLLLLLLLLLLLLLLLLLLLRLLLLLLLLLLLLLLLLLLLRLLLLLLLLLLLLLLLLLLLRLLLLLLLLnppppppppppdpppppppppppppppppppppppppppppippppppppppppppppppppppppppppppppppppppp         l lllll
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLnpppppppppppppppppppppppppipppppppppppppppppppppppppppppppppppppppppppppppppppppp         l lllll
                                                                                                                  n
             o lllll  R lllllll  R lllllll  d lllllll lll  i llll llllllll  A lllll
            rr TTTTT TTT TTTTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                          llllll  o                                                 o                             n                                                                                           ttttt
                       lllllllll            R                   R                   R                   RR        n                                                                                         ttttttt
                           lllll                            A                       A                             n                                                                                          t tttt
                     llllll llll                                                                                  n                       iii           iiiii                                          tttt t ttttt
                 llllll ll lllll                                                                                  n





































            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt   llllllll iiiiii tttttttttttt ttt   llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjj  kk jjj  kk jjjj  k jjj  k jjjjjj  k k jjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
