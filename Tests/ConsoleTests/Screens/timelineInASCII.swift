extension Golden {
    static let timelineInASCII = Golden(
        name: "timelineInASCII",
        picture: ##"""
             curfew  memory in memory                8 logins  5 users  4 clients                        o live 14:02:07Z
             logins _____#____ 0/min   refreshes __##______ 0/min   ending <10 min 2   revoked 24 h 0           ! 2 reuse
            -- 1 users - 2 logins - 3 timeline - 4 events - 5 keys - 6 inspect - 7 doctor --------------------------------
             Timeline > ada.lovelace@example.com                                    7 logins - 4 h window - following now
                                12:00             13:00            14:00             15:00
             ada.lovelace         - - - - - - - - - - - - - - - - - - | - - - - - - - - - - - - - - - - -
             !> web      c81ts6zn                              o====+=|-?-----.--------------------------         > 01:40
                web      k2n8yd3q                   o==========.      |                                        idle 13:40
                cli      4mwh0vra o===================================|--------.-------------------------         > 16:02
                web      st01en00 o===+====r==^===#==:====!           |                                       reuse 13:20
                web      e55rbt1m <=======================!           |                                       reuse 13:22
                web      7f3k9qwe <====================+===r===+====+=|-?------.-------------------------         > 21:14
                ios      p0x2m4ab <===================================|-----.----------------------------         > 18:40
                                                                      |
             o login  + refresh  : in use  r retried  ^ elevated  # moved  ? refresh due  . idle deadline  ! reuse
            -- Rates and endings -----------------------------------------------------------------------------------------
                          logins  #                -          -       |                                             0/min
                       refreshes     -    -      -    -   -   -    #  |                                           0.2/min
                           ended                         #    -       |                                            3 ends
                     ending idle                                      |    - -#                              peak 2 14:30
                 ending at limit                                      |






            --------------------------------------------------------------------------------------------------------------
             13:40:10 login ada.lovelace web   13:55:30 refresh ada.lovelace web x2   13:58:00 login bob.okafor web
             = open  <> pan  +- zoom  0 fit  f follow  [ ] event  x revoke  / filter  u user  ? help  q quit  esc back
            === roles
             aaaaaa  tttttt tt tttttt                F llllll  F lllll  F lllllll                        g gggg lllllllll
             llllll oooooooooo ttttt   lllllllll RRRRRRRRRR ttttt   llllll lll lll s   lllllll ll l q           A A AAAAA
            rr T TTTTT r l llllll r l llllllll r l llllll r l llll r l lllllll r l llllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll l TTTTTTTTTTTTTTTTTTTTTTTT                                    l llllll l l l llllll l lllllllll lll
                                lllll             lllll            lllll             lllll
             TTTTTTTTTTTT         r r r r r r r r r r r r r r r r r r n r r r r r r r r r r r r r r r r r
             AC ccc      FFFFFFFF                              oLLLLRLnpdpppppipppppppppppppppppppppppppp         l lllll
                xxx      xxxxxxxx                   oEEEEEEEEEEi      n                                        llll lllll
                ccc      tttttttt oLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLnppppppppippppppppppppppppppppppppp         l lllll
                xxx      xxxxxxxx oEEEEEEEEEEEEEEEAEEEEEEEA           n                                       AAAAA AAAAA
                xxx      xxxxxxxx EEEEEEEEEEEEEEEEEEEEEEEEA           n                                       AAAAA AAAAA
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLRLLLRLLLRLLLLRLnpdppppppippppppppppppppppppppppppp         l lllll
                ccc      tttttttt LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLnpppppipppppppppppppppppppppppppppp         l lllll
                                                                      n
             o lllll  R lllllll  q ll lll  R lllllll  a llllllll  A lllll  d lllllll lll  i llll llllllll  A lllll
            rr TTTTT TTT TTTTTTT rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
                          llllll  o                o          o       n                                             ttttt
                       lllllllll     R    R      R    R   R   R    R  n                                           ttttttt
                           lllll                         A    A       n                                            t tttt
                     llllll llll                                      n    i ii                              tttt t ttttt
                 llllll ll lllll                                      n






            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll ooooo tttttttttttt ttt   llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjj  kk jjj  kk jjjj  k jjj  k jjjjjj  k k jjjjj  k jjjjjj  k jjjjjj  k jjjj  k jjjj  k jjjj  kkk jjjj
            """##)
}
