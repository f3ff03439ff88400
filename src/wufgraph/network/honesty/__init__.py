"""How sure a network is: ties against chance, ranks against luck, results against what is not known."""
