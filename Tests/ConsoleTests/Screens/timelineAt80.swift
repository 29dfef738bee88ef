extension Golden {
    static let timelineAt80 = Golden(
        name: "timelineAt80",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Timeline › ada.lovelace@example.com      6 logins · 2 h window · following now
                                         13:30        14:00        14:30       15:00
             ada.lovelace      · · · · · · · · · · · · · │ · · · · · · · · · · · ·
             !  web   c81ts6zn                 ●━━━━━━◆━━│╌╌◇╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌  → 01:40
              ▸ web   k2n8yd3q ●━━━━━━━━━━━━━━━◌         │                             idle
                cli   4mwh0vra ◂━━━━━━━━━━━━━━━━━━━━━━━━━│╌╌╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌  → 16:02
                web   e55rbt1m ◂━━━━━━━━!                │                            reuse
                web   7f3k9qwe ◂━━━◆━━━━━↻━━━━━◆━━━━━━◆━━│╌╌◇╌╌╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌  → 21:14
                ios   p0x2m4ab ◂━━━━━━━━━━━━━━━━━━━━━━━━━│╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  → 18:40
                                                         │
             ● login  ◆ refresh  ↻ retried  ◇ due  ◌ idle  ! reuse







            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ open  ←→ pan  +- zoom  0 fit  f follow  [ ] event  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             llllllll l TTTTTTTTTTTTTTTTTTTTTTTT      l llllll l l l llllll l lllllllll lll
                                         lllll        lllll        lllll       lllll
             TTTTTTTTTTTT      r r r r r r r r r r r r r n r r r r r r r r r r r r
             A  ccc   tttttttt                 oLLLLLLRLLnppdppppppppipppppppppppp  l lllll
              C xxx   FFFFFFFF oEEEEEEEEEEEEEEEi         n                             llll
                ccc   tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLnpppppppppppipppppppppppp  l lllll
                xxx   xxxxxxxx EEEEEEEEEA                n                            AAAAA
                ccc   tttttttt LLLLRLLLLLRLLLLLRLLLLLLRLLnppdpppppppppippppppppppp  l lllll
                ccc   tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLnpppppppipppppppppppppppp  l lllll
                                                         n
             o lllll  R lllllll  R lllllll  d lll  i llll  A lllll







            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjj  kk jjj  kk jjjj  k jjj  k jjjjjj  k k jjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
