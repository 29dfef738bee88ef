extension Golden {
    static let timelineAt110 = Golden(
        name: "timelineAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ────────────────────────────────────────────────────────────────
             Timeline › ada.lovelace@example.com                                    6 logins · 2 h window · following now
                                           13:20      13:40       14:00       14:20       14:40       15:00
             ada.lovelace         · · · · · · · · · · · · · · · · · ·│· · · · · · · · · · · · · · · · · ·
                ios      p0x2m4ab ◂━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 18:40
              ▸ web      7f3k9qwe ◂━━━━◆━━━━━━━◆◆━━━━━━━◆━━━━━━━━◆━━━│╌╌╌╌◇╌╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 21:14
                cli      4mwh0vra ◂━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 16:02
             !  web      c81ts6zn                       ●━━━━━━━━━◆━━│╌╌╌╌◇╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌         → 01:40
                web      e55rbt1m ◂━━━━━━━━━━━!                      │                                        reuse 13:22
                web      k2n8yd3q ●━━━━━━━━━━━━━━━━━━━━━◌            │                                         idle 13:40
                                                                     │
             ● login  ◆ refresh  ◇ refresh due  ◌ idle deadline  ▌ absolute deadline  ✖ revoked  ! reuse
            ── Rates and endings ─────────────────────────────────────────────────────────────────────────────────────────
                          logins  █                     █            │                                              0/min
                       refreshes       █       █        █        ██  │                                            0.2/min
                           ended              █         █            │                                             2 ends
              ending (deadlines)                                     │          ▄    ▄█                      peak 2 14:30








            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ open  ←→ pan  +- zoom  0 fit  f follow  [ ] event  x revoke  / filter  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll l TTTTTTTTTTTTTTTTTTTTTTTT                                    l llllll l l l llllll l lllllllll lll
                                           lllll      lllll       lllll       lllll       lllll       lllll
             TTTTTTTTTTTT         r r r r r r r r r r r r r r r r r rnr r r r r r r r r r r r r r r r r r
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLnpppppppppppippppppppppppppppppppppp         l lllll
              C ccc      FFFFFFFF LLLLLRLLLLLLLRRLLLLLLLRLLLLLLLLRLLLnppppdppppppppppppippppppppppppppppp         l lllll
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLnpppppppppppppppppippppppppppppppppp         l lllll
             A  ccc      tttttttt                       oLLLLLLLLLRLLnppppdpppppppppppipppppppppppppppppp         l lllll
                xxx      xxxxxxxx EEEEEEEEEEEEA                      n                                        AAAAA AAAAA
                xxx      xxxxxxxx oEEEEEEEEEEEEEEEEEEEEEi            n                                         llll lllll
                                                                     n
             o lllll  R lllllll  d lllllll lll  i llll llllllll  b llllllll llllllll  A lllllll  A lllll
            rr TTTTT TTT TTTTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                          llllll  o                     o            n                                              ttttt
                       lllllllll       R       R        R        RR  n                                            ttttttt
                           lllll              A         A            n                                             t tttt
              llllll lllllllllll                                     n          i    ii                      tttt t ttttt








            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjj  kk jjj  kk jjjj  k jjj  k jjjjjj  k k jjjjj  k jjjjjj  k jjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
