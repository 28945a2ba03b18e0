"""What a person can do: the table of commands, their actions, keys, menus and help."""
