"""Where a running show stands, and what stands on the screen there."""
