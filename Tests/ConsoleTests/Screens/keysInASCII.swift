extension Golden {
    static let keysInASCII = Golden(
        name: "keysInASCII",
        picture: ##"""
             curfew  memory in memory  8 logins  5 users  4 clients        o live 14:02:07Z
             logins #____ 0/min  refreshes _____ 0/min  ending <10 min 2          ! 1 reuse
            -- 1 users - 2 logins - 3 timeline - 4 events - 5 keys - 6 inspect - 7 doctor --
             Keys  1,207 tokens outstanding - a key signs for 30 d - issued by https://id.~
               STATE     KEY             AGE  SIGNED SINCE  NEXT CHANGE             TOKENS
            >? next      mTj56duSvKR~    6 m  -             signs in 29 d                -
             o active    eMEn3MJoeNz~    9 d  13:55         rotates in 29 d          1,207
             . retiring  bDT-d-nLjvJ~   70 d  14 Nov        retires in 10 min            -
             X retired   AVxyNhqceHM~   70 d  14 Sep        -                            -




            --------------------------------------------------------------------------------
             ? next  mTj56duSvKRMUENyxDhSBzq85zzRqsH8Z6OBzdaWAGE
             verifiers are given it, so that they know it before it signs   algorithm EdDSA
             published 2026-11-23 13:55:27Z
             tokens none that may still be valid



            --------------------------------------------------------------------------------
             13:55:30 refresh ada.lovelace web x2   13:58:00 login bob.okafor web
             o rotate  x retire  : command  ? help  q quit
            === roles
             aaaaaa  tttttt tt tttttt  F llllll  F lllll  F lllllll        g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rr l lllll r l llllll r l llllllll r l llllll r T TTTT r l lllllll r l llllll rr
             TTTT  lllll llllll lllllllllll l l lll lllll lll ll l l llllll ll llllllllllll
               hhhhh     hhh             hhh  hhhhhh hhhhh  hhhh hhhhhh             hhhhhh
            Cd dddd      FFFFFFFFFFFF    t t  q             ttttt tt tt t                q
             g gggggg    tttttttttttt    t t  ttttt         ttttttt tt tt t          FFFFF
             i iiiiiiii  tttttttttttt   tt t  tt ttt        iiiiiii ii ii iii            q
             x xxxxxxx   xxxxxxxxxxxx   xx x  xx xxx        x                            x




            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             d dddd  FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF
             ttttttttt ttt ttttt ttt tt tttt tttt tttt tt tttttt tt ttttt   lllllllll ccccc
             lllllllll tttttttttt ttttttttt
             llllll tttt tttt ttt ttttt tt ttttt



            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjj  k jjjjjj  k jjjjjjj  k jjjj  k jjjj
            """##)
}
