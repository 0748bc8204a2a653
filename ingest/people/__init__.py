"""Named people: their role in the case, by what they do, by their kin, by what is done to them."""
