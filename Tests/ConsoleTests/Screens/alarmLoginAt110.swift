extension Golden {
    static let alarmLoginAt110 = Golden(
        name: "alarmLoginAt110",
        picture: ##"""
             curfew  memory in memory               22 logins  8 users  4 clients                        ● live 14:02:07Z
             logins ▁▁▁▁▁█▁▁▁▁ 0/min   refreshes ▁▁██▁▁▁▁▁▁ 0/min   ending ≤10 min 3    ! 1 reuse 1 split 1 storm 1 rapid
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ────────────────────────────────
             Users › emma@example.com › sp11t000            generation 2 · refreshed 16 min ago · refresh due since 14:01

                     user  emma@example.com                             idle deadline  14:16:00Z  in 14 min
                   client  web                                               absolute  01:15:00Z  in 11 h 13
                   device  Firefox 128 · Linux
                signed in  2026-11-23 13:15:00Z  from 10.0.3.17                    id  sp11t00000000000
                last seen  2026-11-23 13:46:00Z  from 10.0.3.17                 login  number 12 of the feed
                  methods  pwd + webauthn
                   alarms  ! split: used from 10.0.3.0/24 and
                           203.0.113.0/24 within 40 s
                    agent  Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0
               attributes  —

            ── History  3 tokens, the newest first · 4 events ────────────────────────────────────────────────────────────
            ▸! ◆ 13:46:00  rotated      #2  10.0.3.17          Firefox 128 · Linux    split: used from 10.0.3.0/24 and …
               ╋ 13:45:20  in use       #1  203.0.113.7     ≠  Firefox 128 · Linux    the new token was used for the fi…
               ◆ 13:30:00  rotated      #1  10.0.3.17          Firefox 128 · Linux    a new token took its place
               ● 13:15:00  login        #0  10.0.3.17          Firefox 128 · Linux    signed in


            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             ◆ 2026-11-23 13:46:00Z refresh generation 2 rotated: a new token took its place
             ! split: used from 10.0.3.0/24 and 203.0.113.0/24 within 40 s
             idle deadline to 14:16:00 absolute stays tom. 01:15   by user   from 10.0.3.17   with Firefox 128 · Linux
            ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
             alarm 2 of 4 in the last 24 h: split: used from 10.0.3.0/24 and 203.0.113.0/24 within 40 s
             ⏎ every field  x revoke  o revoke others  X all of user  t timeline  y copy id  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt               FF llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s    A A AAAAA A AAAAA A AAAAA A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l llllllllllllllll l TTTTTTTT            llllllllll l l lllllllll ll lll lll l lllllll lll lllll lllll

                     llll  FFFFFFFFFFFFFFFF                             llll llllllll  iiiiiiiii  ii ii iii
                   llllll  ccc                                               llllllll  bbbbbbbbb  bb bb b bb
                   llllll  ttttttt ttt t ttttt
                llllll ll  tttttttttt ttttttttt  llll ttttttttt                    ll  tttttttttttttttt
                llll llll  tttttttttt ttttttttt  llll ttttttttt                 lllll  llllll ll ll lll llll
                  lllllll  ttt t tttttttt
                   llllll  A AAAAAA AAAA AAAA AAAAAAAAAAA AAA
                           AAAAAAAAAAAAAA AAAAAA AA A
                    lllll  ttttttttttt ttttt ttttt ttttttt ttttttttt tttttttttttttt ttttttttttttt
               llllllllll  q

            rr TTTTTTT  l lllllll lll llllll lllll l l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
            CA R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll    AAAAAA AAAA AAAA AAAAAAAAAAA AAA A
               q tttttttt  qq qqq       qq  WWWWWWWWWWW     W  lllllll lll l lllll    lll lll lllll lll llll lll lll lll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll    l lll lllll llll lll lllll
               o tttttttt  ooooo        FF  lllllllll          lllllll lll l lllll    llllll ll


            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             R FFFFFFFFFF FFFFFFFFF RRRRRRR tttttttttt t RRRRRRRR t ttt ttttt tttt ttt ttttt
             A AAAAAA AAAA AAAA AAAAAAAAAAA AAA AAAAAAAAAAAAAA AAAAAA AA A
             llll llllllll ll iiiiiiii llllllll lllll bbbb bbbbb   ll tttt   llll ttttttttt   llll ttttttt ttt t ttttt
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             aaaaa a aa a aa aaa aaaa aa aa aaaaaa aaaa aaaa aaaaaaaaaaa aaa aaaaaaaaaaaaaa aaaaaa aa a
             k jjjjj jjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj jj jjjj  k jjjjjjjj  k jjjj jj  k jjjj  k jjjj  kkk jjjj
            """##)
}
