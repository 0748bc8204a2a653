"""The training of the language model: prepare, train, export, evaluate (make train)."""
