"""What analysts want to know of a network, each answer with what it rests on."""
