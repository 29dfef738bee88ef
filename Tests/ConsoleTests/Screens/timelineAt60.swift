extension Golden {
    static let timelineAt60 = Golden(
        name: "timelineAt60",
        picture: ##"""
             curfew  …ry in memory  8 logins  5 users  ● live 14:02:07Z
            ── 1 users ─ 2 ─ 3 ─ 4 ─ 5 ─ 6 ─ 7 ─────────────────────────
             Timeline › ada.love…  6 logins · 2 h window · following n…
                                            14:00          15:00
             ada.lovelace      · · · · · · · ·│· · · · · · · ·
             !  web   c81ts6zn           ●━━◆━│╌◇╌╌╌╌◌╌╌╌╌╌╌╌╌  → 01:40
              ▸ web   k2n8yd3q ●━━━━━━━━◌     │                    idle
                cli   4mwh0vra ◂━━━━━━━━━━━━━━│╌╌╌╌╌╌╌◌╌╌╌╌╌╌╌  → 16:02
                web   e55rbt1m ◂━━━━!         │                   reuse
                web   7f3k9qwe ◂━◆━━━↻━━◆━━━◆━│╌◇╌╌╌╌╌◌╌╌╌╌╌╌╌  → 21:14
                ios   p0x2m4ab ◂━━━━━━━━━━━━━━│╌╌╌╌◌╌╌╌╌╌╌╌╌╌╌  → 18:40
                                              │



             ⏎ open  ←→ pan  +- zoom  0 fit  ? help  q quit  esc back
            === roles
             aaaaaa  ttt tt tttttt  F llllll  F lllll  g gggg lllllllll
            rr T TTTTT r l r l r l r l r l r l rrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll l TTTTTTTTT  l llllll l l l llllll l lllllllll ll
                                            lllll          lllll
             TTTTTTTTTTTT      r r r r r r r rnr r r r r r r r
             A  ccc   tttttttt           oLLRLnpdppppipppppppp  l lllll
              C xxx   FFFFFFFF oEEEEEEEEi     n                    llll
                ccc   tttttttt LLLLLLLLLLLLLLLnpppppppippppppp  l lllll
                xxx   xxxxxxxx EEEEEA         n                   AAAAA
                ccc   tttttttt LLRLLLRLLRLLLRLnpdpppppippppppp  l lllll
                ccc   tttttttt LLLLLLLLLLLLLLLnppppipppppppppp  l lllll
                                              n



             k jjjj  kk jjj  kk jjjj  k jjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
