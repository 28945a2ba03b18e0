"""What a person corrected → the deck that has it."""
