extension Golden {
    static let userAt80 = Golden(
        name: "userAt80",
        picture: ##"""
             curfew  memory in memory     8 logins  5 users  4 clients     ● live 14:02:07Z
             logins █▁▁▁▁ 0/min  refreshes ▁▁▁▁▁ 0/min  ending ≤10 min 2          ! 1 reuse
            ────────────────────────────────────────────────────────────────────────────────
             Users › ada.lovelace@example.com                4 live · 3 ended · last seen ▾
               ID        CLIENT   DEVICE       IP             SEEN  LIFE              LEFT
             ▸ 7f3k9qwe  web      Firefox 12…  10.0.3.17      now       ●━◆┃◌╌▌     ◌ 29 m
               4mwh0vra  cli      curl 8.5     10.0.3.17      40 s       ●━┃▌       ◌ 29 m
             ! c81ts6zn  web      Firefox 12…  203.0.113.9 ≠  2 m         ◆┃◌╌╌╌▌   ◌ 27 m
               p0x2m4ab  ios      Safari 18 …  10.8.1.4       11 m  ◂━━━━━━┃◌▌      ◌ 18 m

               ended ─────────────────────────────────────────────────────────────────────
             ◌ k2n8yd3q  web      Firefox 12…  10.0.3.17      idle for 30 min        13:40
             ! e55rbt1m  web      Firefox 12…  198.51.100.8   reuse of an old token  13:22
             ✖ 91cdv7hh  cli      curl 8.5     10.0.3.17      revoked · ops · l… Fri 09:31







            ────────────────────────────────────────────────────────────────────────────────
             13:55:30 refresh ada.lovelace web ×2   13:58:00 login bob.okafor web
             ⏎ details  x revoke  o revoke others  X all  t timeline  / filter  ? help
            === roles
             aaaaaa  llllll tt tttttt     F llllll  F lllll  F lllllll     g gggg lllllllll
             llllll ooooo ttttt  lllllllll RRRRR ttttt  llllll lll lll s          A A AAAAA
            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             lllll l TTTTTTTTTTTTTTTTTTTTTTTT                l llll l l lllll l llll llll l
               hh        hhhhhh   hhhhhh       hh             hhhh  hhhh              hhhh
             C FFFFFFFF  ccc      ttttttt ttt  ttttttttt      yyy       oLRnipb     i ii i
               tttttttt  ccc      tttt ttt     ttttttttt      yy y       oLnb       i ii i
             A tttttttt  ccc      ttttttt ttt  WWWWWWWWWWW W  t t         Rnipppb   i ii i
               tttttttt  ccc      tttttt tt t  tttttttt       tt t  LLLLLLLnib      i ii i

               lllll rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             i xxxxxxxx  xxx      xxxxxxx xxx  xxxxxxxxx      tttt ttt tt ttt        lllll
             A xxxxxxxx  xxx      xxxxxxx xxx  xxxxxxxxxxxx   AAAAA AA AA AAA AAAAA  lllll
             A xxxxxxxx  xxx      xxxx xxx     xxxxxxxxx      ttttttt t ttt t tt lll lllll







            rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
             llllllll RRRRRRR tttttttttttt ttt tt   llllllll ooooo tttttttttt ttt
             k jjjjjjj  k jjjjjj  k jjjjjj jjjjjj  k jjj  k jjjjjjjj  k jjjjjj  k jjjj
            """##)
}
