extension Golden {
    static let tooSmall = Golden(
        name: "tooSmall",
        picture: ##"""





               curfew needs 60x16; this is 40x10
                             q quit



            === roles





               ssssss sssss ssssss ssss ss sssss
                             j jjjj



            """##)
}
