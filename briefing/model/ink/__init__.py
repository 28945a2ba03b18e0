"""What a presenter drew, as plain data and as it is kept."""
