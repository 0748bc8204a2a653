"""Money that changes hands: who pays whom, and what for."""
