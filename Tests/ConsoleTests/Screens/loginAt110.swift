extension Golden {
    static let loginAt110 = Golden(
        name: "loginAt110",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 2   revoked 24 h 0           ! 1 reuse
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users › ada.lovelace@example.com › 7f3k9qwe      generation 6 · refreshed 7 min ago · next refresh due 14:10

                     user  ada.lovelace@example.com                     idle deadline  14:32:05Z  in 30 min
                   client  web                                               absolute  21:14:22Z  in 7 h 12
                   device  Firefox 128 · Linux
                signed in  2026-11-23 09:14:22Z  from 10.0.3.17                    id  7f3k9qwe00000000
                last seen  2026-11-23 14:02:05Z  from 10.0.3.17                 login  number 5 of the feed
                  methods  pwd + webauthn
                    agent  Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
               attributes  —

            ── History  7 tokens, the newest first · 6 events ────────────────────────────────────────────────────────────
             ▸ ◆ 13:55:00  rotated      #6  10.0.3.17          Firefox 128 · Linux    a new token took its place
               ◆ 13:40:00  rotated      #5  10.0.3.17          Firefox 128 · Linux    a new token took its place
               ↻ 13:25:02  retried      #4  10.0.3.17          Firefox 128 · Linux    the answer had been lost: the sam…
               ◆ 13:25:00  rotated      #4  10.0.3.17          Firefox 128 · Linux    a new token took its place
               ◆ 13:10:00  rotated      #3  10.0.3.17          Firefox 128 · Linux    a new token took its place
               ● 09:14:22  login        #0  10.0.3.17          Firefox 128 · Linux    signed in


            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ◆ 2026-11-23 13:55:00Z refresh generation 6 rotated: a new token took its place
             idle deadline to 14:25:00 absolute stays 21:14:22   by user   from 10.0.3.17   with Firefox 128 · Linux
             user ada.lovelace@example.com client web login 7f3k9qwe00000000
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ every field  x revoke  o revoke others  X all of user  t timeline  y copy id  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllllllllllll l TTTTTTTT      llllllllll l l lllllllll l lll lll l llll lllllll lll lllll

                     llll  FFFFFFFFFFFFFFFFFFFFFFFF                     llll llllllll  iiiiiiiii  ii ii iii
                   llllll  ccc                                               llllllll  bbbbbbbbb  bb b b bb
                   llllll  ttttttt ttt t ttttt
                llllll ll  tttttttttt ttttttttt  llll ttttttttt                    ll  tttttttttttttttt
                llll llll  tttttttttt ttttttttt  llll ttttttttt                 lllll  llllll l ll lll llll
                  lllllll  ttt t tttttttt
                    lllll  ttttttttttt ttttt ttttt ttttttt ttttttttt tttttttttttttt ttttttttttttt
               llllllllll  q

            rr TTTTTTT  l lllllll lll llllll lllll l l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             C R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll    l lll lllll llll lll lllll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll    l lll lllll llll lll lllll
               R tttttttt  RRRRRRR      qq  lllllllll          lllllll lll l lllll    lll llllll lll llll lllll lll llll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll    l lll lllll llll lll lllll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll    l lll lllll llll lll lllll
               o tttttttt  ooooo        FF  lllllllll          lllllll lll l lllll    llllll ll


            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             R FFFFFFFFFF FFFFFFFFF RRRRRRR tttttttttt t RRRRRRRR t ttt ttttt tttt ttt ttttt
             llll llllllll ll iiiiiiii llllllll lllll bbbbbbbb   ll tttt   llll ttttttttt   llll ttttttt ttt t ttttt
             llll uuuuuuuuuuuuuuuuuuuuuuuu llllll ccc lllll tttttttttttttttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjj jjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj jj jjjj  k jjjjjjjj  k jjjj jj  k jjjj  k jjjj  kkk jjjj
            """##)
}
