"""How sure the text is: asserted, alleged, planned, denied, habitual, or no event at all."""
