"""What is out of scope: war, states, accidents, sport, history, lawful trade."""
