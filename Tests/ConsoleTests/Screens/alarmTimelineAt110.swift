extension Golden {
    static let alarmTimelineAt110 = Golden(
        name: "alarmTimelineAt110",
        picture: ##"""
             curfew  memory in memory               22 logins  8 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 3    ! 1 reuse 1 split 1 storm 1 rapid
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Timeline  /flag:rapid OR flag:split                         2 logins of 2 users · 2 h window · following now
                                           13:20      13:40       14:00       14:20       14:40       15:00
             dora                 · · · · · · · · · · · · · · · · · ·│· · · · · · · · · · · · · · · · · ·
             !▸ web      rap1d000            ●━━━━━━━━━━◆▼━━━━━━━━━━━│╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 01:20
             emma                 · · · · · · · · · · · · · · · · · ·│· · · · · · · · · · · · · · · · · ·
             !  web      sp11t000         ●━━━━━━━◆━━━━━━━━━▼━━━━━━━━│╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 01:15
                                                                     │
             ● login  ◆ refresh  ◌ idle deadline  ▼ alarm
            ── Rates and endings ─────────────────────────────────────────────────────────────────────────────────────────
                          logins                                     │                                              0/min
                       refreshes                        █  █         │                                              0/min
                           ended                                     │                                             0 ends
                     ending idle                                     │    █   █                              peak 1 14:10
                 ending at limit                                     │










            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:50:43 ! login mallory cli ×12   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ open  ←→ pan  +- zoom  0 fit  f follow  [ ] event  x revoke  / filter  u user  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt               FF llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s    A A AAAAA A AAAAA A AAAAA A AAAAA
            rr l lllll r l llllll r T TTTTTTTT r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             TTTTTTTT  QQQQQQQQQQQ QQ QQQQQQQQQQ                         l llllll ll l lllll l l l llllll l lllllllll lll
                                           lllll      lllll       lllll       lllll       lllll       lllll
             TTTT                 r r r r r r r r r r r r r r r r r rnr r r r r r r r r r r r r r r r r r
             AC ccc      FFFFFFFF            oLLLLLLLLLLRALLLLLLLLLLLnpppppippppppppppppppppppppppppppppp         l lllll
             TTTT                 r r r r r r r r r r r r r r r r r rnr r r r r r r r r r r r r r r r r r
             A  ccc      tttttttt         oLLLLLLLRLLLLLLLLLALLLLLLLLnppppppppipppppppppppppppppppppppppp         l lllll
                                                                     n
             o lllll  R lllllll  i llll llllllll  A lllll
            rr TTTTT TTT TTTTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                          llllll                                     n                                              ttttt
                       lllllllll                        R  R         n                                              ttttt
                           lllll                                     n                                             t tttt
                     llllll llll                                     n    i   i                              tttt t ttttt
                 llllll ll lllll                                     n










            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll A ooooo ttttttt ttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjj  kk jjj  kk jjjj  k jjj  k jjjjjj  k k jjjjj  k jjjjjj  k jjjjjj  k jjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
