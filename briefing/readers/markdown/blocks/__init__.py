"""Source lines of one slide → blocks: a file for each kind of block."""
