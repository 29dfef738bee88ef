extension Golden {
    static let alarmLoginAt80 = Golden(
        name: "alarmLoginAt80",
        picture: ##"""
             curfew  memory in memory  22 logins  8 users  4 clients       ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 3       ! 1 reuse +3
            ── 1 users ─ 2 logins ─ 3 timeline ─ 4 events ─ 5 keys ─ 6 inspect ─ 7 doctor ──
             Users › emma@example.com …  generation 2 · refreshed 16 min ago · refresh due…

             idle deadline  14:16:00Z  in 14 min
                  absolute  01:15:00Z  in 11 h 13
                    alarms  ! split: used from 10.0.3.0/24 and 203.0.113.0/24 within 40 s
                      user  emma@example.com
                    client  web
                    device  Firefox 128 · Linux
                            … 8 more lines: ⏎

            ── History  3 tokens, the newest first · 4 events ──────────────────────────────
            ▸! ◆ 13:46:00  rotated      #2  10.0.3.17          Firefox 128 · Linux
               ╋ 13:45:20  in use       #1  203.0.113.7     ≠  Firefox 128 · Linux
               ◆ 13:30:00  rotated      #1  10.0.3.17          Firefox 128 · Linux
               ● 13:15:00  login        #0  10.0.3.17          Firefox 128 · Linux



            ────────────────────────────────────────────────────────────────────────────────
             alarm 2 of 4 in the last 24 h: split: used from 10.0.3.0/24 and 203.0.113.0/2…
             ⏎ every field  x revoke  o revoke others  t timeline  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt  FF llllll  F lllll  F lllllll       g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s       A A AAAAA AA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rr
             lllll l llllllllllllllll l  llllllllll l l lllllllll ll lll lll l lllllll llll

             llll llllllll  iiiiiiiii  ii ii iii
                  llllllll  bbbbbbbbb  bb bb b bb
                    llllll  A AAAAAA AAAA AAAA AAAAAAAAAAA AAA AAAAAAAAAAAAAA AAAAAA AA A
                      llll  FFFFFFFFFFFFFFFF
                    llllll  ccc
                    llllll  ttttttt ttt t ttttt
                            q q qqqq qqqqqq q

            rr TTTTTTT  l lllllll lll llllll lllll l l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
            CA R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll
               q tttttttt  qq qqq       qq  WWWWWWWWWWW     W  lllllll lll l lllll
               R tttttttt  RRRRRRR      FF  lllllllll          lllllll lll l lllll
               o tttttttt  ooooo        FF  lllllllll          lllllll lll l lllll



            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             aaaaa a aa a aa aaa aaaa aa aa aaaaaa aaaa aaaa aaaaaaaaaaa aaa aaaaaaaaaaaaaa
             k jjjjj jjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjjjjjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
